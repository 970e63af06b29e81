package io.clickframe.testkit.chain;

import io.clickframe.testkit.chain.table.Column;
import io.clickframe.testkit.chain.table.Kind;
import io.clickframe.testkit.chain.table.Row;
import io.clickframe.testkit.chain.table.Shape;
import io.clickframe.testkit.chain.table.Source;
import io.clickframe.testkit.chain.term.DuckDbText;
import java.sql.Array;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** DuckDB in memory with the tables of chains. One thread at a time. */
final class DuckDb implements AutoCloseable {
  private final Connection connection;

  private DuckDb(Connection connection) {
    this.connection = connection;
  }

  /** Reads the tables. */
  static DuckDb open(ChainFiles files) {
    try {
      DuckDb database = new DuckDb(DriverManager.getConnection("jdbc:duckdb:"));
      database.execute("SET threads = 1");
      database.execute("SET TimeZone = 'UTC'");
      for (String macro : DuckDbText.macros()) {
        database.execute(macro);
      }
      for (Source source : Source.values()) {
        database.execute(
            "CREATE TABLE %s AS SELECT %s FROM read_parquet(%s)"
                .formatted(
                    source.name(),
                    source.table().shape().columns().stream()
                        .map(DuckDb::column)
                        .collect(Collectors.joining(", ")),
                    DuckDbText.string(files.path(source).toString())));
      }
      return database;
    } catch (SQLException e) {
      throw new IllegalStateException("Cannot prepare DuckDB", e);
    }
  }

  private static String column(Column column) {
    String name = DuckDbText.name(column.name());
    return DuckDbText.cast(name, column.type().kind()) + " AS " + name;
  }

  /** The rows of a SELECT with these columns. */
  List<Row> rows(String sql, Shape shape) {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      List<Row> rows = new ArrayList<>();
      while (result.next()) {
        List<@Nullable Object> values = new ArrayList<>();
        for (int i = 0; i < shape.columns().size(); i++) {
          values.add(value(result, i + 1, shape.columns().get(i).type().kind()));
        }
        rows.add(Cells.row(shape, values));
      }
      return rows;
    } catch (SQLException e) {
      throw new IllegalStateException("DuckDB cannot run " + sql, e);
    }
  }

  private static @Nullable Object value(ResultSet result, int column, Kind kind)
      throws SQLException {
    return switch (kind) {
      case DATE -> result.getObject(column, LocalDate.class);
      case TIME -> result.getObject(column, LocalDateTime.class);
      case INTS -> {
        Array array = result.getArray(column);
        yield array == null ? null : Arrays.asList((Object[]) array.getArray());
      }
      default -> result.getObject(column);
    };
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new IllegalStateException("Cannot close DuckDB", e);
    }
  }
}
