package io.clickframe.testkit.cases;

import static io.clickframe.Expressions.col;
import static io.clickframe.Expressions.count;
import static io.clickframe.Expressions.on;

import java.util.List;

/** Limit and offset between other steps: the order of the steps is the order of what happens. */
final class LimitCases {
  private LimitCases() {}

  static List<Case> all() {
    return List.of(
        Case.of(
                "sort, then limit",
                s -> s.numbers().sort(col("val").desc()).limit(5),
                "SELECT * FROM {numbers} ORDER BY val DESC LIMIT 5")
            .inOrder()
            .withGolden(),
        Case.of(
                "sort, offset, limit",
                s -> s.numbers().sort("id").offset(10).limit(3),
                "SELECT * FROM {numbers} WHERE id IN (10, 11, 12) ORDER BY id")
            .inOrder()
            .withGolden(),
        Case.of(
                "limit, then offset",
                s -> s.numbers().sort("id").limit(10).offset(7),
                "SELECT * FROM {numbers} WHERE id IN (7, 8, 9) ORDER BY id")
            .inOrder(),
        Case.of(
                "offset without limit",
                s -> s.numbers().sort("id").offset(97),
                "SELECT * FROM {numbers} WHERE id >= 97 ORDER BY id")
            .inOrder()
            .withGolden(),
        Case.of(
                "offset twice",
                s -> s.numbers().sort("id").offset(50).offset(47),
                "SELECT * FROM {numbers} WHERE id >= 97 ORDER BY id")
            .inOrder(),
        Case.of(
                "smaller limit after a larger one",
                s -> s.numbers().sort("id").limit(5).limit(2),
                "SELECT * FROM {numbers} WHERE id < 2 ORDER BY id")
            .inOrder(),
        Case.of(
                "larger limit after a smaller one",
                s -> s.numbers().sort("id").limit(2).limit(5),
                "SELECT * FROM {numbers} WHERE id < 2 ORDER BY id")
            .inOrder(),
        Case.of(
            "offset beyond the limit before it",
            s -> s.numbers().sort("id").limit(5).offset(6),
            "SELECT * FROM {numbers} WHERE 0"),
        Case.of(
                "limit, offset, limit, offset",
                s -> s.numbers().sort("id").offset(10).limit(20).offset(5).limit(10).offset(8),
                "SELECT * FROM {numbers} WHERE id IN (23, 24) ORDER BY id")
            .inOrder()
            .withGolden(),
        Case.of(
            "largest limit and offset",
            s -> s.numbers().limit(Long.MAX_VALUE).offset(Long.MAX_VALUE).offset(5),
            "SELECT * FROM {numbers} WHERE 0"),
        Case.of("limit 0", s -> s.numbers().limit(0), "SELECT * FROM {numbers} WHERE 0"),
        Case.of(
            "limit 0, then an aggregate",
            s -> s.numbers().limit(0).agg(count().as("n"), col("val").sum().as("total")),
            "SELECT toUInt64(0) AS n, CAST(NULL, 'Nullable(Int64)') AS total"),
        Case.of(
            "limit beyond the end",
            s -> s.employees().limit(1_000_000),
            "SELECT * FROM {employees}"),
        Case.of(
            "offset beyond the end",
            s -> s.employees().offset(1_000_000),
            "SELECT * FROM {employees} WHERE 0"),
        Case.of("offset 0", s -> s.employees().offset(0), "SELECT * FROM {employees}"),
        Case.of(
                "limit, then filter",
                s -> s.numbers().sort("id").limit(10).filter(col("grp").eq(1)),
                "SELECT * FROM {numbers} WHERE id IN (1, 8) ORDER BY id")
            .inOrder()
            .withGolden(),
        Case.of(
                "filter, then limit",
                s -> s.numbers().sort("id").filter(col("grp").eq(1)).limit(3),
                "SELECT * FROM {numbers} WHERE id IN (1, 8, 15) ORDER BY id")
            .inOrder()
            .withGolden(),
        Case.of(
                "sort, limit, sort again",
                s -> s.numbers().sort(col("val").desc()).limit(5).sort("id"),
                "SELECT * FROM (SELECT * FROM {numbers} ORDER BY val DESC LIMIT 5) ORDER BY id")
            .inOrder()
            .withGolden(),
        Case.of(
                "sort, limit, sort, limit",
                s -> s.numbers().sort(col("val").desc()).limit(10).sort("id").limit(2),
                "SELECT * FROM {numbers} WHERE val >= 91 ORDER BY id LIMIT 2")
            .inOrder(),
        Case.of(
            "limit, then aggregate",
            s -> s.numbers().sort("id").limit(10).agg(count().as("n"), col("id").max().as("m")),
            "SELECT toUInt64(10) AS n, CAST(9, 'Nullable(Int64)') AS m"),
        Case.of(
            "aggregate, then limit",
            s -> s.numbers().groupBy("grp").agg(count().as("n")).sort("grp").limit(2),
            "SELECT grp, count() AS n FROM {numbers} WHERE grp < 2 GROUP BY grp"),
        Case.of(
                "limit, then a computed column and a filter on it",
                s ->
                    s.numbers()
                        .sort("id")
                        .limit(4)
                        .assign(col("id").times(10).as("id"))
                        .filter(col("id").ge(20)),
                "SELECT i * 10 AS id, grp, val, label, ratio FROM (SELECT id AS i, grp, val, label,"
                    + " ratio FROM {numbers} WHERE id IN (2, 3)) ORDER BY i")
            .inOrder(),
        Case.of(
            "limit, then a join",
            s ->
                s.numbers()
                    .sort("id")
                    .limit(3)
                    .select("id")
                    .join(s.numbers().select("id", "val"), on("id")),
            "SELECT id, val FROM {numbers} WHERE id < 3"),
        Case.of(
            "distinct after limit",
            s -> s.numbers().sort("id").limit(9).select("grp").distinct(),
            "SELECT DISTINCT grp FROM {numbers}"),
        Case.of(
            "limit after distinct",
            s -> s.numbers().select("grp").distinct().sort("grp").limit(2),
            "SELECT DISTINCT grp FROM {numbers} WHERE grp < 2"));
  }
}
