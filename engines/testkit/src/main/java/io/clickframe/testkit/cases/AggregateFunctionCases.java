package io.clickframe.testkit.cases;

import static io.clickframe.Expressions.agg;
import static io.clickframe.Expressions.col;
import static io.clickframe.Expressions.count;
import static io.clickframe.Expressions.lit;

import io.clickframe.Window;
import java.util.List;

/** The aggregates, and what they can be told. */
final class AggregateFunctionCases {
  private AggregateFunctionCases() {}

  static List<Case> all() {
    return List.of(
        Case.of(
            "medians of decimals and of wide integers",
            s ->
                s.messy()
                    .agg(
                        col("d").median().as("d"),
                        col("id").cast("Int256").quantile(0.25).as("q"),
                        col("n").cast("Nullable(Int128)").median().as("n")),
            "SELECT quantileExactInclusive(0.5)(toFloat64(d)) AS d,"
                + " quantileExactInclusiveOrNull(0.25)(id) AS q,"
                + " quantileExactInclusive(0.5)(toFloat64(n)) AS n FROM {messy}"),
        Case.of(
            "statistics",
            s ->
                s.numbers()
                    .groupBy("grp")
                    .agg(
                        col("ratio").variance().as("a"),
                        col("ratio").variancePop().as("b"),
                        col("ratio").stddevPop().as("c"),
                        col("ratio").covariance(col("val")).as("d"),
                        col("ratio").covariancePop(col("val")).as("e"),
                        col("ratio").corr(col("val")).as("f"),
                        col("val").skewness().as("g"),
                        col("val").kurtosis().as("h"),
                        col("val").quantile(0.25).as("i")),
            "SELECT grp, varSamp(ratio) AS a, varPop(ratio) AS b, stddevPop(ratio) AS c,"
                + " covarSamp(ratio, val) AS d, covarPop(ratio, val) AS e, corr(ratio, val) AS f,"
                + " skewPop(val) AS g, kurtPop(val) AS h, quantileExactInclusive(0.25)(val) AS i FROM"
                + " {numbers} GROUP BY grp"),
        Case.of(
            "approximate ones on few values",
            s ->
                s.numbers()
                    .agg(
                        col("grp").approxCountDistinct().as("groups"),
                        col("id").approxQuantile(0.5).gt(45).as("low"),
                        col("grp").approxTopK(2).as("top")),
            "SELECT toUInt64(7) AS groups, toNullable(1 = 1) AS low, CAST([0, 1], 'Array(Int32)') AS top"),
        Case.of(
            "one value of a group",
            s ->
                s.employees()
                    .groupBy("dept")
                    .agg(
                        col("dept").anyValue().as("any"),
                        col("name").minBy(col("id")).as("first"),
                        col("boss").maxBy(col("id")).as("boss_of_last")),
            "SELECT dept, dept AS any, argMin(name, id) AS first, argMax(boss, id) AS"
                + " boss_of_last FROM {employees} GROUP BY dept"),
        Case.of(
                "first and last in an order, NULL counts, NULL keys are last",
                s ->
                    s.employees()
                        .groupBy("dept")
                        .agg(
                            col("name").first().orderBy("id").as("a"),
                            col("name").last().orderBy("id").as("b"),
                            col("boss").first().orderBy("id").as("c"),
                            col("id").first().orderBy("boss", "id").as("d"),
                            col("id").last().orderBy("boss", "id").as("e"),
                            col("id").first().orderBy(col("boss").desc(), col("id").desc()).as("f"),
                            col("id")
                                .first()
                                .orderBy(col("bonus").asc().nullsFirst(), "id")
                                .as("g"),
                            col("id")
                                .first()
                                .orderBy(col("bonus").desc(), col("id").desc())
                                .as("h")),
                "SELECT dept, groupArray(name)[1] AS a, groupArray(name)[-1] AS b, toNullable(groupArray("
                    + "tuple(boss))[1].1) AS c, argMin(id, (ifNull(boss, 1000), id)) AS d, argMax(id,"
                    + " (ifNull(boss, 1000), id)) AS e, argMax(id, (ifNull(boss, -1000), id)) AS f,"
                    + " argMin(id, (multiIf(bonus IS NULL, -1e9, isNaN(bonus), 1e9, bonus), id)) AS g,"
                    + " argMax(id, (multiIf(bonus IS NULL, -1e10, isNaN(bonus), -1e9, bonus), id)) AS h"
                    + " FROM (SELECT * FROM {employees} ORDER BY id) GROUP BY dept SETTINGS max_threads ="
                    + " 1")
            .withGolden(),
        Case.of(
                "arrays and texts of a group",
                s ->
                    s.employees()
                        .groupBy("dept")
                        .agg(
                            col("name").collect().orderBy("id").as("names"),
                            col("boss").collect().orderBy(col("id").desc()).as("bosses"),
                            col("id").collect().orderBy("bonus", "id").as("ids"),
                            col("name").joined(", ").orderBy("id").as("text"),
                            col("boss").joined("+").orderBy("id").as("sum")),
                "SELECT dept, groupArray(name) AS names, arrayReverse(groupArray(boss)) AS bosses,"
                    + " multiIf(dept = 'eng', [2, 8, 1], dept = 'ops', [4, 10, 3], dept IS NULL, [9, 5],"
                    + " groupArray(id)) AS ids, arrayStringConcat(names, ', ') AS text,"
                    + " groupConcat('+')(boss) AS sum FROM (SELECT * FROM {employees} ORDER BY id) GROUP"
                    + " BY dept SETTINGS max_threads = 1")
            .withGolden(),
        Case.of(
            "arrays in no order",
            s ->
                s.employees()
                    .filter("dept = 'hr' OR id = 7")
                    .groupBy("dept")
                    .agg(
                        col("id").collect().as("ids"),
                        col("bonus").collectDistinct().as("bonuses"),
                        col("name").joined("/").as("names")),
            "SELECT dept, [id] AS ids, [assumeNotNull(bonus)] AS bonuses, name AS names FROM {employees}"
                + " WHERE id IN (6, 7)"),
        Case.of(
                "filtered: NULL where none is left, zero for counts",
                s ->
                    s.employees()
                        .groupBy("dept")
                        .agg(
                            col("id").sum().filter(col("salary").gt(150)).as("total"),
                            col("id").sum().filter("salary > 100").filter("id > 1").as("both"),
                            count().filter("bonus > 0").as("n"),
                            col("name").min().filter("boss IS NULL").as("head"),
                            col("id").collect().filter("id = 4").as("ids"),
                            col("name").first().orderBy("id").filter("id > 2").as("first")),
                "SELECT dept, sumIf(id, salary > 150) + if(countIf(salary > 150) = 0, NULL, 0) AS total,"
                    + " sumOrNullIf(id, salary > 100 AND id > 1) AS both, countIf(ifNull(bonus > 0, 0)) AS"
                    + " n, minOrNullIf(name, isNull(boss)) AS head, groupArrayIf(id, id = 4) AS ids,"
                    + " argMinOrNullIf(name, id, id > 2) AS first FROM {employees} GROUP BY dept")
            .withGolden(),
        Case.of(
                "distinct values",
                s ->
                    s.employees()
                        .groupBy("dept")
                        .agg(
                            col("salary").sum().distinct().as("total"),
                            col("salary").avg().distinct().filter("id > 3").as("mean"),
                            col("salary").count().distinct().as("n")),
                "SELECT dept, sum(DISTINCT salary) AS total, if(countIf(id > 3) = 0, NULL,"
                    + " avgDistinctIf(salary, id > 3)) AS mean, uniqExact(salary) AS n FROM {employees}"
                    + " GROUP BY dept")
            .withGolden(),
        Case.of(
            "over nothing: NULL, empty arrays, zero",
            s ->
                s.employees()
                    .filter("id < 0")
                    .agg(
                        col("id").variance().as("a"),
                        col("id").first().orderBy("name").as("b"),
                        col("name").joined(",").as("c"),
                        col("name").joined(",").orderBy("id").as("d"),
                        col("id").collect().as("e"),
                        col("id").collect().orderBy("id").as("f"),
                        col("id").approxCountDistinct().as("g"),
                        col("id").gt(0).boolAnd().as("h"),
                        col("id").groupBitAnd().as("i"),
                        agg("uniq").of(col("id")).as("j"),
                        agg("uniq").of(col("id")).orNull().as("k"),
                        col("id").minBy(col("name")).as("l"),
                        col("boss").last().orderBy("id").filter("id > 0").as("m")),
            "SELECT CAST(NULL, 'Nullable(Float64)') AS a, CAST(NULL, 'Nullable(Int32)') AS b, CAST(NULL,"
                + " 'Nullable(String)') AS c, c AS d, CAST([], 'Array(Int32)') AS e, e AS f, toUInt64(0)"
                + " AS g, CAST(NULL, 'Nullable(UInt8)') AS h, b AS i, toUInt64(0) AS j, CAST(NULL,"
                + " 'Nullable(UInt64)') AS k, b AS l, b AS m"),
        Case.of(
            "truth values and bits",
            s ->
                s.numbers()
                    .groupBy("grp")
                    .agg(
                        col("val").ge(0).boolAnd().as("a"),
                        col("val").gt(95).boolOr().as("b"),
                        col("val").groupBitAnd().as("c"),
                        col("val").groupBitOr().as("d"),
                        col("val").groupBitXor().as("e")),
            "SELECT grp, min(val >= 0) AS a, max(val > 95) AS b, groupBitAnd(val) AS c, groupBitOr(val) AS"
                + " d, groupBitXor(val) AS e FROM {numbers} GROUP BY grp"),
        Case.of(
                "by name, with parameters and combinators",
                s ->
                    s.numbers()
                        .groupBy("grp")
                        .agg(
                            agg("quantilesExact", 0.5, 0.9).of(col("val")).as("q"),
                            agg("groupArraySorted", 3).of(col("val")).as("low"),
                            agg("sum").of(col("val")).combinator("OrDefault").as("total"),
                            agg("argMax")
                                .of(col("label"), col("val"))
                                .filter("val < 50")
                                .as("label")),
                "SELECT grp, quantilesExact(0.5, 0.9)(val) AS q, groupArraySorted(3)(val) AS low, sum(val)"
                    + " AS total, argMaxIf(label, val, val < 50) AS label FROM {numbers} GROUP BY grp")
            .withGolden(),
        Case.of(
            "elements of arrays",
            s ->
                s.messy()
                    .agg(
                        agg("sum").of(col("nums")).combinator("Array").as("total"),
                        agg("count").of(col("nums")).combinator("Array").filter("id > 1").as("n")),
            "SELECT sumArray(nums) AS total, countArrayIf(nums, id > 1) AS n FROM {messy}"),
        Case.of(
            "each place of an array",
            s ->
                s.numbers()
                    .select("[val, grp] AS pair")
                    .agg(col("pair").max().forEach().as("highest")),
            "SELECT [max(val), max(grp)] AS highest FROM {numbers}"),
        Case.of(
                "states are merged by what they are of",
                s ->
                    s.numbers()
                        .groupBy("grp")
                        .agg(
                            col("val").sum().state().as("s"),
                            col("val").sum().state().filter("id < 50").as("f"),
                            agg("quantilesExact", 0.5, 0.9).of(col("val")).state().as("q"),
                            count().state().as("n"))
                        .agg(
                            col("s").merge(),
                            col("f").merge(),
                            col("q").merge(),
                            col("n").merge().filter("grp < 3").as("few")),
                "SELECT sum(val) AS s, sumIf(val, id < 50) AS f, quantilesExact(0.5, 0.9)(val) AS q,"
                    + " countIf(grp < 3) AS few FROM {numbers}")
            .withGolden(),
        Case.of(
            "modified aggregates over windows",
            s -> {
              Window w = Window.partitionBy("grp");
              return s.numbers()
                  .select(
                      col("id"),
                      col("val").sum().filter("val > 98").over(w).as("high"),
                      col("val").max().filter(lit(false)).over(w).as("none"),
                      col("label").first().orderBy("id").over(w).as("first"),
                      col("id").collect().orderBy("id").over(w).as("ids"));
            },
            "SELECT n.id AS id, g.high AS high, CAST(NULL, 'Nullable(Int32)') AS none, g.first AS first,"
                + " g.ids AS ids FROM {numbers} AS n JOIN (SELECT grp, sumOrNullIf(val, val > 98) AS high,"
                + " argMin(label, id) AS first, arraySort(groupArray(id)) AS ids FROM {numbers} GROUP BY"
                + " grp) AS g ON n.grp = g.grp"),
        Case.of(
                "aggregate of a key",
                s -> s.numbers().groupBy("grp").agg(col("grp").sum().as("total")),
                "SELECT grp, sum(grp) AS total FROM {numbers} GROUP BY grp")
            .withGolden());
  }
}
