package io.clickframe.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Prints what was measured, and keeps it for the files asked for. Not thread-safe. */
final class Report {
  private final Options options;
  private final PrintStream out;
  private final PrintStream progress;
  private final Map<String, Object> versions;
  private final double load = Machine.load();
  private final List<SuiteTimes> suites = new ArrayList<>();
  private final List<Table> tables = new ArrayList<>();

  private Report(
      Options options, PrintStream out, PrintStream progress, Map<String, Object> versions) {
    this.options = options;
    this.out = out;
    this.progress = progress;
    this.versions = versions;
  }

  /**
   * Begins with the circumstances.
   *
   * @param out for tables
   * @param progress for a line for each query
   */
  static Report begin(Options options, Engines engines, PrintStream out, PrintStream progress)
      throws SQLException {
    Map<String, Object> versions = new LinkedHashMap<>();
    versions.put("clickhouse", engines.context().engine().version());
    versions.put("duckdb", engines.duck().version());
    versions.put("java", Runtime.version().toString());
    Report report = new Report(options, out, progress, versions);
    out.printf(
        Locale.ROOT,
        "ClickHouse %s, DuckDB %s, Java %s, %d processors, load %.1f, %d rounds of %d runs%n",
        versions.get("clickhouse"),
        versions.get("duckdb"),
        versions.get("java"),
        Runtime.getRuntime().availableProcessors(),
        report.load,
        options.rounds(),
        options.runs());
    return report;
  }

  /** Says at once what a query took; its suite's table comes when all are measured. */
  void seen(QueryTimes query) {
    progress.printf(
        Locale.ROOT,
        "%s: %.1f ms, ours / raw %.2f, ours / DuckDB %.2f%n",
        query.name(),
        query.turns().millis(QueryTimes.OURS),
        query.toRaw(),
        query.toDuck());
  }

  void add(SuiteTimes times) throws IOException {
    suites.add(times);
    print(times.table());
  }

  void add(Table table) throws IOException {
    tables.add(table);
    print(table);
  }

  /**
   * Prints at once, and writes the files anew, so that a run that is stopped leaves what it has.
   */
  private void print(Table table) throws IOException {
    out.println();
    out.print(table.markdown());
    out.flush();
    Path json = options.json();
    if (json != null) {
      Map<String, Object> run = new LinkedHashMap<>();
      run.put("machine", Machine.facts());
      run.put("versions", versions);
      run.put("loadFirst", load);
      run.put("loadLast", Machine.load());
      run.put("rounds", options.rounds());
      run.put("runs", options.runs());
      JsonFile.write(json, run, suites, tables);
    }
    Path chart = options.chart();
    if (chart != null) {
      Files.writeString(chart, RatioChart.svg(suites));
    }
  }
}
