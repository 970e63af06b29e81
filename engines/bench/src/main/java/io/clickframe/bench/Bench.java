package io.clickframe.bench;

import io.clickframe.DataContext;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.Locale;

/** Runs the measurements and prints a Markdown table for each. */
public final class Bench {
  private Bench() {}

  /** Runs what {@link Options} say. */
  public static void main(String[] args) throws Exception {
    run(Options.parse(args), System.out);
  }

  static void run(Options options, PrintStream out) throws Exception {
    try (DataContext context = DataContext.open();
        RawConnection raw = RawConnection.open()) {
      BenchData data = BenchData.in(options, context);
      out.printf(
          Locale.ROOT,
          "ClickHouse %s, Java %s, %d processors, load %.1f, %d rounds%n",
          context.engine().version(),
          Runtime.version(),
          Runtime.getRuntime().availableProcessors(),
          ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
          options.rounds());
      if (options.includes("start")) {
        print(ColdStart.measure(options), out);
      }
      if (options.includes("plan")) {
        print(PlanTimes.measure(data, options, context), out);
      }
      if (options.includes("floor")) {
        print(Floor.measure(data, options, context, raw), out);
      }
      if (options.includes("tpch")) {
        print(
            Queries.measure(
                "TPC-H, scale " + options.scale(), TpchChains.of(data), options, context, raw),
            out);
      }
      if (options.includes("h2o")) {
        print(
            Queries.measure(
                "h2o group-by, " + options.groupRows() + " rows",
                GroupChains.of(data),
                options,
                context,
                raw),
            out);
      }
      if (options.includes("transfer")) {
        print(Transfer.measure(data, options, context, raw), out);
      }
      if (options.includes("records")) {
        print(RecordTimes.measure(data, options, context), out);
      }
      if (options.includes("progress")) {
        print(ProgressCost.measure(options, context), out);
      }
      if (options.includes("memory")) {
        print(StreamMemory.measure(data), out);
      }
    }
  }

  private static void print(Table table, PrintStream out) {
    out.println();
    out.print(table.markdown());
    out.flush();
  }
}
