package io.clickframe.testkit.cases;

import static io.clickframe.Expressions.asof;
import static io.clickframe.Expressions.col;

import io.clickframe.DataStore;
import io.clickframe.JoinType;
import io.clickframe.testkit.data.SampleFile;
import io.clickframe.testkit.data.Samples;
import java.time.Duration;
import java.util.List;

/** Each row with the nearest one of another store; the hand-written SQL looks at all pairs. */
final class AsofCases {
  private AsofCases() {}

  static List<Case> all() {
    return List.of(
        Case.of(
                "the last one before, in a group",
                s -> points(s).asofJoin(marks(s), asof(col("val").ge(col("at"))).by("grp")),
                nearest("m.at <= p.val", "argMax(m.mark, m.at)", "max(m.at)"))
            .withGolden(),
        Case.of(
            "strictly before",
            s -> points(s).asofJoin(marks(s), asof(col("val").gt(col("at"))).by("grp")),
            nearest("m.at < p.val", "argMax(m.mark, m.at)", "max(m.at)")),
        Case.of(
            "the next one after",
            s -> points(s).asofJoin(marks(s), asof(col("val").le(col("at"))).by("grp")),
            nearest("m.at >= p.val", "argMin(m.mark, m.at)", "min(m.at)")),
        Case.of(
            "strictly after, written the other way round",
            s -> points(s).asofJoin(marks(s), asof(col("at").gt(col("val"))).by("grp")),
            nearest("m.at > p.val", "argMin(m.mark, m.at)", "min(m.at)")),
        Case.of(
            "inner: only what has one",
            s ->
                points(s)
                    .asofJoin(marks(s), asof(col("val").ge(col("at"))).by("grp"), JoinType.INNER)
                    .select("id", "at"),
            "SELECT p.id AS id, max(m.at) AS at FROM "
                + POINTS
                + " AS p INNER JOIN "
                + MARKS
                + " AS m ON p.grp = m.grp WHERE m.at <= p.val GROUP BY p.id"),
        Case.of(
                "a tolerance: nothing within it is no match",
                s ->
                    points(s)
                        .asofJoin(marks(s), asof(col("val").ge(col("at"))).by("grp").tolerance(5)),
                nearest("m.at <= p.val AND m.at + 5 >= p.val", "argMax(m.mark, m.at)", "max(m.at)"))
            .withGolden(),
        Case.of(
            "a tolerance forwards, inner",
            s ->
                points(s)
                    .asofJoin(
                        marks(s),
                        asof(col("val").lt(col("at"))).by("grp").tolerance(5),
                        JoinType.INNER)
                    .select("id", "at"),
            "SELECT p.id AS id, min(m.at) AS at FROM "
                + POINTS
                + " AS p INNER JOIN "
                + MARKS
                + " AS m ON p.grp = m.grp WHERE m.at > p.val AND m.at <= p.val + 5 GROUP BY p.id"),
        Case.of(
            "without a group; a filter after it is after it",
            s ->
                s.employees()
                    .select("id")
                    .asofJoin(s.projects().select("who"), asof(col("id").gt(col("who"))))
                    .filter("who < 8 OR who IS NULL"),
            "SELECT id, CAST(multiIf(id = 1, NULL, id = 2, 1, id <= 4, 2, 4), 'Nullable(Int64)') AS"
                + " who FROM {employees} WHERE id <= 8"),
        Case.of(
            "NULL and NaN are near nothing",
            s ->
                s.messy()
                    .select("id", "x")
                    .filter("id <= 3 OR id >= 9")
                    .asofJoin(
                        s.messy().select(col("x").as("y"), col("id").as("other")),
                        asof(col("x").gt(col("y")))),
            "SELECT id, x, if(id IN (2, 3, 11), NULL, y) AS y, CAST(if(id IN (2, 3, 11), NULL, o),"
                + " 'Nullable(Int32)') AS other FROM (SELECT a.id AS id, any(a.x) AS x, max(b.x) AS"
                + " y, argMax(b.id, b.x) AS o FROM (SELECT id, x FROM {messy} WHERE id <= 3 OR id >="
                + " 9) AS a CROSS JOIN {messy} AS b WHERE NOT isNaN(b.x) AND (b.x < a.x OR a.x IS"
                + " NULL OR isNaN(a.x)) AND b.id != 7 GROUP BY a.id)"),
        Case.of(
            "dates and a duration",
            s ->
                s.employees()
                    .select("id", "hired")
                    .asofJoin(
                        s.employees().select(col("hired").as("before"), col("name")),
                        asof(col("hired").gt(col("before"))).tolerance(Duration.ofDays(500)))
                    .select("id", "before"),
            "SELECT e.id AS id, maxOrNull(if(b.hired < e.hired AND b.hired + 500 >= e.hired,"
                + " b.hired, NULL)) AS before FROM {employees} AS e CROSS JOIN {employees} AS b GROUP"
                + " BY e.id"),
        Case.of(
            "times, a duration and a suffix; what cannot be NULL is empty",
            s -> {
              DataStore left = s.messy().select("id", "stamp");
              DataStore right = s.messy().select("id", "stamp", "nums", "kind").as("right");
              return left.asofJoin(
                      right,
                      asof(left.col("stamp").gt(right.col("stamp")))
                          .tolerance(Duration.ofHours(1))
                          .suffix("_b"))
                  .filter("id = 8")
                  .drop("stamp", "stamp_b");
            },
            "SELECT toInt32(8) AS id, CAST(NULL, 'Nullable(Int32)') AS id_b, CAST([],"
                + " 'Array(Int32)') AS nums, CAST(NULL, 'LowCardinality(Nullable(String))') AS kind"),
        Case.of(
            "values of different width and sign",
            s ->
                s.employees()
                    .select("id")
                    .asofJoin(
                        s.store(SampleFile.SOUTH).select(col("id").cast("UInt64").as("other")),
                        asof(col("id").ge(col("other")))),
            "SELECT id, CAST(if(id < 2, NULL, least(id, 5)), 'Nullable(UInt64)') AS other FROM"
                + " {employees}"));
  }

  private static final String POINTS = "(SELECT id, grp, val FROM {numbers})";
  private static final String MARKS =
      "(SELECT grp, toInt64(val + 3) AS at, label AS mark FROM {numbers} WHERE id % 3 = 1)";

  private static DataStore points(Samples s) {
    return s.numbers().select("id", "grp", "val");
  }

  private static DataStore marks(Samples s) {
    return s.numbers()
        .filter("id % 3 = 1")
        .select(col("grp"), col("val").plus(3).as("at"), col("label").as("mark"));
  }

  private static String nearest(String match, String mark, String at) {
    return "SELECT p.id AS id, p.grp AS grp, p.val AS val, n.at AS at, n.mark AS mark FROM "
        + POINTS
        + " AS p LEFT JOIN (SELECT p.id AS id, "
        + at
        + " AS at, "
        + mark
        + " AS mark FROM "
        + POINTS
        + " AS p INNER JOIN "
        + MARKS
        + " AS m ON p.grp = m.grp WHERE "
        + match
        + " GROUP BY p.id) AS n ON p.id = n.id SETTINGS join_use_nulls = 1";
  }
}
