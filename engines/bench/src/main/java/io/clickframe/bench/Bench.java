package io.clickframe.bench;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Map;

/** Runs the measurements and prints a Markdown table for each. */
public final class Bench {
  private static final Map<String, Measurement> MEASUREMENTS = measurements();

  private Bench() {}

  /** Takes one measurement and reports it. */
  private interface Measurement {
    void take(BenchData data, Options options, Engines engines, Report report) throws Exception;
  }

  /** Makes the files of a suite if they are not there. */
  private interface SuiteMaker {
    Suite make(BenchData data, Options options) throws Exception;
  }

  /** Runs what {@link Options} say. */
  public static void main(String[] args) throws Exception {
    run(Options.parse(args), System.out, System.err);
  }

  static void run(Options options, PrintStream out, PrintStream progress) throws Exception {
    for (String name : options.only()) {
      if (!MEASUREMENTS.containsKey(name)) {
        throw new IllegalArgumentException(
            "Expected names of " + MEASUREMENTS.keySet() + " after --only, found " + name);
      }
    }
    try (Engines engines = Engines.open()) {
      BenchData data = BenchData.in(options, engines);
      Report report = Report.begin(options, engines, out, progress);
      for (Map.Entry<String, Measurement> measurement : MEASUREMENTS.entrySet()) {
        if (options.includes(measurement.getKey())) {
          measurement.getValue().take(data, options, engines, report);
        }
      }
    }
  }

  private static Map<String, Measurement> measurements() {
    Map<String, Measurement> all = new LinkedHashMap<>();
    all.put("start", (data, options, _, report) -> report.add(ColdStart.measure(data, options)));
    all.put(
        "plan",
        (data, options, engines, report) ->
            report.add(PlanTimes.measure(data.tpch(), options, engines.context())));
    all.put(
        "floor",
        (data, options, engines, report) -> report.add(Floor.measure(data, options, engines)));
    all.put(
        "tpch",
        suite((data, options) ->
            TpchSuite.over("tpch", "TPC-H, scale " + options.scale(), data.tpch().files())));
    all.put(
        "tpch-duckdb-files",
        suite((data, options) ->
            TpchSuite.over(
                "tpch-duckdb-files",
                "TPC-H, scale " + options.scale() + ", files written by DuckDB",
                data.tpch().filesByDuckDb())));
    all.put(
        "tpch-memory",
        (data, options, engines, report) -> {
          try (MemoryTables tables = MemoryTables.of(data.tpch().files(), engines)) {
            String title = "TPC-H, scale " + options.scale() + ", tables in memory";
            Suite suite = TpchSuite.inMemory("tpch-memory", title, tables.tpch());
            report.add(Queries.measure(suite, options, engines, report::seen));
          }
        });
    all.put("h2o", suite((data, options) -> H2oGroupSuite.of(data, options.groupRows())));
    all.put("h2o-join", suite((data, options) -> H2oJoinSuite.of(data, options.joinRows())));
    all.put("clickbench", suite((data, options) -> ClickBenchSuite.of(data, options.hits())));
    all.put(
        "threads",
        (data, options, engines, report) -> report.add(Throughput.measure(data, options, engines)));
    all.put(
        "transfer",
        (data, options, engines, report) -> report.add(Transfer.measure(data, options, engines)));
    all.put(
        "records",
        (data, options, engines, report) ->
            report.add(RecordTimes.measure(data, options, engines.context())));
    all.put(
        "progress",
        (_, options, engines, report) ->
            report.add(ProgressCost.measure(options, engines.context())));
    all.put(
        "memory", (data, options, _, report) -> report.add(StreamMemory.measure(data, options)));
    return all;
  }

  private static Measurement suite(SuiteMaker maker) {
    return (data, options, engines, report) ->
        report.add(Queries.measure(maker.make(data, options), options, engines, report::seen));
  }
}
