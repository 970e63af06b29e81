package io.clickframe.sourcetest.clickhouse;

import static io.clickframe.Expressions.col;
import static io.clickframe.Expressions.count;
import static io.clickframe.Expressions.on;
import static io.clickframe.Expressions.param;
import static io.clickframe.Expressions.rowNumber;
import static org.assertj.core.api.Assertions.assertThat;

import io.clickframe.DataObject;
import io.clickframe.DataStore;
import io.clickframe.JoinType;
import io.clickframe.Window;
import io.clickframe.source.DatabaseOptions;
import io.clickframe.sourcetest.chains.ChainTest;
import io.clickframe.testkit.Rows;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Chains over another ClickHouse: everything runs there, and means the same. */
abstract class ClickHouseChainTest extends ChainTest {
  static final String DATABASE = "far";

  /** Where it is. */
  abstract String address();

  /** With what it lets a source in. */
  abstract DatabaseOptions access(DatabaseOptions options);

  /** Checks what it hears of a chain when the chain runs, with and without pushdown. */
  abstract void isAsked(DataStore chain, Runnable run);

  /** Runs statements there. */
  abstract void create(String... statements);

  @BeforeAll
  final void createTables() {
    create(
        "CREATE DATABASE IF NOT EXISTS far",
        "CREATE OR REPLACE TABLE far.wide (id UInt64, i Int32, n Nullable(Decimal(12, 2)), s"
            + " Nullable(String), d Float64, day Date32, at DateTime64(3, 'Europe/Berlin'), tags"
            + " Array(String), kind Enum8('a' = 1, 'b' = 2), uid UUID) ENGINE = MergeTree ORDER BY id",
        "INSERT INTO far.wide SELECT number, number % 7 - 3, if(number % 5 = 0, NULL, number / 4),"
            + " if(number % 4 = 0, NULL, concat('it''s \\\\ ', toString(number % 3))), if(number %"
            + " 6 = 0, nan, number / 3), toDate32('2024-02-27') + number % 5, toDateTime64('2024-"
            + "03-31 00:30:00', 3, 'UTC') + number * 60, [toString(number % 2), 'x'], if(number % 2"
            + " = 0, 'a', 'b'), toUUID('12345678-1234-5678-1234-567812345678') FROM numbers(50)",
        "CREATE OR REPLACE TABLE far.keys (k Int32, w UInt8, s String) ENGINE = MergeTree ORDER BY k",
        "INSERT INTO far.keys VALUES (-3, 1, 'a'), (0, 2, 'b'), (0, 3, ''), (99, 4, 'z')");
  }

  @Override
  protected DataStore store(String table, boolean pushdown) {
    return store(table, options -> options.pushdown(pushdown));
  }

  final DataStore store(String table, UnaryOperator<DatabaseOptions> options) {
    return DataStore.clickhouse(
        address(), DATABASE, table, defaults -> options.apply(access(defaults)));
  }

  /** A chain with its name. */
  record Named(String name, Chain chain) {
    @Override
    public String toString() {
      return name;
    }
  }

