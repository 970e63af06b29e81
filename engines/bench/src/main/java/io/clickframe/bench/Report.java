package io.clickframe.bench;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.sql.SQLException;
import java.util.Locale;

/** Prints what was measured. Not thread-safe. */
final class Report {
  private final PrintStream out;

  private Report(PrintStream out) {
    this.out = out;
  }

  /** Begins with the circumstances. */
  static Report begin(Options options, Engines engines, PrintStream out) throws SQLException {
    out.printf(
        Locale.ROOT,
        "ClickHouse %s, DuckDB %s, Java %s, %d processors, load %.1f, %d rounds of %d runs%n",
        engines.context().engine().version(),
        engines.duck().version(),
        Runtime.version(),
        Runtime.getRuntime().availableProcessors(),
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
        options.rounds(),
        options.runs());
    return new Report(out);
  }

  void add(SuiteTimes times) {
    add(times.table());
  }

  void add(Table table) {
    out.println();
    out.print(table.markdown());
    out.flush();
  }
}
