package io.clickframe.testkit.cases;

import static io.clickframe.Expressions.col;
import static io.clickframe.Expressions.count;
import static io.clickframe.Expressions.rank;
import static io.clickframe.Expressions.rowNumber;

import io.clickframe.Window;
import java.util.List;

/** Rows kept by windows over all of them. */
final class QualifyCases {
  private static final Window TOP = Window.partitionBy("grp").orderBy(col("val").desc());

  private QualifyCases() {}

  static List<Case> all() {
    return List.of(
        Case.of(
                "top of each group",
                s -> s.numbers().qualify(rowNumber().over(TOP).le(2)).select("grp", "val"),
                "SELECT grp, val FROM {numbers} ORDER BY val DESC LIMIT 2 BY grp")
            .withGolden(),
        Case.of(
                "after a filter, sorted and limited",
                s ->
                    s.numbers()
                        .filter("val < 90")
                        .qualify(rowNumber().over(TOP).eq(1))
                        .sort("val")
                        .limit(3),
                "SELECT * FROM (SELECT * FROM {numbers} WHERE val < 90 ORDER BY val DESC LIMIT 1 BY grp)"
                    + " ORDER BY val LIMIT 3")
            .inOrder()
            .withGolden(),
        Case.of(
                "with columns and texts",
                s -> s.numbers().qualify("count() OVER (PARTITION BY grp) = 15 AND id < 9"),
                "SELECT * FROM {numbers} WHERE grp IN (0, 1) AND id < 9")
            .withGolden(),
        Case.of(
                "over groups",
                s ->
                    s.numbers()
                        .groupBy("grp")
                        .agg(col("val").sum().as("total"))
                        .qualify(rank().over(Window.all().orderBy(col("total").desc())).eq(1)),
                "SELECT grp, sum(val) AS total FROM {numbers} GROUP BY grp ORDER BY total DESC LIMIT 1")
            .withGolden(),
        Case.of(
                "after a limit",
                s ->
                    s.numbers()
                        .sort("id")
                        .limit(10)
                        .qualify(col("id").max().over(Window.all()).eq(col("id"))),
                "SELECT * FROM {numbers} WHERE id = 9")
            .withGolden(),
        Case.of(
                "twice: the second sees what the first left",
                s ->
                    s.numbers()
                        .qualify(rowNumber().over(TOP).le(2))
                        .qualify(count().over(Window.all()).eq(14))
                        .select("id"),
                "SELECT id FROM {numbers} ORDER BY val DESC LIMIT 2 BY grp")
            .withGolden(),
        Case.of(
                "then filtered, grouped and distinct",
                s ->
                    s.numbers()
                        .qualify(rowNumber().over(TOP).le(3))
                        .filter("val > 50")
                        .select("grp")
                        .distinct()
                        .agg(count().as("n")),
                "SELECT toUInt64(7) AS n")
            .withGolden(),
        Case.of(
            "by a window over a window of the step before",
            s ->
                s.numbers()
                    .assign(rowNumber().over(TOP).as("place"))
                    .qualify(col("place").max().over(Window.partitionBy("grp")).eq(15))
                    .select("id"),
            "SELECT id FROM {numbers} WHERE grp IN (0, 1)"),
        Case.of(
            "without a window it is a filter",
            s -> s.numbers().qualify(col("id").lt(3)),
            "SELECT * FROM {numbers} WHERE id < 3"),
        Case.of(
            "after distinct",
            s ->
                s.numbers()
                    .select("grp")
                    .distinct()
                    .qualify(rowNumber().over(Window.all().orderBy("grp")).eq(2)),
            "SELECT toInt32(1) AS grp"),
        Case.of(
            "an alias does not capture the column of that name",
            s ->
                s.numbers()
                    .select(col("val").as("id"), col("id").as("val"))
                    .qualify(rowNumber().over(Window.all().orderBy("val")).le(2)),
            "SELECT v AS id, n AS val FROM (SELECT val AS v, id AS n FROM {numbers}) WHERE n < 2"));
  }
}
