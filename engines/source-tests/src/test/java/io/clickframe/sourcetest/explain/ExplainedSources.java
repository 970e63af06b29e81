package io.clickframe.sourcetest.explain;

import io.clickframe.DataStore;
import io.clickframe.sourcetest.server.PostgresServer;
import io.clickframe.sourcetest.server.SqliteFile;
import io.clickframe.sourcetest.tpch.TpchLoader;
import io.clickframe.testkit.tpch.TpchTables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The tables of TPC-H in PostgreSQL and as Parquet files, a SQLite file and files by day. The files
 * lie in one folder.
 */
final class ExplainedSources {
  private static final Path FOLDER = Path.of("target/explained");
  private static final String SCHEMA = "explained";
  private static final double SCALE = 0.01;

  private final PostgresServer postgres = PostgresServer.shared();

  /**
   * Makes them.
   *
   * @param execute runs a statement in the engine
   */
  void load(Consumer<String> execute) throws SQLException, IOException {
    Files.createDirectories(FOLDER);
    postgres.execute("DROP SCHEMA IF EXISTS explained CASCADE", "CREATE SCHEMA explained");
    try (Connection connection = postgres.connection()) {
      connection.setSchema(SCHEMA);
      new TpchLoader(connection).load(SCALE, "", "ANALYZE");
    }
    for (String table : TpchTables.structures().keySet()) {
      execute.accept(
          "INSERT INTO FUNCTION file('%s', 'Parquet') SELECT * FROM postgresql('%s', '%s', '%s', '%s', '%s', '%s') SETTINGS engine_file_truncate_on_insert = 1"
              .formatted(
                  file(table),
                  postgres.address(),
                  postgres.database(),
                  table,
                  postgres.user(),
                  postgres.password(),
                  SCHEMA));
    }
    SqliteFile sqlite = sqlite();
    Files.deleteIfExists(sqlite.path());
    sqlite.execute(
        "CREATE TABLE limits (custkey integer NOT NULL, credit integer NOT NULL)",
        "INSERT INTO limits VALUES (1, 500), (2, 50), (3, 5000)");
    for (String day : new String[] {"2024-01-01", "2024-01-02"}) {
      Path folder = Files.createDirectories(FOLDER.resolve("events/day=" + day));
      Files.writeString(folder.resolve("events.csv"), "custkey,kind\n1,view\n2,buy\n");
    }
  }

  private static SqliteFile sqlite() {
    return SqliteFile.in(FOLDER, "limits.sqlite");
  }

  private static String file(String table) {
    return FOLDER.resolve(table + ".parquet").toString();
  }

  DataStore parquet(String table) {
    return DataStore.file(file(table));
  }

  DataStore postgres(String table) {
    return DataStore.postgres(
        postgres.address(),
        postgres.database(),
        table,
        options -> options.credentials(postgres.user(), postgres.password()).schema(SCHEMA));
  }

  DataStore limits() {
    return DataStore.sqlite(sqlite().path(), "limits");
  }

  DataStore events() {
    return DataStore.file(
        FOLDER.resolve("events/day=*/events.csv").toString(),
        options ->
            options.structure("custkey Int64, kind String, day Date").hivePartitioning(true));
  }

  /** Some of the tables in PostgreSQL, the others as files. */
  TpchTables mixed(String... inPostgres) {
    Set<String> there = Set.of(inPostgres);
    return TpchTables.over(table -> there.contains(table) ? postgres(table) : parquet(table));
  }

  /** What differs from run to run, by words that do not. */
  String normalized(String text) {
    return text.replace(FOLDER.toAbsolutePath().toString(), "/data")
        .replace(FOLDER.toString(), "/data")
        .replace(postgres.address(), "localhost:5432")
        .replaceAll("(\\w+\\.java):\\d+", "$1:0")
        .replaceAll("(?m) {2,}(\\w+\\.java:0)$", "  $1");
  }
}
