package io.clickframe.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What to measure on how much.
 *
 * @param data {@code --data}: folder for generated data
 * @param scale {@code --scale}: of TPC-H, up to 10
 * @param groupRows {@code --rows}: of the h2o group-by data, up to 100 million as all rows
 * @param joinRows {@code --join-rows}: of the largest tables of the h2o joins
 * @param hits {@code --hits}: rows of the ClickBench-shaped table
 * @param transferRows {@code --transfer-rows}: of the file whose values are all read
 * @param streamFiles {@code --stream-files}: how often that file is streamed for the memory figures
 * @param plans {@code --plans}: warm plans, and small queries of each thread
 * @param warmUp {@code --warm-up}: how long at most, in seconds, a suite's chains are planned
 *     before
 * @param rounds {@code --rounds}: turns of each side; cold starts too
 * @param runs {@code --runs}: of a query in one turn
 * @param only {@code --only}: names of measurements, by comma; all if empty
 * @param queries {@code --queries}: names of queries of suites, by comma; all if empty
 * @param json {@code --json}: where to write all figures; nowhere if null
 * @param chart {@code --chart}: where to draw the suites' ratios; nowhere if null
 */
record Options(
    Path data,
    double scale,
    long groupRows,
    long joinRows,
    long hits,
    long transferRows,
    int streamFiles,
    int plans,
    Duration warmUp,
    int rounds,
    int runs,
    Set<String> only,
    Set<String> queries,
    @Nullable Path json,
    @Nullable Path chart) {

  private static final double LARGEST_SCALE = 10;
  private static final long MOST_ROWS = 100_000_000;
  private static final Map<String, String> DEFAULTS =
      Collections.unmodifiableMap(
          new TreeMap<>(
              Map.ofEntries(
                  Map.entry(
                      "--data",
                      Path.of(System.getProperty("java.io.tmpdir"), "clickframe-bench").toString()),
                  Map.entry("--scale", "0.1"),
                  Map.entry("--rows", "1000000"),
                  Map.entry("--join-rows", "1000000"),
                  Map.entry("--hits", "1000000"),
                  Map.entry("--transfer-rows", "10000000"),
                  Map.entry("--stream-files", "10"),
                  Map.entry("--plans", "2000"),
                  Map.entry("--warm-up", "60"),
                  Map.entry("--rounds", "6"),
                  Map.entry("--runs", "3"),
                  Map.entry("--only", ""),
                  Map.entry("--queries", ""),
                  Map.entry("--json", ""),
                  Map.entry("--chart", ""))));

  Options {
    if (!(scale > 0 && scale <= LARGEST_SCALE)) {
      throw new IllegalArgumentException(
          "Expected a --scale above 0 and up to " + LARGEST_SCALE + ", found " + scale);
    }
    for (long rows : new long[] {groupRows, joinRows, hits, transferRows}) {
      if (rows < 1 || rows > MOST_ROWS) {
        throw new IllegalArgumentException(
            "Expected from 1 to " + MOST_ROWS + " rows, found " + rows);
      }
    }
  }

  static Options parse(String... arguments) {
    Map<String, String> values = new HashMap<>(DEFAULTS);
    for (int i = 0; i < arguments.length; i += 2) {
      if (!DEFAULTS.containsKey(arguments[i]) || i + 1 == arguments.length) {
        throw new IllegalArgumentException(
            "Expected pairs of option and value, the options being "
                + DEFAULTS.keySet()
                + ", found "
                + Arrays.asList(arguments));
      }
      values.put(arguments[i], arguments[i + 1]);
    }
    Map<String, String> all = Map.copyOf(values);
    return new Options(
        Path.of(value(all, "--data")).toAbsolutePath(),
        Double.parseDouble(value(all, "--scale")),
        Long.parseLong(value(all, "--rows")),
        Long.parseLong(value(all, "--join-rows")),
        Long.parseLong(value(all, "--hits")),
        Long.parseLong(value(all, "--transfer-rows")),
        Integer.parseInt(value(all, "--stream-files")),
        Integer.parseInt(value(all, "--plans")),
        Duration.ofSeconds(Long.parseLong(value(all, "--warm-up"))),
        Integer.parseInt(value(all, "--rounds")),
        Integer.parseInt(value(all, "--runs")),
        names(all, "--only"),
        names(all, "--queries"),
        path(all, "--json"),
        path(all, "--chart"));
  }

  /** Whether a measurement is to be taken. */
  boolean includes(String measurement) {
    return only.isEmpty() || only.contains(measurement);
  }

  /** Whether a query of a suite is to be measured. */
  boolean asks(String query) {
    return queries.isEmpty() || queries.contains(query);
  }

  private static Set<String> names(Map<String, String> values, String option) {
    String names = value(values, option);
    return names.isEmpty() ? Set.of() : Set.copyOf(List.of(names.split(",", -1)));
  }

  private static @Nullable Path path(Map<String, String> values, String option) {
    String path = value(values, option);
    return path.isEmpty() ? null : Path.of(path).toAbsolutePath();
  }

  private static String value(Map<String, String> values, String option) {
    String value = values.get(option);
    if (value == null) {
      throw new IllegalStateException(option);
    }
    return value;
  }
}
