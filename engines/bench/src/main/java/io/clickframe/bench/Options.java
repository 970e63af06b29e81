package io.clickframe.bench;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What to measure on how much.
 *
 * @param data {@code --data}: folder for generated data
 * @param scale {@code --scale}: of TPC-H
 * @param groupRows {@code --rows}: of the h2o group-by data
 * @param transferRows {@code --transfer-rows}: of the file whose values are all read
 * @param streamFiles {@code --stream-files}: how often that file is streamed for the memory figures
 * @param plans {@code --plans}: warm plans
 * @param rounds {@code --rounds}: turns of each side; cold starts too
 * @param only {@code --only}: names of measurements, by comma; all if empty
 */
record Options(
    Path data,
    double scale,
    long groupRows,
    long transferRows,
    int streamFiles,
    int plans,
    int rounds,
    Set<String> only) {

  private static final Map<String, String> DEFAULTS =
      Map.of(
          "--data", Path.of(System.getProperty("java.io.tmpdir"), "clickframe-bench").toString(),
          "--scale", "0.1",
          "--rows", "1000000",
          "--transfer-rows", "10000000",
          "--stream-files", "10",
          "--plans", "2000",
          "--rounds", "5",
          "--only", "");

  static Options parse(String... arguments) {
    Map<String, String> values = new HashMap<>(DEFAULTS);
    for (int i = 0; i < arguments.length; i += 2) {
      if (!DEFAULTS.containsKey(arguments[i]) || i + 1 == arguments.length) {
        throw new IllegalArgumentException(
            "Expected pairs of option and value, the options being "
                + new TreeSet<>(DEFAULTS.keySet())
                + ", found "
                + Arrays.asList(arguments));
      }
      values.put(arguments[i], arguments[i + 1]);
    }
    Map<String, String> all = Map.copyOf(values);
    String only = value(all, "--only");
    return new Options(
        Path.of(value(all, "--data")).toAbsolutePath(),
        Double.parseDouble(value(all, "--scale")),
        Long.parseLong(value(all, "--rows")),
        Long.parseLong(value(all, "--transfer-rows")),
        Integer.parseInt(value(all, "--stream-files")),
        Integer.parseInt(value(all, "--plans")),
        Integer.parseInt(value(all, "--rounds")),
        only.isEmpty() ? Set.of() : Set.copyOf(List.of(only.split(","))));
  }

  boolean includes(String measurement) {
    return only.isEmpty() || only.contains(measurement);
  }

  private static String value(Map<String, String> values, String option) {
    String value = values.get(option);
    if (value == null) {
      throw new IllegalStateException(option);
    }
    return value;
  }
}
