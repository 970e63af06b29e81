package io.clickframe.bench;

import io.clickframe.DataStore;
import io.clickframe.testkit.tpch.TpchQueries;
import io.clickframe.testkit.tpch.TpchQuery;
import io.clickframe.testkit.tpch.TpchTables;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Queries 1, 3 and 6 of TPC-H as chains. */
final class TpchChains {
  private static final List<Integer> MEASURED = List.of(1, 3, 6);

  private TpchChains() {}

  static Map<String, Supplier<DataStore>> of(BenchData data) {
    TpchTables tables = data.tpch();
    List<TpchQuery> queries = TpchQueries.all();
    Map<String, Supplier<DataStore>> chains = new LinkedHashMap<>();
    for (int number : MEASURED) {
      chains.put("Q" + number, () -> queries.get(number - 1).chain().apply(tables));
    }
    return chains;
  }
}
