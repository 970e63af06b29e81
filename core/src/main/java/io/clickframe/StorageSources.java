package io.clickframe;

import io.clickframe.error.ClickFrameException;
import io.clickframe.internal.source.FileFormats;
import io.clickframe.source.FileOptions;
import java.util.function.UnaryOperator;

/** Stores over files, wherever they lie. None of these calls touches one. */
abstract sealed class StorageSources extends DatabaseSources permits ProgramSources {

  /**
   * The rows of a file, or of all files that a pattern matches ({@code *}, {@code **}, {@code ?},
   * {@code {a,b}}, {@code {1..9}}). Format and compression go by the name's ending: {@code
   * data.csv.gz}. A relative path starts at the working directory. Does not touch the file.
   *
   * @throws ClickFrameException if the format cannot be told from the name
   */
  public static DataStore file(String path) {
    return file(path, UnaryOperator.identity());
  }

  /**
   * Like {@link #file(String)}, with format, compression or columns given: {@code file("x.txt",
   * options -> options.format("CSVWithNames"))}.
   */
  public static DataStore file(String path, UnaryOperator<FileOptions> options) {
    return DataStore.scan(FileFormats.resolve(path, options.apply(FileOptions.defaults())));
  }
}
