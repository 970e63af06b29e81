package io.clickframe.testkit.cases;

import static io.clickframe.Expressions.col;
import static io.clickframe.Expressions.count;
import static io.clickframe.Expressions.lit;

import io.clickframe.DataStore;
import io.clickframe.testkit.data.SampleFile;
import java.util.List;

/** Distinct rows and unions. */
final class CombineCases {
  private CombineCases() {}

  static List<Case> all() {
    return List.of(
        Case.of(
                "distinct",
                s -> s.employees().select("dept").distinct(),
                "SELECT dept FROM {employees} GROUP BY dept")
            .withGolden(),
        Case.of(
            "distinct counts NaN and NULL once",
            s -> s.messy().select("x").distinct(),
            "SELECT DISTINCT x FROM {messy}"),
        Case.of(
            "distinct, then filter",
            s -> s.employees().select("dept", "boss").distinct().filter("boss = 3"),
            "SELECT DISTINCT dept, boss FROM {employees} WHERE boss = 3"),
        Case.of(
            "distinct, then a coarser select is not distinct",
            s -> s.employees().select("dept", "boss").distinct().select("dept"),
            "SELECT dept FROM (SELECT DISTINCT dept, boss FROM {employees})"),
        Case.of(
            "distinct, then count",
            s -> s.employees().select("dept").distinct().agg(count().as("n")),
            "SELECT toUInt64(5) AS n"),
        Case.of(
            "distinct, then group",
            s ->
                s.employees()
                    .select("dept", "boss")
                    .distinct()
                    .groupBy("dept")
                    .agg(count().as("n")),
            "SELECT dept, count() AS n FROM (SELECT DISTINCT dept, boss FROM {employees}) GROUP BY"
                + " dept"),
        Case.of(
            "distinct of groups",
            s -> s.numbers().groupBy("grp").agg(count().as("n")).select("n").distinct(),
            "SELECT DISTINCT n FROM (SELECT grp, count() AS n FROM {numbers} GROUP BY grp)"),
        Case.of(
                "distinct after sort and limit",
                s -> s.numbers().sort(col("val").desc()).limit(20).select("grp").distinct(),
                "SELECT DISTINCT grp FROM (SELECT grp FROM {numbers} ORDER BY val DESC LIMIT 20)")
            .withGolden(),
        Case.of(
                "distinct, then offset without limit",
                s ->
                    s.numbers()
                        .agg(col("id").max().as("id"))
                        .union(s.numbers().select("id"))
                        .distinct()
                        .sort("id")
                        .offset(2),
                "SELECT CAST(number, 'Nullable(Int64)') AS id FROM numbers(2, 98) ORDER BY id")
            .inOrder()
            .withGolden(),
        Case.of(
                "distinct, then sort",
                s -> s.numbers().select("grp").distinct().sort(col("grp").desc()),
                "SELECT DISTINCT grp FROM {numbers} ORDER BY grp DESC")
            .inOrder(),
        Case.of(
                "distinct, then sort by what is computed",
                s -> s.numbers().select("grp").distinct().sort(col("grp").mod(3), col("grp")),
                "SELECT grp FROM (SELECT DISTINCT grp FROM {numbers}) ORDER BY grp % 3, grp")
            .inOrder(),
        Case.of(
                "union keeps duplicates",
                s -> s.store(SampleFile.NORTH).union(s.store(SampleFile.NORTH)),
                "SELECT n.* FROM {north} AS n CROSS JOIN numbers(2) AS t")
            .withGolden(),
        Case.of(
                "union goes by name, not by position",
                s ->
                    s.employees()
                        .select("name", "dept")
                        .union(s.employees().select("dept", "name").filter("name = 'Bob'")),
                "SELECT name, dept FROM {employees} UNION ALL SELECT name, dept FROM {employees}"
                    + " WHERE name = 'Bob'")
            .withGolden(),
        Case.of(
                "union widens types",
                s ->
                    s.employees()
                        .select(col("id"), col("id").cast("UInt8").as("x"))
                        .union(s.numbers().select(col("id"), col("val").as("x"))),
                "SELECT toInt64(e.id) AS id, toInt32(e.id) AS x FROM"
                    + " {employees} AS e UNION ALL SELECT id, val AS x FROM {numbers}")
            .withGolden(),
        Case.of(
            "union of NULL-able and not",
            s ->
                s.messy()
                    .select(col("i8").as("v"), col("kind").as("k"))
                    .union(s.messy().select(col("n").as("v"), col("name").as("k"))),
            "SELECT CAST(i8, 'Nullable(Int64)') AS v, CAST(kind, 'Nullable(String)') AS k FROM"
                + " {messy} UNION ALL SELECT n, name FROM {messy}"),
        Case.of(
            "union of integers and floats",
            s -> s.messy().select(col("i8").as("v")).union(s.messy().select(col("f").as("v"))),
            "SELECT toFloat32(i8) AS v FROM {messy} UNION ALL SELECT f FROM {messy}"),
        Case.of(
            "union of signed and unsigned",
            s -> s.messy().select(col("i8").as("v")).union(s.messy().select(col("u64").as("v"))),
            "SELECT CAST(i8, 'Int128') AS v FROM {messy} UNION ALL SELECT CAST(u64, 'Int128') FROM"
                + " {messy}"),
        Case.of(
                "union of three, then group",
                s ->
                    s.store(SampleFile.YEAR_1)
                        .union(s.store(SampleFile.YEAR_2), s.store(SampleFile.YEAR_3))
                        .groupBy("year")
                        .agg(count().as("n")),
                "SELECT year, count() AS n FROM {years} GROUP BY year")
            .withGolden(),
        Case.of(
                "union of sorted and limited",
                s -> {
                  DataStore top = s.numbers().sort(col("val").desc()).limit(2).select("id", "val");
                  DataStore bottom = s.numbers().sort("val").limit(2).select("id", "val");
                  return top.union(bottom);
                },
                "SELECT id, val FROM {numbers} WHERE val <= (SELECT arraySort(groupArray(val))[2] FROM"
                    + " {numbers}) OR val >= (SELECT arraySort(groupArray(val))[99] FROM {numbers})")
            .withGolden(),
        Case.of(
            "union, then filter, sort, limit",
            s ->
                s.store(SampleFile.NORTH)
                    .union(s.store(SampleFile.SOUTH))
                    .filter("id >= 2")
                    .sort("id", "side")
                    .limit(3),
            "SELECT * FROM (SELECT * FROM {north} UNION ALL SELECT * FROM {south}) WHERE id >= 2"
                + " ORDER BY id, side LIMIT 3"),
        Case.of(
            "union of aggregates",
            s ->
                s.numbers()
                    .agg(count().as("n"))
                    .union(s.employees().agg(count().as("n")))
                    .assign(lit("x").as("x")),
            "SELECT toUInt64(arrayJoin([100, 10])) AS n, 'x' AS x"),
        Case.of(
            "union of a union",
            s -> {
              DataStore north = s.store(SampleFile.NORTH);
              DataStore south = s.store(SampleFile.SOUTH);
              return north.union(south).union(south.union(north));
            },
            "SELECT u.* FROM (SELECT * FROM {north} UNION ALL SELECT * FROM {south}) AS u CROSS JOIN"
                + " numbers(2) AS t"));
  }
}
