package io.clickframe.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All figures of a run for programs to read. Stateless. */
final class JsonFile {
  private JsonFile() {}

  /**
   * Replaces the file.
   *
   * @param run the circumstances
   */
  static void write(Path file, Map<String, Object> run, List<SuiteTimes> suites, List<Table> tables)
      throws IOException {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("time", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
    all.putAll(run);
    all.put("suites", suites.stream().map(JsonFile::suite).toList());
    all.put("tables", tables.stream().map(JsonFile::table).toList());
    new ObjectMapper().writerWithDefaultPrettyPrinter().writeValue(file.toFile(), all);
  }

  private static Map<String, Object> suite(SuiteTimes times) {
    Map<String, Object> suite = new LinkedHashMap<>();
    suite.put("name", times.suite().name());
    suite.put("title", times.suite().title());
    suite.put("notes", times.suite().notes());
    suite.put("queries", times.queries().stream().map(JsonFile::query).toList());
    suite.put("mean", ratios(times.mean(QueryTimes::toRaw), times.mean(QueryTimes::toDuck)));
    suite.put("worst", ratios(times.worst(QueryTimes::toRaw), times.worst(QueryTimes::toDuck)));
    return suite;
  }

  private static Map<String, Object> query(QueryTimes times) {
    Map<String, Object> query = new LinkedHashMap<>();
    query.put("name", times.name());
    query.put("rows", times.rows());
    Map<String, Object> sides = new LinkedHashMap<>();
    sides.put("clickframe", side(times, QueryTimes.OURS));
    sides.put("raw", side(times, QueryTimes.RAW));
    if (times.withDuck()) {
      sides.put("duckdb", side(times, QueryTimes.DUCK));
    }
    query.put("milliseconds", sides);
    query.put("ratios", ratios(times.toRaw(), times.toDuck()));
    return query;
  }

  private static Map<String, Object> side(QueryTimes times, int side) {
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("median", times.turns().millis(side));
    figures.put("rounds", times.turns().rounds(side));
    return figures;
  }

  private static Map<String, Object> ratios(double toRaw, double toDuck) {
    Map<String, Object> ratios = new LinkedHashMap<>();
    ratios.put("toRaw", toRaw);
    if (!Double.isNaN(toDuck)) {
      ratios.put("toDuckdb", toDuck);
    }
    return ratios;
  }

  private static Map<String, Object> table(Table table) {
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("title", table.title());
    figures.put("head", table.head());
    figures.put("rows", table.rows());
    figures.put("notes", table.notes());
    return figures;
  }
}
