package io.clickframe.bench;

import io.clickframe.DataContext;
import io.clickframe.DataObject;
import io.clickframe.DataStore;
import io.clickframe.result.Batches;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Rows as records beside DuckDB's rows by JDBC, which fill the same records. */
final class RecordTimes {
  private RecordTimes() {}

  private record Numbers(int i, double d, long n, long m) {}

  private record Texts(int i, double d, String s) {}

  /** How one side's row becomes a number that both sides must agree on. */
  private interface JdbcRow {
    double read(ResultSet row) throws SQLException;
  }

  /**
   * What is read.
   *
   * @param columns as ClickHouse computes them
   * @param duckColumns as DuckDB does
   */
  private record Shape<T>(
      String name,
      Class<T> type,
      List<String> columns,
      String duckColumns,
      ToDoubleFunction<T> value,
      JdbcRow jdbc) {}

  static Table measure(BenchData data, Options options, DataContext context) throws Exception {
    Table table =
        new Table(
            options.transferRows() + " rows as records",
            "way",
            "ClickFrame ms",
            "DuckDB JDBC ms",
            "times faster");
    Shape<Numbers> numbers =
        new Shape<>(
            "Int32, Float64, 2 × Int64",
            Numbers.class,
            List.of("i", "d", "toInt64(i) AS n", "toInt64(i) AS m"),
            "i, d, i::BIGINT AS n, i::BIGINT AS m",
            row -> row.i() + row.d() + row.n() + row.m(),
            row -> {
              Numbers it =
                  new Numbers(row.getInt(1), row.getDouble(2), row.getLong(3), row.getLong(4));
              return it.i() + it.d() + it.n() + it.m();
            });
    Shape<Texts> texts =
        new Shape<>(
            "Int32, Float64, String",
            Texts.class,
            List.of("i", "d", "s"),
            "i, d, s",
            row -> row.i() + row.d() + row.s().length(),
            row -> {
              Texts it = new Texts(row.getInt(1), row.getDouble(2), row.getString(3));
              return it.i() + it.d() + it.s().length();
            });
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:")) {
      add(table, numbers, data, options, context, duck);
      add(table, texts, data, options, context, duck);
    }
    return table;
  }

  private static <T> void add(
      Table table,
      Shape<T> shape,
      BenchData data,
      Options options,
      DataContext context,
      Connection duck)
      throws Exception {
    DataStore chain = DataStore.file(data.transfer().toString()).select(shape.columns().toArray());
    String sql = "SELECT " + shape.duckColumns() + " FROM " + DuckDb.table(data.transfer());
    Turns whole =
        Turns.take(
            options.rounds(),
            1,
            () -> streamed(chain, shape, context),
            () -> rows(duck, sql, shape));
    add(table, shape.name() + ", from the file to the last record", whole);
    try (DataObject held = chain.execute(context);
        Statement statement = duck.createStatement()) {
      statement.execute("CREATE OR REPLACE TABLE held AS " + sql);
      add(
          table,
          shape.name() + ", from memory to the last record",
          Turns.take(
              options.rounds(),
              1,
              () -> sum(held.as(shape.type()), shape),
              () -> rows(duck, "SELECT * FROM held", shape)));
    }
  }

  private static void add(Table table, String way, Turns turns) {
    table.add(way, turns.millis(0), turns.millis(1), turns.ratio(1, 0));
  }

  private static <T> double streamed(DataStore chain, Shape<T> shape, DataContext context) {
    try (Batches batches = chain.batches(context)) {
      return sum(batches.as(shape.type()), shape);
    }
  }

  private static <T> double sum(Iterable<T> records, Shape<T> shape) {
    double sum = 0;
    for (T record : records) {
      sum += shape.value().applyAsDouble(record);
    }
    return sum;
  }

  private static double rows(Connection duck, String sql, Shape<?> shape) throws SQLException {
    double sum = 0;
    try (Statement statement = duck.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        sum += shape.jdbc().read(rows);
      }
    }
    return sum;
  }
}
