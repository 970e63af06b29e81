package io.clickframe.sourcetest.statistics;

import static io.clickframe.Expressions.on;
import static org.assertj.core.api.Assertions.assertThat;

import io.clickframe.DataStore;
import io.clickframe.sourcetest.server.PostgresServer;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PostgresStatisticsTest extends DatabaseStatisticsTest {
  private final PostgresServer server = PostgresServer.shared();

  @BeforeAll
  void create() throws SQLException {
    server.execute(
        "DROP SCHEMA IF EXISTS rows CASCADE",
        "CREATE SCHEMA rows",
        "CREATE TABLE rows.counted AS SELECT id FROM generate_series(1, " + ROWS + ") AS s (id)",
        "CREATE TABLE rows.uncounted AS SELECT id FROM generate_series(1, 10) AS s (id)",
        "CREATE TABLE rows.asked AS SELECT id FROM generate_series(1, 5) AS s (id)",
        "CREATE VIEW rows.seen AS SELECT id FROM rows.counted",
        "ALTER TABLE rows.uncounted SET (autovacuum_enabled = false)",
        "ANALYZE rows.counted");
  }

  @Override
  DataStore table(String name) {
    return DataStore.postgres(
        server.address(),
        server.database(),
        name,
        options -> options.schema("rows").credentials(server.user(), server.password()));
  }

  @Override
  String label() {
    return "PostgreSQL " + server.address();
  }

  @Override
  String told() {
    return "about 20,000 rows \\(pg_class\\)";
  }

  @Override
  List<String> received(Runnable action) {
    return server.received(action);
  }

  @Override
  String asked() {
    return "reltuples";
  }

  @Test
  void whatWasNeverAnalyzedIsUnknown() {
    DataStore join = table("uncounted").join(many(), on("id"));
    assertThat(join.explain(context()).toString()).doesNotContain("Statistics: ");
    assertThat(join.count(context())).isEqualTo(10);
  }

  @Test
  void passwordsAreNotShown() {
    DataStore join = table("counted").join(table("asked"), on("id"));
    assertThat(join.explain(context()) + join.toSql(context())).doesNotContain(server.password());
  }
}
