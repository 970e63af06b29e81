package io.clickframe.sourcetest.pushdown;

import static io.clickframe.Expressions.coalesce;
import static io.clickframe.Expressions.col;
import static io.clickframe.Expressions.count;
import static io.clickframe.Expressions.lit;
import static io.clickframe.Expressions.on;
import static io.clickframe.Expressions.scalar;
import static io.clickframe.Expressions.when;
import static org.assertj.core.api.Assertions.assertThat;

import io.clickframe.DataStore;
import io.clickframe.Expression;
import io.clickframe.JoinType;
import io.clickframe.Window;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What runs in PostgreSQL, all of it there, and means the same. */
class PostgresRunsThereTest extends PushdownTest {

  static Stream<Entry> entries() {
    return Stream.of(expressions(), texts(), groups(), tables(), inner()).flatMap(List::stream);
  }

  private static Entry filter(String name, String sent, Expression condition) {
    return new Entry(name, sent, s -> s.apply("wide").filter(condition).select("id"));
  }

  private static List<Entry> expressions() {
    return List.of(
        filter("comparisonOfNumbers", "> 1.5", col("n").gt(new BigDecimal("1.5"))),
        filter("comparisonOfFloats", "AND NOT (r0.\"d\" = 'NaN')", col("d").gt(0.1).not()),
        filter("comparisonOfDates", "DATE '2024-02-29'", col("day").ge(LocalDate.of(2024, 2, 29))),
        filter("nullTests", "IS NOT NULL", col("i4").isNotNull().and(col("ok").isNull().not())),
        filter("logic", "WHERE NOT (", col("ok").and(col("i4").gt(3)).or(col("i4").lt(0)).not()),
        filter("membership", "NOT IN (1, 2, 7)", col("i4").notIn(1, 2, 7)),
        filter("integerArithmetic", "CAST(r0.\"i4\" AS bigint) * 2", col("i4").times(2).ge(14)),
        filter(
            "decimalArithmetic",
            "(r0.\"n\" + CAST(r0.\"u\" AS numeric(38, 19)))",
            col("n").plus(col("u")).gt(3)),
        filter("floatArithmetic", "* CAST('2.0' AS double precision)", col("r").times(2.0).gt(3)),
        filter("divisionByConstant", "/ CAST('2.0' AS double", col("i4").div(2).gt(1)),
        filter("choice", "CASE WHEN", when(col("i4").gt(2)).then(col("n")).otherwise(0).ge(2)),
        filter("coalesce", "COALESCE(", coalesce(col("i4"), lit(5)).eq(5)),
        filter("dateParts", "extract(year FROM", col("day").dt().year().eq(2024)),
        filter("safeCasts", "AS double precision)", col("i4").cast("Nullable(Float64)").gt(1.5)),
        new Entry(
            "sqlText",
            "(r0.\"i4\" > 3) OR (r0.\"ok\" = true)",
            s -> s.apply("wide").filter("i4 > 3 OR ok = true OR ok").filter("ok").select("id")));
  }

  private static List<Entry> texts() {
    return List.of(
        filter("comparisonOfText", "COLLATE \"C\" < 'b' COLLATE \"C\"", col("s").lt("b")),
        filter("equalityOfText", "= E'new\\nline'", col("s").eq("new\nline")),
        filter("collations", "COLLATE \"default\"", col("ci").eq(col("posix"))),
        filter("paddedText", "CAST(r0.\"c\" AS text)", col("c").eq("a")),
        filter("like", "LIKE '%''%'", col("v").like("%'%")),
        filter("startsWith", "LIKE 'a%'", col("s").str().startsWith("a")),
        filter("textLength", "char_length(", col("s").str().length().gt(1)),
        filter("textParts", "left(", col("s").str().left(1).eq("e")),
        filter("concat", " || ", col("s").str().concat(col("ger")).eq("aa")));
  }

