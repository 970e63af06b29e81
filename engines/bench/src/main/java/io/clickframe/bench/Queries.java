package io.clickframe.bench;

import io.clickframe.DataContext;
import io.clickframe.DataObject;
import io.clickframe.DataStore;
import java.util.Map;
import java.util.function.Supplier;

/** Whole chains, from recording to the closed result, beside their statements by the C calls. */
final class Queries {
  private static final int RUNS = 3;

  private Queries() {}

  static Table measure(
      String title,
      Map<String, Supplier<DataStore>> chains,
      Options options,
      DataContext context,
      RawConnection raw)
      throws Exception {
    Table table = new Table(title, "query", "chain ms", "raw C ms", "ratio", "rows");
    for (Map.Entry<String, Supplier<DataStore>> chain : chains.entrySet()) {
      Supplier<DataStore> recorded = chain.getValue();
      String sql = recorded.get().toSql(context);
      Turns turns =
          Turns.take(
              options.rounds(), RUNS, () -> rows(recorded.get(), context), () -> raw.rows(sql));
      table.add(
          chain.getKey(),
          turns.firstMillis(),
          turns.secondMillis(),
          turns.ratio(),
          (long) raw.rows(sql));
    }
    return table;
  }

  static double rows(DataStore chain, DataContext context) {
    try (DataObject result = chain.execute(context)) {
      return result.rowCount();
    }
  }
}
