package io.clickframe.sourcetest.pushdown;

import static io.clickframe.Expressions.col;
import static io.clickframe.Expressions.count;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clickframe.DataStore;
import io.clickframe.error.ClickFrameException;
import io.clickframe.error.ErrorCode;
import io.clickframe.testkit.Rows;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Kinds of tables of PostgreSQL, awkward names, and tables that change. */
class PostgresTablesTest extends PushdownTest {
  private static final String ODD = "Odd \"na'me\\. x";

  @BeforeAll
  void create() throws SQLException {
    server.execute(
        "CREATE VIEW edge.view AS SELECT id, s || 'x' AS k FROM edge.wide WHERE id < 3",
        "CREATE MATERIALIZED VIEW edge.kept AS SELECT id, s || 'x' AS k FROM edge.wide WHERE id < 3",
        "CREATE TABLE edge.parted (id int, k text) PARTITION BY RANGE (id)",
        "CREATE TABLE edge.parted_1 PARTITION OF edge.parted FOR VALUES FROM (0) TO (2)",
        "CREATE TABLE edge.parted_2 PARTITION OF edge.parted FOR VALUES FROM (2) TO (9)",
        "INSERT INTO edge.parted VALUES (1, 'ax'), (2, 'Ax')",
        "CREATE TABLE edge.made (id int, k text GENERATED ALWAYS AS (CASE id WHEN 1 THEN 'ax' ELSE"
            + " 'Ax' END) STORED)",
        "INSERT INTO edge.made (id) VALUES (1), (2)",
        "CREATE TABLE edge.gone (id int, dropped int, k text)",
        "ALTER TABLE edge.gone DROP COLUMN dropped",
        "INSERT INTO edge.gone VALUES (1, 'ax'), (2, 'Ax')",
        "CREATE TABLE edge.\"Odd \"\"na'me\\. x\" (id int, \"select\" text, \"Upper\" int, \"q\"\"uote\""
            + " int, \"back\\slash\" int, \"tab\tx\" int, \"t0\" int, \"{}\" int, \"é"
            + "x".repeat(61)
            + "\" int)",
        "INSERT INTO edge.\"Odd \"\"na'me\\. x\" VALUES (1, 'x', 2, 3, 4, 5, 6, 7, 8)",
        "DROP SCHEMA IF EXISTS elsewhere CASCADE",
        "CREATE SCHEMA elsewhere",
        "DROP TABLE IF EXISTS public.twice",
        "CREATE TABLE elsewhere.twice (x int)",
        "CREATE TABLE public.twice (y text)",
        "INSERT INTO elsewhere.twice VALUES (1)",
        "INSERT INTO public.twice VALUES ('own')");
  }

  @ParameterizedTest
  @ValueSource(strings = {"view", "kept", "parted", "made", "gone"})
  void readsEveryKindOfTable(String table) {
    for (boolean pushdown : List.of(true, false)) {
      DataStore store = tables.store(table, pushdown).filter(col("id").gt(0)).select("id", "k");
      assertThat(Rows.of(store, context()).sorted().toString()).isEqualTo("[[1, ax], [2, Ax]]");
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void readsAwkwardNames(boolean pushdown) {
    DataStore store = tables.store(ODD, pushdown);
    assertThat(Rows.of(store, context()).toString()).isEqualTo("[1, x, 2, 3, 4, 5, 6, 7, 8]");
    DataStore chain =
        store
            .filter(col("q\"uote").eq(3).and(col("back\\slash").eq(4)).and(col("tab\tx").eq(5)))
            .groupBy(col("select"), col("Upper"), col("{}"))
            .agg(count().as("t0"), col("é" + "x".repeat(61)).sum().as("z"));
    Rows rows = Rows.of(chain, context());
    assertThat(rows.toString()).isEqualTo("[x, 2, 7, 1, 8]");
    assertThat(rows.schema().columns())
        .extracting(it -> it.name())
        .containsExactly("select", "Upper", "{}", "t0", "z");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void readsTheSchemaThatIsAsked(boolean pushdown) {
    DataStore own = tables.store("twice", options -> options.pushdown(pushdown));
    assertThat(Rows.of(own, context()).toString()).isEqualTo("[own]");
    DataStore other =
        tables.store("twice", options -> options.schema("elsewhere").pushdown(pushdown));
    assertThat(Rows.of(other, context()).toString()).isEqualTo("[1]");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void saysThatThereIsNoSuchTable(boolean pushdown) {
    assertThatThrownBy(() -> Rows.of(tables.store("nowhere", pushdown), context()))
        .isInstanceOfSatisfying(
            ClickFrameException.class,
            failure -> assertThat(failure.code()).isEqualTo(ErrorCode.SOURCE_NOT_FOUND))
        .hasMessageContaining("edge.nowhere");
  }

  @Test
  void saysWhichColumnWasDroppedSinceThePlan() throws SQLException {
    server.execute("CREATE TABLE edge.changing (id int, k int)");
    DataStore store =
        tables.store("changing", true).connect(context()).filter(col("k").gt(0)).select("k");
    store.schema(context());
    try (var prepared = store.execute(context())) {
      assertThat(prepared.rowCount()).isZero();
    }
    var query = store.prepare(context());
    server.execute("ALTER TABLE edge.changing DROP COLUMN k");
    assertThatThrownBy(() -> query.execute().close())
        .isInstanceOf(ClickFrameException.class)
        .hasMessageContaining("column r0.k does not exist");
  }
}
