package io.clickframe.examples;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import io.clickframe.DataContext;
import io.clickframe.spi.SqlStatement;
import io.trino.tpch.TpchTable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Files to try things on: customers, orders and line items of the TPC-H benchmark, each as CSV and
 * as Parquet, and a small CSV file with all that is difficult about CSV. Immutable.
 *
 * <p>They are generated once, always the same. A file is written elsewhere and then renamed, so a
 * file that is there is whole, also when several processes begin at once.
 */
public final class SampleData {
  /** Of TPC-H: 1,500 customers, 15,000 orders, 60,175 line items. */
  public static final double SCALE = 0.01;

  /** The columns of {@link #messyCsv()}, which its text alone does not tell. */
  public static final String MESSY_COLUMNS =
      "id Int64, name String, city Nullable(String), balance Nullable(Decimal(10, 2)),"
          + " rate Nullable(Float64), joined Nullable(Date32), note Nullable(String)";

  private static final List<TpchTable<?>> TABLES =
      List.of(TpchTable.CUSTOMER, TpchTable.ORDERS, TpchTable.LINE_ITEM);
  private static final String MESSY = "messy.csv";

  private final Path folder;

  private SampleData(Path folder) {
    this.folder = folder;
  }

  /** Generates the files into {@code args[0]}, or into {@code docs/examples/data}. */
  public static void main(String[] args) {
    try (DataContext context = DataContext.open()) {
      System.out.println(in(folder(args), context).folder());
    }
  }

  /** What a program's first argument says about where the files are. */
  static Path folder(String[] args) {
    return Path.of(args.length == 0 ? "docs/examples/data" : args[0]);
  }

  /**
   * The files in a folder; those that are not there yet are generated.
   *
   * @param context its engine writes the Parquet files
   * @throws UncheckedIOException if the folder cannot be written
   */
  public static SampleData in(Path folder, DataContext context) {
    SampleData data = new SampleData(folder.toAbsolutePath().normalize());
    if (!data.isComplete()) {
      try {
        data.generate(context);
      } catch (IOException e) {
        throw new UncheckedIOException("Cannot write sample data into " + data.folder, e);
      }
    }
    return data;
  }

  /** Where the files are. */
  public Path folder() {
    return folder;
  }

  /** A TPC-H table as CSV: {@code customer}, {@code orders} or {@code lineitem}. */
  public String csv(String table) {
    return path(table + ".csv");
  }

  /** A TPC-H table as Parquet: {@code customer}, {@code orders} or {@code lineitem}. */
  public String parquet(String table) {
    return path(table + ".parquet");
  }

  /** A CSV file with NULLs, quotes, line breaks, several scripts, odd numbers. */
  public String messyCsv() {
    return path(MESSY);
  }

  private String path(String name) {
    return folder.resolve(name).toString();
  }

  private boolean isComplete() {
    return fileNames().stream().allMatch(name -> Files.isRegularFile(folder.resolve(name)));
  }

  private static List<String> fileNames() {
    Stream<String> tables =
        TABLES.stream()
            .map(TpchTable::getTableName)
            .flatMap(name -> Stream.of(name + ".csv", name + ".parquet"));
    return Stream.concat(tables, Stream.of(MESSY)).toList();
  }

  private void generate(DataContext context) throws IOException {
    Files.createDirectories(folder);
    // Inside the folder: a rename is atomic only within one file system.
    Path unfinished = Files.createTempDirectory(folder, ".unfinished");
    try {
      for (TpchTable<?> table : TABLES) {
        Path csv = unfinished.resolve(table.getTableName() + ".csv");
        TpchCsv.write(table, SCALE, csv);
        writeParquet(table, csv, unfinished.resolve(table.getTableName() + ".parquet"), context);
      }
      try (InputStream messy = SampleData.class.getResourceAsStream(MESSY)) {
        Files.copy(Objects.requireNonNull(messy, MESSY), unfinished.resolve(MESSY));
      }
      for (String name : fileNames()) {
        Files.move(unfinished.resolve(name), folder.resolve(name), ATOMIC_MOVE, REPLACE_EXISTING);
      }
    } finally {
      delete(unfinished);
    }
  }

  /** Writes a TPC-H table's CSV file again as Parquet. */
  public static void writeParquet(TpchTable<?> table, Path csv, Path parquet, DataContext context) {
    String structure = TpchCsv.structure(table);
    context
        .engine()
        .run(
            SqlStatement.of(
                "INSERT INTO FUNCTION file(%s, 'Parquet', '%s') SELECT * FROM file(%s, 'CSVWithNames', '%s')"
                    .formatted(quoted(parquet), structure, quoted(csv), structure)));
  }

  private static String quoted(Path path) {
    String text = path.toAbsolutePath().toString();
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> left = Files.list(folder)) {
      for (Path file : left.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }
}