  static List<Named> chains() {
    return List.of(
        new Named("condition", s -> s.apply("wide").filter("n > 2.5 AND s LIKE '%\\\\\\\\ 1'")),
        new Named(
            "fragments",
            s -> s.apply("wide").select("id", "arrayStringConcat(tags, ',') AS t", "kind", "uid")),
        new Named(
            "groups",
            s ->
                s.apply("wide")
                    .groupBy("s", "kind")
                    .agg(count().as("rows"), col("n").sum().as("total"), "quantileExact(d) AS q")
                    .filter("rows > 2")),
        new Named(
            "noRows", s -> s.apply("wide").filter("id > 100").agg("sum(i) AS x", "max(n) AS y")),
        new Named(
            "windows",
            s ->
                s.apply("wide")
                    .assign(
                        rowNumber().over(Window.partitionBy("kind").orderBy("id")).as("place"),
                        col("i").sum().over(Window.all().orderBy("id")).as("running"))
                    .qualify(rowNumber().over(Window.partitionBy("s").orderBy("id")).le(2))),
        new Named("limitBy", s -> s.apply("wide").sort("id").limitBy(1, "i").select("id", "i")),
        new Named(
            "joins",
            s ->
                s.apply("wide")
                    .join(
                        s.apply("keys").select("k", "w", "s AS t"),
                        on(col("i").eq(col("k"))),
                        JoinType.LEFT)
                    .select("id", "w", "t")),
        new Named(
            "fullJoin",
            s ->
                s.apply("wide")
                    .select("id", "i")
                    .join(
                        s.apply("keys").select("k", "w"),
                        on(col("i").eq(col("k"))),
                        JoinType.FULL)),
        new Named(
            "setOperations",
            s ->
                s.apply("wide")
                    .select("i")
                    .except(s.apply("keys").select("k AS i"))
                    .union(s.apply("wide").select("i").filter("i > 2"))),
        new Named("run", s -> s.apply("wide").sort(col("n").desc(), col("id")).offset(3).limit(7)),
        new Named(
            "times",
            s -> s.apply("wide").select("id", "toHour(at) AS h", "toString(at) AS t", "at")),
        new Named("dates", s -> s.apply("wide").filter(col("day").ge(LocalDate.of(2024, 2, 29)))),
        new Named(
            "subqueries", s -> s.apply("wide").filter(col("i").in(s.apply("keys").select("k")))),
        new Named("cube", s -> s.apply("wide").cube("kind", "i").agg(count().as("rows"))));
  }

  @ParameterizedTest
  @MethodSource("chains")
  void runsThere(Named named) {
    DataStore chain = pushed(named.chain());
    assertThat(asked(chain)).hasSize(1);
    assertThat(stays(chain)).isEmpty();
    isAsked(chain, () -> agreed(named.chain()));
  }

  @Test
  void sendsAViewThatTheOtherServerRuns() {
    DataStore chain = store("wide", true).filter("n > 2.5").groupBy("s").agg(count().as("rows"));
    assertThat(chain.toSql(context()))
        .contains("FROM remote('" + address() + "', view(SELECT ")
        .contains("FROM far.wide AS r0")
        .contains("GROUP BY r0.s");
  }

  @Test
  void keepsWhatDiffersFromCallToCall() {
    DataStore chain = store("wide", true).assign("rand() AS r");
    assertThat(stays(chain)).contains("something else each time");
  }

  @Test
  void readsParametersWithEachRun() {
    DataStore chain =
        store("wide", true).filter(col("i").eq(param("wanted", "Int32"))).select("id", "i");
    for (int wanted : List.of(0, 2)) {
      List<Object> found = new ArrayList<>();
      try (DataObject result = chain.prepare(context()).bind("wanted", wanted).execute()) {
        result.rows().forEach(row -> found.add(row.get(1)));
      }
      assertThat(found).isNotEmpty().containsOnly(wanted);
    }
  }

  @Test
  void castsDeclaredColumnsThere() {
    Chain chain =
        stores ->
            store(
                    "wide",
                    options ->
                        options.structure(
                            "id Int64, tags Array(String), kind String, n Nullable(Float64)"))
                .filter("has(tags, '1') AND kind = 'b'");
    assertThat(asked(pushed(chain))).hasSize(1);
    assertThat(Rows.of(pushed(chain).select("id").sort("id").limit(1), context()).single())
        .isEqualTo(1L);
  }

  @Test
  void meansTheSameWithTheSettingsOfTheStatement() {
    DataStore left =
        store("keys", true)
            .select("k", "w")
            .join(
                store("keys", true).filter("w > 2").select("k AS j", "s"),
                on(col("k").eq(col("j"))),
                JoinType.LEFT);
    assertThat(Rows.of(left.filter("s IS NULL").select("k"), context()).sorted())
        .containsExactly(List.of(-3));
  }
}
