package io.clickframe.bench;

import java.lang.foreign.MemorySegment;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.jspecify.annotations.Nullable;

/**
 * DuckDB in this process, in memory, with its defaults. Used by one thread.
 *
 * <p>Results are taken as {@code DuckDBResultSet.arrowExportStream} takes them, but the C stream is
 * then read in place. The public call would hand it to {@code arrow-c-data}, which this project
 * does without and which needs flags for the JVM; so this side has no vectors to make either.
 */
final class DuckDb implements AutoCloseable {
  private static final long BATCH_ROWS = 65_536;

  private final Connection connection;

  private DuckDb(Connection connection) {
    this.connection = connection;
  }

  static DuckDb open() throws SQLException {
    DuckDb database = new DuckDb(DriverManager.getConnection("jdbc:duckdb:"));
    database.execute("SET TimeZone = 'UTC'");
    return database;
  }

  /** Another connection to the same database, for another thread. */
  DuckDb duplicate() throws SQLException {
    return new DuckDb(connection.unwrap(org.duckdb.DuckDBConnection.class).duplicate());
  }

  String version() throws SQLException {
    return connection.getMetaData().getDatabaseProductVersion();
  }

  void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** Makes a name stand for the rows of a Parquet file. */
  void view(String name, Path file) throws SQLException {
    execute("CREATE OR REPLACE VIEW " + name + " AS SELECT * FROM " + table(file));
  }

  /** Reads the rows of a Parquet file into a table in memory; a view of that name has to go. */
  void table(String name, Path file) throws SQLException {
    execute("DROP VIEW IF EXISTS " + name);
    execute("CREATE TABLE " + name + " AS SELECT * FROM " + table(file));
  }

  /** A Parquet file where a table's name goes. */
  static String table(Path file) {
    return "read_parquet(" + quoted(file) + ")";
  }

  /** Writes the rows of a SELECT with the writer's defaults. */
  void write(String select, Path file) throws SQLException {
    execute("COPY (" + select + ") TO " + quoted(file) + " (FORMAT parquet)");
  }

  /** Runs a query to its end and returns its number of rows. */
  double rows(String sql) throws SQLException {
    return sum(sql, ArrowStructs::rows);
  }

  /**
   * Runs a query to its end.
   *
   * @param value of each batch, given its {@code ArrowArray}
   * @return the values' sum
   */
  double sum(String sql, ToDoubleFunction<MemorySegment> value) throws SQLException {
    return stream(sql, stream -> ArrowStructs.sum(stream, value));
  }

  /**
   * The same, of vectors.
   *
   * @param vectors makes them
   */
  double sum(String sql, DuckVectors vectors, ToDoubleFunction<VectorSchemaRoot> value)
      throws SQLException {
    return stream(sql, stream -> vectors.sum(stream, value));
  }

  private double stream(String sql, ToDoubleFunction<MemorySegment> read) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      MemorySegment stream =
          MemorySegment.ofAddress(stream(connection, result)).reinterpret(ArrowStructs.STREAM_SIZE);
      try {
        return read.applyAsDouble(stream);
      } finally {
        ArrowStructs.releaseStream(stream);
      }
    }
  }

  /** Runs a query and keeps its rows, to compare them. */
  Answer answer(String sql) throws SQLException {
    Answer answer = new Answer();
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      int columns = result.getMetaData().getColumnCount();
      while (result.next()) {
        List<@Nullable Object> row = new ArrayList<>(columns);
        for (int i = 1; i <= columns; i++) {
          row.add(result.getObject(i));
        }
        answer.add(row);
      }
    }
    return answer;
  }

  /** What {@code arrowExportStream} does before it looks for {@code arrow-c-data}. */
  private static long stream(Connection connection, ResultSet result) {
    try {
      Method stream =
          Class.forName("org.duckdb.DuckDBNative")
              .getDeclaredMethod(
                  "duckdb_jdbc_arrow_stream", ByteBuffer.class, ByteBuffer.class, long.class);
      stream.setAccessible(true);
      return (long)
          stream.invoke(null, field(result, "resultRef"), field(connection, "connRef"), BATCH_ROWS);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("Another DuckDB driver than expected", e);
    }
  }

  private static Object field(Object object, String name) throws ReflectiveOperationException {
    Field field = object.getClass().getDeclaredField(name);
    field.setAccessible(true);
    return field.get(object);
  }

  private static String quoted(Path file) {
    return "'" + file.toString().replace("'", "''") + "'";
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
