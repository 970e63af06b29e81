package io.clickframe.testkit.cases;

import static io.clickframe.Expressions.col;
import static io.clickframe.Expressions.count;

import io.clickframe.DataStore;
import io.clickframe.testkit.data.SampleFile;
import java.util.List;

/** Files of every sort. */
final class SourceCases {
  private SourceCases() {}

  static List<Case> all() {
    return List.of(
        Case.of("native file with every type", s -> s.messy(), "SELECT * FROM {messy}")
            .inOrder()
            .withGolden(),
        Case.of(
            "parquet file",
            s -> s.store(SampleFile.MESSY_PARQUET),
            "SELECT * FROM {messy_parquet}"),
        Case.of("csv file", s -> s.store(SampleFile.MESSY_CSV), "SELECT * FROM {messy_csv}")
            .withGolden(),
        Case.of("json lines", s -> s.store(SampleFile.MESSY_JSON), "SELECT * FROM {messy_json}"),
        Case.of(
            "gzip by the name's ending",
            s -> s.store(SampleFile.EMPLOYEES_GZ),
            "SELECT * FROM {employees_csv}"),
        Case.of(
            "zstandard by the name's ending",
            s -> s.store(SampleFile.EMPLOYEES_ZST).select("id", "name", "boss"),
            "SELECT id, name, boss FROM {employees_csv}"),
        Case.of(
                "compression and format given",
                s ->
                    DataStore.file(
                        s.folder() + "/packed/employees.csv.gz",
                        options -> options.format("CSVWithNames").compression("gzip")),
                "SELECT * FROM {employees_csv}")
            .withGolden(),
        Case.of(
            "format given against the name",
            s ->
                DataStore.file(
                    s.folder() + "/employees.csv", options -> options.format("LineAsString")),
            "SELECT * FROM file('{dir}/employees.csv', 'LineAsString')"),
        Case.of(
                "no header, declared columns",
                s -> s.store(SampleFile.HEADERLESS),
                "SELECT toInt32(c1) AS id, c2 AS label, toDecimal32(c3, 2) AS price FROM"
                    + " file('{dir}/headerless.csv', 'CSV', 'c1 Int64, c2 Nullable(String), c3"
                    + " String')")
            .withGolden(),
        Case.of(
            "declared columns of a file with a header, in another order",
            s ->
                DataStore.file(
                    s.folder() + "/employees.csv",
                    options -> options.structure("salary Decimal(10, 2), id UInt8")),
            "SELECT CAST(salary, 'Decimal(10, 2)') AS salary, toUInt8(id) AS id FROM {employees}"),
        Case.of(
                "two files of one name",
                s -> s.store(SampleFile.NORTH).union(s.store(SampleFile.SOUTH)),
                "SELECT * FROM {north} UNION ALL SELECT * FROM {south}")
            .withGolden(),
        Case.of(
                "alternatives in braces",
                s -> s.store(SampleFile.PARTS).groupBy("side").agg(count().as("n")),
                "SELECT side, count() AS n FROM (SELECT * FROM {north} UNION ALL SELECT * FROM"
                    + " {south}) GROUP BY side")
            .withGolden(),
        Case.of(
            "star over files",
            s -> s.store(SampleFile.YEARS).groupBy("year").agg(col("amount").sum()),
            "SELECT year, sum(amount) AS amount FROM (SELECT * FROM {year_1} UNION ALL SELECT * FROM"
                + " {year_2} UNION ALL SELECT * FROM {year_3}) GROUP BY year"),
        Case.of(
            "numbers in braces",
            s -> s.store(SampleFile.TWO_YEARS),
            "SELECT * FROM {year_1} UNION ALL SELECT * FROM {year_2}"),
        Case.of(
            "two stars over folders",
            s -> DataStore.file(s.folder() + "/**/part.csv"),
            "SELECT * FROM {north} UNION ALL SELECT * FROM {south}"),
        Case.of(
            "path with spaces, comma and semicolon",
            s -> s.store(SampleFile.ODD_NAME),
            "SELECT CAST(number, 'Nullable(Int64)') AS id FROM numbers(3)"));
  }
}
