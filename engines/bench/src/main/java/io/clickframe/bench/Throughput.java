package io.clickframe.bench;

import static io.clickframe.Expressions.col;

import io.clickframe.CachedStore;
import io.clickframe.DataContext;
import io.clickframe.DataStore;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/**
 * Small queries from many threads: one shared context on our side, one connection a thread on the
 * others, since one connection runs one statement at a time.
 */
final class Throughput {
  private static final int THREADS = 8;
  private static final long ROWS = 100_000;

  private Throughput() {}

  static Table measure(BenchData data, Options options, Engines engines) throws Exception {
    Table table =
        new Table(
            THREADS + " threads, queries a second",
            "query",
            "ClickFrame",
            "raw C",
            "DuckDB",
            "ours / raw",
            "ours / DuckDB");
    Path file = data.made("groups-" + ROWS, H2oGroupSuite.rows(ROWS));
    DataStore groups = DataStore.file(file.toString());
    add(
        table,
        "`SELECT 1`",
        () -> DataStore.sql("SELECT 1 AS a"),
        "SELECT 1 AS a",
        options,
        engines);
    add(
        table,
        "groups of " + ROWS + " rows in a Parquet file",
        () -> groups.groupBy("id1").agg(col("v1").sum()),
        "SELECT id1, sum(v1) FROM " + DuckDb.table(file) + " GROUP BY id1",
        options,
        engines);
    try (CachedStore cached = groups.cache(engines.context())) {
      engines.duck().table("groups_in_memory", file);
      add(
          table,
          "groups of " + ROWS + " rows in memory",
          () -> cached.store().groupBy("id1").agg(col("v1").sum()),
          "SELECT id1, sum(v1) FROM groups_in_memory GROUP BY id1",
          options,
          engines);
      engines.duck().execute("DROP TABLE groups_in_memory");
    }
    table.note("Queries a second on all sides: a ratio above 1 is in ClickFrame's favour.");
    return table;
  }

  private static void add(
      Table table,
      String name,
      Supplier<DataStore> chain,
      String duckSql,
      Options options,
      Engines engines)
      throws Exception {
    DataContext context = engines.context();
    String sql = chain.get().toSql(context);
    Answer.of(chain.get(), context).requireSame(engines.duck().answer(duckSql), false);
    int each = Math.max(1, options.plans() / THREADS);
    List<RawConnection> raws = new ArrayList<>();
    List<DuckDb> ducks = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
      for (int i = 0; i < THREADS; i++) {
        raws.add(RawConnection.open());
        ducks.add(engines.duck().duplicate());
      }
      Turns turns =
          Turns.take(
              options.rounds(),
              1,
              () -> all(threads, each, _ -> Queries.rows(chain.get(), context)),
              () -> all(threads, each, thread -> raws.get(thread).rows(sql)),
              () -> all(threads, each, thread -> ducks.get(thread).rows(duckSql)));
      table.add(
          name,
          perSecond(each, turns, QueryTimes.OURS),
          perSecond(each, turns, QueryTimes.RAW),
          perSecond(each, turns, QueryTimes.DUCK),
          turns.ratio(QueryTimes.RAW, QueryTimes.OURS),
          turns.ratio(QueryTimes.DUCK, QueryTimes.OURS));
    } finally {
      raws.forEach(RawConnection::close);
      for (DuckDb duck : ducks) {
        duck.close();
      }
    }
  }

  /** Runs one query. */
  private interface Query {
    double run(int thread) throws Exception;
  }

  private static double all(ExecutorService threads, int each, Query query) throws Exception {
    List<Callable<Double>> tasks = new ArrayList<>();
    for (int i = 0; i < THREADS; i++) {
      int thread = i;
      tasks.add(() -> {
        double rows = 0;
        for (int run = 0; run < each; run++) {
          rows += query.run(thread);
        }
        return rows;
      });
    }
    double rows = 0;
    for (Future<Double> task : threads.invokeAll(tasks)) {
      rows += task.get();
    }
    return rows;
  }

  private static double perSecond(int each, Turns turns, int side) {
    return THREADS * each / turns.millis(side) * 1e3;
  }
}
