package io.clickframe.internal.explain;

import io.clickframe.error.ClickFrameException;
import io.clickframe.spi.Engine;
import io.clickframe.spi.SqlStatement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The engine's counters of one run: of that statement alone where the engine keeps a log of
 * statements that may be read, else of all that the engine did meanwhile.
 */
final class EngineEvents {
  /** What tells of reading less or of running out of memory. */
  private static final List<String> WANTED =
      List.of(
          "SelectedParts",
          "SelectedPartsTotal",
          "SelectedMarks",
          "SelectedMarksTotal",
          "ParquetReadRowGroups",
          "ParquetPrunedRowGroups",
          "EngineFileLikeReadFiles",
          "S3GetObject",
          "ReadBufferFromS3Bytes",
          "ExternalSortWritePart",
          "ExternalAggregationWritePart",
          "ExternalJoinWritePart");

  private static final String NAMES =
      WANTED.stream().map(name -> "'" + name + "'").collect(Collectors.joining(", ", "(", ")"));

  private EngineEvents() {}

  /** What a run gave, and its counters. */
  record Counted<T>(T given, Map<String, Long> events) {}

  /**
   * Runs a statement.
   *
   * @param run what is done with it
   */
  static <T> Counted<T> count(
      Engine engine, SqlStatement statement, Function<SqlStatement, T> run) {
    String mark = mark();
    boolean logged = isLogged(engine);
    Map<String, Long> before = logged ? Map.of() : all(engine);
    T given = run.apply(statement.withSettings(Map.of("log_comment", "'" + mark + "'")));
    return new Counted<>(given, logged ? logged(engine, mark) : difference(before, all(engine)));
  }

  /** Tells a statement from all others, in the settings {@code log_comment}. */
  static String mark() {
    return "clickframe profile " + UUID.randomUUID();
  }

  private static boolean isLogged(Engine engine) {
    return !lines(
            engine,
            "SELECT name FROM system.tables WHERE database = 'system' AND name = 'query_log'")
        .isEmpty();
  }

  private static Map<String, Long> logged(Engine engine, String mark) {
    return logged(engine, mark, "arrayJoin(ProfileEvents)", " WHERE e.1 IN " + NAMES);
  }

  /**
   * What the log of statements has of one, if it may be read.
   *
   * @param pairs gives names with figures, a row each
   * @param which which of them
   */
  static Map<String, Long> logged(Engine engine, String mark, String pairs, String which) {
    try {
      engine.run(SqlStatement.of("SYSTEM FLUSH LOGS"));
    } catch (ClickFrameException e) {
      return Map.of(); // may not: what the log has by itself comes seconds later
    }
    return counters(
        lines(
            engine,
            "SELECT concat(e.1, ' ', toString(e.2)) AS line FROM (SELECT "
                + pairs
                + " AS e FROM system.query_log WHERE type = 'QueryFinish' AND log_comment = '"
                + mark
                + "')"
                + which));
  }

  private static Map<String, Long> all(Engine engine) {
    return counters(
        lines(
            engine,
            "SELECT concat(event, ' ', toString(value)) AS line FROM system.events WHERE event IN "
                + NAMES));
  }

  private static List<String> lines(Engine engine, String sql) {
    try {
      return engine.lines(SqlStatement.of(sql));
    } catch (ClickFrameException e) {
      return List.of(); // may not look there
    }
  }

  private static Map<String, Long> counters(List<String> lines) {
    Map<String, Long> counters = new TreeMap<>();
    for (String line : lines) {
      String[] words = line.split(" ", 2);
      counters.put(words[0], Long.parseLong(words[1]));
    }
    return counters;
  }

  private static Map<String, Long> difference(Map<String, Long> before, Map<String, Long> after) {
    Map<String, Long> difference = new LinkedHashMap<>();
    for (String name : WANTED) {
      long more = after.getOrDefault(name, 0L) - before.getOrDefault(name, 0L);
      if (more != 0) {
        difference.put(name, more);
      }
    }
    return difference;
  }
}
