package io.clickframe.bench;

import static io.clickframe.Expressions.col;

import io.clickframe.DataContext;
import io.clickframe.DataStore;
import io.clickframe.spi.BatchStream;
import io.clickframe.spi.QueryOptions;
import io.clickframe.spi.SqlStatement;
import org.apache.arrow.vector.VectorSchemaRoot;

/** What the smallest queries cost. */
final class Floor {
  private static final int RUNS = 200;

  private Floor() {}

  static Table measure(BenchData data, Options options, Engines engines) throws Exception {
    DataContext context = engines.context();
    RawConnection raw = engines.raw();
    DataStore tiny = DataStore.file(data.tinyFile().toString());
    int runs = Math.min(RUNS, options.plans());
    Table table =
        new Table(
            "Tiny queries",
            "query",
            "ClickFrame µs",
            "raw C µs",
            "DuckDB µs",
            "ours / raw",
            "ours / DuckDB");
    DuckDb duck = engines.duck();
    String duckSql = "SELECT a + 1 AS b FROM " + DuckDb.table(data.tinyFile());
    SqlStatement one = SqlStatement.of("SELECT 1 AS a");
    Turns statement =
        Turns.take(
            options.rounds(),
            runs,
            () -> rows(one, context),
            () -> raw.rows(one.sql()),
            () -> duck.rows(one.sql()));
    add(table, "`SELECT 1` as a statement", statement);
    String sql = chain(tiny).toSql(context);
    Turns chain =
        Turns.take(
            options.rounds(),
            runs,
            () -> Queries.rows(chain(tiny), context),
            () -> raw.rows(sql),
            () -> duck.rows(duckSql));
    add(table, "chain over a Parquet file of one row", chain);
    return table;
  }

  private static void add(Table table, String query, Turns turns) {
    table.add(
        query,
        turns.micros(QueryTimes.OURS),
        turns.micros(QueryTimes.RAW),
        turns.micros(QueryTimes.DUCK),
        turns.ratio(QueryTimes.OURS, QueryTimes.RAW),
        turns.ratio(QueryTimes.OURS, QueryTimes.DUCK));
  }

  private static DataStore chain(DataStore tiny) {
    return tiny.select(col("a").plus(1).as("b"));
  }

  private static double rows(SqlStatement statement, DataContext context) {
    double rows = 0;
    try (BatchStream stream =
        context.engine().query(statement, QueryOptions.NONE, context.allocator())) {
      for (VectorSchemaRoot root = stream.next(); root != null; root = stream.next()) {
        try (VectorSchemaRoot batch = root) {
          rows += batch.getRowCount();
        }
      }
    }
    return rows;
  }
}