  private static List<Entry> groups() {
    return List.of(
        new Entry(
            "aggregates",
            "GROUP BY",
            s ->
                s.apply("keys")
                    .groupBy("k")
                    .agg(
                        count().as("rows"),
                        col("w").sum().as("total"),
                        col("n").avg().as("mean"),
                        col("s").max().as("last"),
                        col("day").min().as("first"),
                        col("s").countDistinct().as("texts"))),
        new Entry(
            "conditionalAggregates",
            "FILTER (WHERE",
            s -> s.apply("keys").agg(col("w").sum().filter(col("d").gt(0).not()).as("total"))),
        new Entry(
            "emptyAggregates",
            "count(*)",
            s -> s.apply("none").agg(count().as("rows"), col("s").max().as("last"))),
        new Entry(
            "having",
            "HAVING",
            s -> s.apply("keys").groupBy("k").agg(count().as("rows")).filter("rows > 1")),
        new Entry(
            "distinct",
            "SELECT DISTINCT",
            s -> s.apply("keys").select("k", "s").distinct().sort("k", "s").limit(3)),
        new Entry(
            "sortedRun",
            "r0.\"s\" COLLATE \"C\" ASC NULLS LAST, r0.\"id\" ASC NULLS LAST OFFSET 1",
            s -> s.apply("wide").select("id", "s").sort("s", "id").offset(1).limit(3)),
        new Entry(
            "sortedFloats",
            "(r0.\"d\" = 'NaN') ASC NULLS LAST",
            s -> s.apply("keys").select("d", "w").sort(col("d").desc(), col("w")).limit(4)));
  }

  private static DataStore joined(
      java.util.function.Function<String, DataStore> stores, JoinType type) {
    DataStore keys = stores.apply("keys").select("k", "n AS price", "w");
    return stores
        .apply("wide")
        .select("id", "i4")
        .join(keys, on(col("i4").eq(col("k")).and(col("w").gt(15))), type);
  }

  private static List<Entry> tables() {
    return List.of(
        new Entry("innerJoin", "INNER JOIN", s -> joined(s, JoinType.INNER)),
        new Entry("leftJoin", "LEFT JOIN", s -> joined(s, JoinType.LEFT)),
        new Entry("rightJoin", "RIGHT JOIN", s -> joined(s, JoinType.RIGHT)),
        new Entry("semiJoin", "EXISTS (SELECT 1", s -> joined(s, JoinType.SEMI)),
        new Entry("antiJoin", "NOT EXISTS (SELECT 1", s -> joined(s, JoinType.ANTI)),
        new Entry(
            "union",
            "UNION ALL",
            s -> s.apply("none").select("k").union(s.apply("keys").select("k"))),
        new Entry(
            "unionOfWiderTypes",
            "CAST(r0.\"k\" AS bigint)",
            s -> s.apply("keys").select("k").union(s.apply("keys").select("w AS k"))),
        new Entry(
            "intersect",
            "INTERSECT DISTINCT",
            s -> s.apply("keys").select("k").intersect(s.apply("wide").select("i4 AS k"))),
        new Entry(
            "except",
            "EXCEPT DISTINCT",
            s -> s.apply("wide").select("i4").except(s.apply("keys").select("k AS i4"))));
  }

  private static List<Entry> inner() {
    return List.of(
        new Entry(
            "scalarSubquery",
            ">= ( SELECT",
            s ->
                s.apply("keys")
                    .filter(col("w").ge(scalar(s.apply("keys").agg(col("w").max().as("most")))))),
        new Entry(
            "membershipInSubquery",
            "NOT IN ( SELECT",
            s -> s.apply("wide").select("id").filter(col("id").notIn(s.apply("keys").select("w")))),
        new Entry(
            "wholeWindow",
            "OVER (PARTITION BY",
            s ->
                s.apply("keys")
                    .select("w", col("w").sum().over(Window.partitionBy("k")).as("total"))),
        new Entry(
            "qualify",
            "OVER (PARTITION BY",
            s -> s.apply("keys").qualify(count().over(Window.partitionBy("k")).gt(1)).select("w")));
  }

  @ParameterizedTest
  @MethodSource("entries")
  void runsThere(Entry entry) {
    DataStore chain = pushed(entry.chain());
    assertThat(stays(chain)).isEmpty();
    assertThat(fences(chain)).isEqualTo(1);
    assertThat(sent(chain)).hasSize(1).first().asString().contains(entry.text());
    agreed(entry.chain());
  }
}
