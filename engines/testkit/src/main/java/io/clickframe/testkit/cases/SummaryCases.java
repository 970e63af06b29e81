package io.clickframe.testkit.cases;

import static io.clickframe.Expressions.col;
import static io.clickframe.Selectors.text;

import java.util.List;

/** How often values are there, and statistics of every column. */
final class SummaryCases {
  private SummaryCases() {}

  static List<Case> all() {
    return List.of(
        Case.of(
                "value counts",
                s -> s.employees().valueCounts("dept"),
                "SELECT dept, count() AS count FROM {employees} GROUP BY dept ORDER BY count() DESC,"
                    + " dept")
            .inOrder()
            .withGolden(),
        Case.of(
                "value counts of several columns and an expression",
                s -> s.messy().valueCounts("kind", col("i8").gt(5).as("big")),
                "SELECT kind, i8 > 5 AS big, count() AS count FROM {messy} GROUP BY kind, big ORDER BY"
                    + " count() DESC, kind, big")
            .inOrder(),
        Case.of(
                "value counts of selected columns, limited",
                s -> s.employees().valueCounts(text()).limit(1),
                "SELECT 'Ada' AS name, toNullable('eng') AS dept, toUInt64(1) AS count")
            .inOrder(),
        Case.of(
                "describe numbers and text",
                s -> s.employees().select("name", "boss", "salary").describe(),
                "SELECT 'name' AS name, 'String' AS type, count() AS count, toUInt64(0) AS nulls,"
                    + " uniqExact(e.name) AS unique, CAST(NULL, 'Nullable(Float64)') AS mean,"
                    + " CAST(NULL, 'Nullable(Float64)') AS std, toString(minOrNull(e.name)) AS min,"
                    + " CAST(NULL, 'Nullable(Float64)') AS q25, CAST(NULL, 'Nullable(Float64)') AS"
                    + " median, CAST(NULL, 'Nullable(Float64)') AS q75, toString(maxOrNull(e.name))"
                    + " AS max FROM {employees} AS e UNION ALL SELECT 'boss', 'Nullable(Int32)',"
                    + " count(boss), countIf(boss IS NULL), uniqExact(boss), avg(boss),"
                    + " stddevSamp(boss), toString(min(boss)), quantileExactInclusive(0.25)(boss),"
                    + " quantileExactInclusive(0.5)(boss), quantileExactInclusive(0.75)(boss),"
                    + " toString(max(boss)) FROM {employees} UNION ALL SELECT 'salary',"
                    + " 'Decimal(10, 2)', count(), 0, uniqExact(salary), avg(salary),"
                    + " stddevSamp(salary), toString(min(salary)),"
                    + " quantileExactInclusive(0.25)(toFloat64(salary)),"
                    + " quantileExactInclusive(0.5)(toFloat64(salary)),"
                    + " quantileExactInclusive(0.75)(toFloat64(salary)), toString(max(salary)) FROM"
                    + " {employees}")
            .withGolden(),
        Case.of(
            "info",
            s -> s.employees().select("name", "boss").info().sort("name"),
            "SELECT 'boss' AS name, 'Nullable(Int32)' AS type, count(boss) AS count,"
                + " toUInt64(count() - count(boss)) AS nulls FROM {employees} UNION ALL"
                + " SELECT 'name', 'String', count(name), toUInt64(0) FROM {employees}"),
        Case.of(
            "describe what has no order, and no rows",
            s -> s.messy().filter("id > 99").select("nums", "n").describe(),
            "SELECT 'nums' AS name, 'Array(Int32)' AS type, toUInt64(0) AS count, toUInt64(0) AS"
                + " nulls, toUInt64(0) AS unique, CAST(NULL, 'Nullable(Float64)') AS mean,"
                + " CAST(NULL, 'Nullable(Float64)') AS std, CAST(NULL, 'Nullable(String)') AS min,"
                + " CAST(NULL, 'Nullable(Float64)') AS q25, CAST(NULL, 'Nullable(Float64)') AS"
                + " median, CAST(NULL, 'Nullable(Float64)') AS q75, CAST(NULL, 'Nullable(String)')"
                + " AS max UNION ALL SELECT 'n', 'Nullable(Int64)', 0, 0, 0, NULL, NULL, NULL,"
                + " NULL, NULL, NULL, NULL"),
        Case.of(
            "describe every kind of column",
            s ->
                s.messy()
                    .describe()
                    .select("name", "type", "count", "nulls", "unique", "min", "max")
                    .filter("name IN ('name', 'day', 'key', 'color', 'ok', 'attrs', 'maybe')"),
            "SELECT 'name' AS name, 'Nullable(String)' AS type, count(m.name) AS count,"
                + " countIf(m.name IS NULL) AS nulls, uniqExact(m.name) AS unique,"
                + " toString(min(m.name)) AS min, toString(max(m.name)) AS max FROM {messy} AS m"
                + " UNION ALL SELECT 'day',"
                + " 'Nullable(Date32)', count(day), countIf(day IS NULL), uniqExact(day),"
                + " toString(min(day)), toString(max(day)) FROM {messy} UNION ALL SELECT 'key',"
                + " 'UUID', count(), 0, uniqExact(key), toString(min(key)), toString(max(key)) FROM"
                + " {messy} UNION ALL SELECT 'color', toTypeName(any(color)), count(), 0,"
                + " uniqExact(color), toString(min(color)), toString(max(color)) FROM {messy} UNION"
                + " ALL SELECT 'ok', 'Nullable(Bool)', count(ok), countIf(ok IS NULL),"
                + " uniqExact(ok), toString(min(ok)), toString(max(ok)) FROM {messy} UNION ALL"
                + " SELECT 'attrs', 'Map(String, Int32)', count(), 0, uniqExact(attrs), NULL, NULL"
                + " FROM {messy} UNION ALL SELECT 'maybe', 'LowCardinality(Nullable(String))',"
                + " count(maybe), countIf(maybe IS NULL), uniqExact(maybe), toString(min(maybe)),"
                + " toString(max(maybe)) FROM {messy}"));
  }
}
