package io.clickframe.sourcetest.pushdown;

import static io.clickframe.Expressions.asof;
import static io.clickframe.Expressions.col;
import static io.clickframe.Expressions.count;
import static io.clickframe.Expressions.lit;
import static io.clickframe.Expressions.on;
import static io.clickframe.Expressions.rowNumber;
import static org.assertj.core.api.Assertions.assertThat;

import io.clickframe.DataStore;
import io.clickframe.Expression;
import io.clickframe.JoinType;
import io.clickframe.Window;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What stays in ClickHouse since PostgreSQL would give something else, or only by chance not. */
class PostgresStaysTest extends PushdownTest {

  static Stream<Entry> entries() {
    return Stream.of(expressions(), steps(), silent()).flatMap(List::stream);
  }

  private static Entry filter(String name, String reason, Expression condition) {
    return new Entry(name, reason, s -> s.apply("wide").filter(condition).select("id"));
  }

  private static List<Entry> expressions() {
    return List.of(
        filter("otherFunctions", "the function upperUTF8", col("s").str().upper().eq("A")),
        filter("regularExpressions", "the function", col("s").str().regex("^a").matches()),
        filter(
            "likeOfOne", "LIKE with anything but a constant of text and %", col("s").like("a_%")),
        filter("ilike", "the function ilike", col("s").ilike("A")),
        filter(
            "divisionByColumn", "a division, which may be by zero", col("i4").div(col("i2")).gt(1)),
        filter("modulo", "the function", col("i4").mod(2).eq(1)),
        filter("rounding", "the function round", col("n").round().eq(2)),
        filter("castsThatMayFail", "", col("i4").tryCast("Int8").eq(7)),
        filter("castsToText", "a cast from", col("i4").cast("Nullable(String)").eq("7")),
        filter(
            "nanBesideNull",
            "a float that may be NaN with a value that may be NULL",
            col("d").lt(col("n"))),
        filter(
            "wideIntegersBesideFloats",
            "a comparison of a 64-bit integer with a float",
            col("i8").lt(1.5)),
        filter("boolBesideNumber", "a comparison of", col("ok").eq(1)),
        filter("partsOfInstants", "the year of a", col("tz").dt().year().eq(2024)),
        filter(
            "orderOfUuid",
            "the order of",
            col("uid").lt(java.util.UUID.fromString("12345678-1234-5678-1234-567812345678"))),
        new Entry(
            "datesOutsideOfClickHouse",
            "a comparison of",
            s -> s.apply("wide").filter("day < '0001-01-01'").select("id")),
        new Entry(
            "membershipOfNull",
            "IN over values that may be NULL",
            s -> s.apply("keys").filter(col("k").notIn(s.apply("keys").select("k"))).select("w")),
        new Entry(
            "unknownSqlText",
            "the SQL text",
            s -> s.apply("wide").filter("(i4, s) = (1, 'a ')").select("id")));
  }

  private static List<Entry> steps() {
    return List.of(
        new Entry(
            "floatKeys", "a key of type", s -> s.apply("keys").groupBy("d").agg(count().as("n"))),
        new Entry("leastFloat", "min of a", s -> s.apply("keys").agg(col("d").min().as("x"))),
        new Entry(
            "otherAggregates",
            "the aggregate",
            s -> s.apply("keys").agg(col("w").stddev().as("x"))),
        new Entry(
            "aggregateDefaults",
            "which gives a default for no rows",
            s -> s.apply("none").agg("sum(w) AS total")),
        new Entry(
            "groupingSets", "grouping sets", s -> s.apply("keys").rollup("k").agg(count().as("n"))),
        new Entry(
            "fullJoin",
            "its type is FULL",
            s ->
                s.apply("wide")
                    .select("id", "i4")
                    .join(
                        s.apply("keys").select("k", "w"),
                        on(col("i4").eq(col("k"))),
                        JoinType.FULL)),
        new Entry(
            "crossJoin",
            "its type is INNER",
            s -> s.apply("wide").select("id").crossJoin(s.apply("keys").select("w"))),
        new Entry(
            "orderedWindow",
            "a window with an order",
            s ->
                s.apply("keys")
                    .select("w", col("w").sum().over(Window.all().orderBy("w")).as("x"))),
        new Entry(
            "rowNumbers",
            "a window with an order",
            s ->
                s.apply("keys")
                    .select("w", rowNumber().over(Window.partitionBy("k").orderBy("w")).as("x"))),
        new Entry(
            "orderOfTruth",
            "the order of",
            s -> s.apply("keys").sort("ok", "w").limit(2).select("w")),
        new Entry(
            "longNames",
            "cannot be one there",
            s -> s.apply("wide").select(col("id").as("x".repeat(64)))));
  }

  /** Steps that nothing is said of, as they never run in a database. */
  private static List<Entry> silent() {
    return List.of(
        new Entry("sort", "", s -> s.apply("keys").sort("w").select("w")),
        new Entry("limitBy", "", s -> s.apply("keys").sort("w").limitBy(1, "k").select("k")),
        new Entry(
            "asofJoin",
            "",
            s ->
                s.apply("keys")
                    .select("w")
                    .asofJoin(s.apply("wide").select("id"), asof(col("w").ge(col("id"))))),
        new Entry(
            "constantColumns", "", s -> s.apply("keys").select("w", lit(null).as("nothing"))));
  }

  @ParameterizedTest
  @MethodSource("entries")
  void stays(Entry entry) {
    DataStore chain = pushed(entry.chain());
    assertThat(stays(chain)).contains(entry.text());
    assertThat(entry.text().isEmpty() ? "said nothing" : stays(chain)).isNotEmpty();
    assertThat(sent(chain)).isNotEmpty();
    agreed(entry.chain());
  }
}
