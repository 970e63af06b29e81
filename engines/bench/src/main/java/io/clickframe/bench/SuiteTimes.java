package io.clickframe.bench;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * A suite, measured.
 *
 * @param suite what was asked
 * @param queries those of its questions that were measured
 */
record SuiteTimes(Suite suite, List<QueryTimes> queries) {

  Table table() {
    Table table =
        new Table(
            suite.title(),
            "query",
            "ClickFrame ms",
            "raw C ms",
            "DuckDB ms",
            "ours / raw",
            "ours / DuckDB",
            "rows");
    for (QueryTimes query : queries) {
      table.add(
          query.name(),
          query.turns().millis(QueryTimes.OURS),
          query.turns().millis(QueryTimes.RAW),
          query.withDuck() ? query.turns().millis(QueryTimes.DUCK) : "-",
          query.toRaw(),
          query.withDuck() ? query.toDuck() : "-",
          query.rows());
    }
    foot(table, "geometric mean", mean(QueryTimes::toRaw), mean(QueryTimes::toDuck));
    foot(table, "worst", worst(QueryTimes::toRaw), worst(QueryTimes::toDuck));
    table.note(
        "The whole chain from recording to the closed result, its statement by the C calls, DuckDB's"
            + " statement read as a C stream of Arrow batches; DuckDB's rows were compared first.");
    suite.notes().forEach(table::note);
    return table;
  }

  private static void foot(Table table, String name, double toRaw, double toDuck) {
    table.add("**" + name + "**", "", "", "", toRaw, Double.isNaN(toDuck) ? "-" : toDuck, "");
  }

  /** Geometric mean of a ratio, without the queries that do not have it; NaN if none has. */
  double mean(ToDoubleFunction<QueryTimes> ratio) {
    return Math.exp(Arrays.stream(ratios(ratio)).map(Math::log).average().orElse(Double.NaN));
  }

  /** The largest ratio; NaN if no query has it. */
  double worst(ToDoubleFunction<QueryTimes> ratio) {
    return Arrays.stream(ratios(ratio)).max().orElse(Double.NaN);
  }

  private double[] ratios(ToDoubleFunction<QueryTimes> ratio) {
    return queries.stream().mapToDouble(ratio).filter(value -> !Double.isNaN(value)).toArray();
  }
}
