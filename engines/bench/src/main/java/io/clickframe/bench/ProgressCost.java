package io.clickframe.bench;

import io.clickframe.DataContext;
import io.clickframe.DataObject;
import io.clickframe.DataStore;

/** Queries with a listener of their progress beside the same ones without. */
final class ProgressCost {
  private ProgressCost() {}

  static Table measure(Options options, DataContext context) throws Exception {
    Table table =
        new Table("Listening to progress", "query", "with a listener ms", "without ms", "ratio");
    long rows = options.transferRows() * 10;
    add(table, "an aggregate of " + rows + " rows", rows, options, context);
    add(table, "an aggregate of 1000 rows", 1000, options, context);
    return table;
  }

  private static void add(Table table, String name, long rows, Options options, DataContext context)
      throws Exception {
    DataStore chain = DataStore.numbers(rows).agg("toFloat64(sum(sipHash64(number) % 1000)) AS s");
    DataContext listening = context.withProgress(_ -> {});
    int runs = rows <= 1000 ? 200 : 1;
    Turns turns =
        Turns.take(options.rounds(), runs, () -> run(chain, listening), () -> run(chain, context));
    table.add(name, turns.millis(0), turns.millis(1), turns.ratio(0, 1));
  }

  private static double run(DataStore chain, DataContext context) {
    try (DataObject result = chain.execute(context)) {
      return result.rows().iterator().next().getDouble("s");
    }
  }
}
