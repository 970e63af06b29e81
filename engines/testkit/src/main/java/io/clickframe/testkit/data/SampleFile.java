package io.clickframe.testkit.data;

import io.clickframe.source.FileOptions;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The sample files, by path below the sample folder. */
public enum SampleFile {
  MESSY("messy.native", "Native"),
  MESSY_PARQUET("messy.parquet", "Parquet"),
  MESSY_CSV("messy.csv", "CSVWithNames"),
  MESSY_JSON("messy.jsonl", "JSONEachRow"),
  EMPLOYEES("employees.parquet", "Parquet"),
  EMPLOYEES_CSV("employees.csv", "CSVWithNames"),
  EMPLOYEES_GZ("packed/employees.csv.gz", "CSVWithNames"),
  EMPLOYEES_ZST("packed/employees.jsonl.zst", "JSONEachRow"),
  DEPARTMENTS("departments.csv", "CSVWithNames"),
  PROJECTS("projects.jsonl", "JSONEachRow"),
  NUMBERS("numbers.parquet", "Parquet"),
  HOSTILE("hostile.native", "Native"),
  NORTH("north/part.csv", "CSVWithNames"),
  SOUTH("south/part.csv", "CSVWithNames"),
  PARTS("{north,south}/part.csv", "CSVWithNames"),
  YEAR_1("years/sales-1.parquet", "Parquet"),
  YEAR_2("years/sales-2.parquet", "Parquet"),
  YEAR_3("years/sales-3.parquet", "Parquet"),
  YEARS("years/sales-*.parquet", "Parquet"),
  TWO_YEARS("years/sales-{1..2}.parquet", "Parquet"),
  HEADERLESS("headerless.csv", "CSV", "id Int32, label Nullable(String), price Decimal(9, 2)"),
  ODD_NAME("table with spaces, a comma; and a semicolon.csv", "CSVWithNames");

  private final String path;
  private final String format;
  private final @Nullable String structure;

  SampleFile(String path, String format) {
    this(path, format, null);
  }

  SampleFile(String path, String format, @Nullable String structure) {
    this.path = path;
    this.format = format;
    this.structure = structure;
  }

  String path() {
    return path;
  }

  String format() {
    return format;
  }

  @Nullable String structure() {
    return structure;
  }

  /** Only what the file's name does not say. */
  FileOptions declare(FileOptions options) {
    return structure == null ? options : options.format(format).structure(structure);
  }

  static SampleFile named(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT));
  }
}
