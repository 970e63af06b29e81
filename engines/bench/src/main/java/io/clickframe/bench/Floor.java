package io.clickframe.bench;

import static io.clickframe.Expressions.col;

import io.clickframe.DataObject;
import io.clickframe.DataStore;
import io.clickframe.PreparedQuery;
import java.util.function.Supplier;

/** What the smallest queries cost, beside their statements by the C calls. */
final class Floor {
  private static final int RUNS = 200;

  private final Engines engines;
  private final Options options;
  private final Table table =
      new Table(
          "Tiny queries",
          "query",
          "ClickFrame µs",
          "raw C µs",
          "DuckDB µs",
          "ours / raw",
          "ours / DuckDB");

  private Floor(Engines engines, Options options) {
    this.engines = engines;
    this.options = options;
  }

  static Table measure(BenchData data, Options options, Engines engines) throws Exception {
    Floor floor = new Floor(engines, options);
    DataStore one = DataStore.sql("SELECT 1 AS a");
    String oneDuck = "SELECT 1 AS a";
    floor.prepared("`SELECT 1`, prepared", one, oneDuck);
    floor.recorded("`SELECT 1`, described each time", one, oneDuck);
    DataStore tiny = DataStore.file(data.tinyFile().toString()).select(col("a").plus(1).as("b"));
    String tinyDuck = "SELECT a + 1 AS b FROM " + DuckDb.table(data.tinyFile());
    floor.prepared("a Parquet file of one row, prepared", tiny, tinyDuck);
    floor.recorded("a Parquet file of one row, planned each time", tiny, tinyDuck);
    return floor.table;
  }

  private void prepared(String name, DataStore chain, String duck) throws Exception {
    PreparedQuery query = chain.prepare(engines.context());
    add(name, query.toSql(), duck, query::execute);
  }

  private void recorded(String name, DataStore chain, String duck) throws Exception {
    add(name, chain.toSql(engines.context()), duck, () -> chain.execute(engines.context()));
  }

  private void add(String name, String sql, String duck, Supplier<DataObject> ours)
      throws Exception {
    WarmUp.of(options.warmUp(), () -> ours.get().close());
    Turns turns =
        Turns.take(
            options.rounds(),
            Math.min(RUNS, options.plans()),
            () -> rows(ours),
            () -> engines.raw().rows(sql),
            () -> engines.duck().rows(duck));
    table.add(
        name,
        turns.micros(QueryTimes.OURS),
        turns.micros(QueryTimes.RAW),
        turns.micros(QueryTimes.DUCK),
        turns.ratio(QueryTimes.OURS, QueryTimes.RAW),
        turns.ratio(QueryTimes.OURS, QueryTimes.DUCK));
  }

  private static double rows(Supplier<DataObject> ours) {
    try (DataObject result = ours.get()) {
      return result.rowCount();
    }
  }
}
