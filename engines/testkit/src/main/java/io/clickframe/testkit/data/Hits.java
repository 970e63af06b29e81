package io.clickframe.testkit.data;

import io.clickframe.DataStore;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * A million page views with the columns of ClickBench's table {@code hits}: made from hashes of the
 * row's number, so always the same, and skewed so that each of the benchmark's queries finds rows.
 */
public final class Hits {
  private static final String COLUMNS =
      String.join(", ", Samples.resource("hits-columns.txt").strip().split("\n", -1));

  private Hits() {}

  /**
   * Writes the file, which takes a few seconds.
   *
   * @param execute runs a statement that has no result
   */
  public static void write(Path folder, Consumer<String> execute) {
    execute.accept(Samples.resource("hits.sql").replace("{hits}", table(folder)));
  }

  /** The page views of a folder, for chains; the file need not be there yet. */
  public static DataStore in(Path folder) {
    return DataStore.file(file(folder), options -> options.structure(COLUMNS));
  }

  /** The page views of a folder, for SQL. */
  public static String table(Path folder) {
    return "file('" + file(folder) + "', 'Parquet', '" + COLUMNS + "')";
  }

  private static String file(Path folder) {
    return folder.resolve("hits.parquet").toString();
  }
}
