package io.clickframe.testkit.data;

import io.clickframe.DataContext;
import io.clickframe.DataStore;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The sample files, as stores for chains and as table functions for SQL. Immutable. */
public final class Samples {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");
  private static final List<String> SCRIPTS = List.of("messy.sql", "tables.sql", "hostile.sql");

  private final Path folder;
  private final Function<SampleFile, DataStore> opening;

  private Samples(Path folder, Function<SampleFile, DataStore> opening) {
    this.folder = folder;
    this.opening = opening;
  }

  /**
   * Writes the sample files.
   *
   * @param folder an empty folder
   * @param execute runs a statement that has no result
   */
  public static Samples write(Path folder, Consumer<String> execute) {
    Samples samples = new Samples(folder, file -> file(folder, file));
    try {
      for (SampleFile file : SampleFile.values()) {
        Files.createDirectories(samples.path(file).getParent());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    for (String script : SCRIPTS) {
      for (String statement : resource(script).split(";\n", -1)) {
        if (!statement.isBlank()) {
          execute.accept(samples.sql(statement.strip()));
        }
      }
    }
    return samples;
  }

  /** Where the files are. */
  public Path folder() {
    return folder;
  }

  /** The same files, as stores whose columns have been read. */
  public Samples connected(DataContext context) {
    return new Samples(folder, file -> opening.apply(file).connect(context));
  }

  /**
   * The same rows, as other stores than over files.
   *
   * @param other the store of a sample
   */
  public Samples elsewhere(Function<SampleFile, DataStore> other) {
    return new Samples(folder, other);
  }

  /** A sample as a store. */
  public DataStore store(SampleFile file) {
    return opening.apply(file);
  }

  private static DataStore file(Path folder, SampleFile file) {
    return DataStore.file(folder.resolve(file.path()).toString(), file::declare);
  }

  /**
   * SQL text with {@code {name}} replaced by the table function of that sample, and {@code {dir}}
   * by the folder.
   */
  public String sql(String template) {
    return PLACEHOLDER
        .matcher(template)
        .replaceAll(found -> Matcher.quoteReplacement(table(found.group(1))));
  }

  /** Every kind of value: NULL, NaN, infinities, quotes, line breaks, scripts, extremes. */
  public DataStore messy() {
    return store(SampleFile.MESSY);
  }

  /** People with a department, a boss and a salary; some of each missing or unmatched. */
  public DataStore employees() {
    return store(SampleFile.EMPLOYEES);
  }

  /** Departments, with a key that is NULL, one that is there twice, and one that nobody has. */
  public DataStore departments() {
    return store(SampleFile.DEPARTMENTS);
  }

  /** Who worked on what for how long; from JSON. */
  public DataStore projects() {
    return store(SampleFile.PROJECTS);
  }

  /** A hundred numbered rows. */
  public DataStore numbers() {
    return store(SampleFile.NUMBERS);
  }

  /** Columns whose names look like SQL. */
  public DataStore hostile() {
    return store(SampleFile.HOSTILE);
  }

  private Path path(SampleFile file) {
    return folder.resolve(file.path());
  }

  private String table(String name) {
    if (name.equals("dir")) {
      return folder.toString();
    }
    SampleFile file = SampleFile.named(name);
    String structure = file.structure();
    return "file('"
        + path(file)
        + "', '"
        + file.format()
        + (structure == null ? "" : "', '" + structure)
        + "')";
  }

  static String resource(String name) {
    try (InputStream in = Samples.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
