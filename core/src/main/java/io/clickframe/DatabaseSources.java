package io.clickframe;

import io.clickframe.error.ClickFrameException;
import io.clickframe.error.ErrorCode;
import io.clickframe.internal.node.DatabaseSource;
import io.clickframe.internal.node.DatabaseSource.Kind;
import io.clickframe.source.DatabaseOptions;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.UnaryOperator;

/**
 * Stores over tables of databases. None of these calls connects; see {@link DataStore#connect}.
 *
 * <p>As much of a chain as means the same there runs in the database: {@code
 * docs/manual/pushdown.md} says what that is. {@link DatabaseOptions#pushdown} turns it off.
 */
abstract sealed class DatabaseSources permits EngineSources {

  /**
   * A table of PostgreSQL: {@code postgres("localhost:5432", "shop", "orders", options ->
   * options.credentials("app", secret))}.
   *
   * @param address {@code host:port}
   * @param database the database's name
   * @param table the table's or view's name, without its schema
   */
  public static DataStore postgres(
      String address, String database, String table, UnaryOperator<DatabaseOptions> options) {
    return source(Kind.POSTGRES, address, database, table, options);
  }

  /** A table of MySQL or MariaDB; see {@link #postgres}. */
  public static DataStore mysql(
      String address, String database, String table, UnaryOperator<DatabaseOptions> options) {
    return source(Kind.MYSQL, address, database, table, options);
  }

  /**
   * A table of a SQLite file.
   *
   * @param file relative to the working directory
   */
  public static DataStore sqlite(Path file, String table) {
    return sqlite(file, table, UnaryOperator.identity());
  }

  /** Like {@link #sqlite(Path, String)}, with options. */
  public static DataStore sqlite(Path file, String table, UnaryOperator<DatabaseOptions> options) {
    String address = file.toAbsolutePath().normalize().toString();
    return source(Kind.SQLITE, address, "", table, options);
  }

  /**
   * A table of a ClickHouse server; see {@link #postgres}.
   *
   * @param address {@code host:port}, with the port of ClickHouse's own protocol: 9000, or 9440 for
   *     {@link DatabaseOptions#secure()}; several with commas between, or {@code shard{1..4}:9000},
   *     if each has a part of the rows: those are only asked for columns
   */
  public static DataStore clickhouse(
      String address, String database, String table, UnaryOperator<DatabaseOptions> options) {
    return source(Kind.CLICKHOUSE, address, database, table, options);
  }

  private static DataStore source(
      Kind kind,
      String address,
      String database,
      String table,
      UnaryOperator<DatabaseOptions> options) {
    DatabaseOptions chosen = options.apply(DatabaseOptions.defaults());
    require(kind, "address", address);
    require(kind, "table", table);
    return DataStore.scan(
        new DatabaseSource(
            new DatabaseSource.Server(
                kind, address, database, chosen.credentials(), chosen.isSecure()),
            chosen.schema(),
            table,
            chosen.structure(),
            chosen.pushesDown(),
            chosen.joinReduction()));
  }

  private static void require(Kind kind, String what, String text) {
    if (Objects.requireNonNull(text, what + " is null").isBlank()) {
      throw new ClickFrameException(
          ErrorCode.INVALID_ARGUMENT,
          "Cannot read from " + kind.product() + ": the " + what + " is empty");
    }
  }
}
