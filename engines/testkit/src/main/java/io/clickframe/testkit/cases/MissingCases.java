package io.clickframe.testkit.cases;

import static io.clickframe.Expressions.col;
import static io.clickframe.Selectors.endsWith;
import static io.clickframe.Selectors.floating;
import static io.clickframe.Selectors.numeric;
import static io.clickframe.Selectors.temporal;

import io.clickframe.FillStrategy;
import io.clickframe.Window;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** NULL and NaN, filled or dropped, apart or together. */
final class MissingCases {
  private MissingCases() {}

  static List<Case> all() {
    return List.of(
        Case.of(
                "fill with the mean, of numbers only",
                s -> s.employees().select("id", "name", "boss").fillNull(FillStrategy.mean()),
                "SELECT id, name, coalesce(toFloat64(boss), avg(boss) OVER ()) AS boss FROM"
                    + " {employees}")
            .withGolden(),
        Case.of(
            "fill with the median, NaN left out of it",
            s -> s.messy().select("id", "x").fillNa(FillStrategy.median(), "x"),
            "SELECT id, if(x IS NULL OR isNaN(x), (SELECT quantileExactInclusive(0.5)(x) FROM"
                + " {messy} WHERE NOT isNaN(x)), x) AS x FROM {messy}"),
        Case.of(
            "fill with the smallest and the largest",
            s ->
                s.employees()
                    .select("id", "boss", "bonus")
                    .fillNull(FillStrategy.min(), "boss")
                    .fillNull(FillStrategy.max(), "bonus"),
            "SELECT id, coalesce(boss, min(boss) OVER ()) AS boss, coalesce(bonus, max(bonus) OVER"
                + " ()) AS bonus FROM {employees}"),
        Case.of(
                "fill from the row before, and from the row behind",
                s ->
                    s.employees()
                        .select("id", "boss", col("boss").as("next"))
                        .fillNull(FillStrategy.forward(Window.all().orderBy("id")), "boss")
                        .fillNull(FillStrategy.backward(Window.all().orderBy("id")), "next"),
                "SELECT e.id AS id, toNullable(arrayLast(v -> v.1 <= e.id, a).2) AS boss,"
                    + " toNullable(arrayFirst(v -> v.1 >= e.id, a).2) AS next FROM {employees} AS e"
                    + " CROSS JOIN (SELECT arraySort(groupArray((id, assumeNotNull(boss)))) AS a"
                    + " FROM {employees} WHERE boss IS NOT NULL) AS b WHERE e.id >= (SELECT min(id)"
                    + " FROM {employees} WHERE boss IS NOT NULL) AND e.id <= (SELECT max(id) FROM"
                    + " {employees} WHERE boss IS NOT NULL)"
                    + " UNION ALL SELECT id, NULL, (SELECT argMin(boss, id) FROM {employees} WHERE"
                    + " boss IS NOT NULL) FROM {employees} WHERE id < (SELECT min(id) FROM"
                    + " {employees} WHERE boss IS NOT NULL)"
                    + " UNION ALL SELECT id, (SELECT argMax(boss, id) FROM {employees} WHERE boss IS"
                    + " NOT NULL), NULL FROM {employees} WHERE id > (SELECT max(id) FROM {employees}"
                    + " WHERE boss IS NOT NULL)")
            .withGolden(),
        Case.of(
                "a number fills the numbers, and they keep their types",
                s -> s.messy().fillNull(0).select(numeric()),
                "SELECT id, ifNull(x, 0) AS x, f, ifNull(n, 0) AS n, i8, u64, ifNull(d,"
                    + " CAST('0', 'Decimal(15, 2)')) AS d, wide FROM {messy}")
            .withGolden(),
        Case.of(
            "a text fills the texts",
            s -> s.messy().fillNull("?").select("name", "kind", "maybe", "color", "ok"),
            "SELECT ifNull(name, '?') AS name, kind, ifNull(maybe, '?') AS maybe, color, ok FROM"
                + " {messy}"),
        Case.of(
            "a date fills the dates",
            s -> s.messy().fillNull(LocalDate.of(2000, 1, 1)).select(temporal()),
            "SELECT ifNull(day, toDate32('2000-01-01')) AS day, at, stamp FROM {messy}"),
        Case.of(
            "a truth value",
            s -> s.messy().fillNull(false).select("id", "ok"),
            "SELECT id, ifNull(ok, false) AS ok FROM {messy}"),
        Case.of(
                "named columns",
                s -> s.employees().fillNull(-1, "boss", "bonus"),
                "SELECT id, name, dept, ifNull(boss, -1) AS boss, salary, ifNull(bonus, -1) AS"
                    + " bonus, hired FROM {employees}")
            .withGolden(),
        Case.of(
            "selected columns of the value's kind",
            s -> s.employees().fillNull(-1, endsWith("s", "t")),
            "SELECT id, name, dept, ifNull(boss, -1) AS boss, salary, ifNull(bonus, -1) AS bonus,"
                + " hired FROM {employees}"),
        Case.of(
            "a wider number widens the type",
            s -> s.employees().fillNull(0.5, "boss").select("boss"),
            "SELECT ifNull(toFloat64(boss), 0.5) AS boss FROM {employees}"),
        Case.of(
            "a whole number with a point does not",
            s -> s.messy().fillNull(2.0, "n", "id").select("id", "n"),
            "SELECT id, ifNull(n, 2) AS n FROM {messy}"),
        Case.of(
            "decimals in a decimal column",
            s -> s.messy().fillNull(new BigDecimal("0.5"), "d").select("d"),
            "SELECT ifNull(d, CAST('0.5', 'Decimal(15, 2)')) AS d FROM {messy}"),
        Case.of(
            "an expression of other columns",
            s -> s.employees().fillNull(col("id").times(10), "boss").select("id", "boss"),
            "SELECT id, ifNull(boss, id * 10) AS boss FROM {employees}"),
        Case.of(
            "a column that never is NULL stays",
            s -> s.employees().fillNull(0, "id"),
            "SELECT * FROM {employees}"),
        Case.of(
            "narrower types stay narrow",
            s ->
                s.messy()
                    .select(
                        col("f").cast("Nullable(Float32)").as("f"),
                        col("color")
                            .cast("Nullable(Enum8('red' = 1, 'green' = 2, 'blue' = -3))")
                            .as("color"),
                        col("stamp").cast("Nullable(DateTime('Europe/Berlin'))").as("stamp"),
                        col("stamp").cast("Nullable(DateTime64(3, 'UTC'))").as("at"))
                    .fillNull(0.1)
                    .fillNull("red", "color")
                    .fillNull(Instant.EPOCH),
            "SELECT f, color, toTimeZone(stamp, 'Europe/Berlin') AS stamp, toDateTime64(stamp, 3, 'UTC') AS at FROM {messy}"),
        Case.of(
                "fillNaN leaves NULL",
                s -> s.employees().fillNaN(0).select("id", "bonus"),
                "SELECT id, if(isNaN(bonus), 0, bonus) AS bonus FROM {employees}")
            .withGolden(),
        Case.of(
            "NaN made NULL",
            s -> s.messy().fillNaN(null).select("x", "f"),
            "SELECT if(isNaN(x), NULL, x) AS x, if(isNaN(f), NULL, f) AS f FROM {messy}"),
        Case.of(
            "fillNaN keeps Float32",
            s -> s.messy().fillNaN(0.25, "f").select("f"),
            "SELECT if(isNaN(f), toFloat32(0.25), f) AS f FROM {messy}"),
        Case.of(
                "fillNa fills both",
                s -> s.messy().fillNa(7).select("x", "f", "n", "name"),
                "SELECT if(isNull(x) OR isNaN(x), 7, assumeNotNull(x)) AS x, if(isNaN(f),"
                    + " toFloat32(7), f) AS f, ifNull(n, 7) AS n, name FROM {messy}")
            .withGolden(),
        Case.of(
                "dropNull of one column",
                s -> s.employees().dropNull("bonus"),
                "SELECT * FROM {employees} WHERE bonus IS NOT NULL")
            .withGolden(),
        Case.of(
            "dropNull of all columns",
            s -> s.employees().dropNull(),
            "SELECT * FROM {employees} WHERE dept IS NOT NULL AND boss IS NOT NULL AND bonus IS NOT"
                + " NULL"),
        Case.of(
            "dropNull where nothing can be NULL",
            s -> s.employees().dropNull("id", "name"),
            "SELECT * FROM {employees}"),
        Case.of(
                "dropNaN keeps NULL",
                s -> s.messy().dropNaN().select("id", "x", "f"),
                "SELECT id, x, f FROM {messy} WHERE (x IS NULL OR NOT isNaN(x)) AND NOT isNaN(f)")
            .withGolden(),
        Case.of(
            "dropNa drops both",
            s -> s.messy().dropNa(floating()).select("id", "x", "f"),
            "SELECT id, x, f FROM {messy} WHERE x IS NOT NULL AND NOT isNaN(x) AND NOT isNaN(f)"),
        Case.of(
            "filled before it is dropped",
            s -> s.employees().fillNull("none", "dept").dropNa().select("id", "dept", "bonus"),
            "SELECT id, ifNull(dept, 'none') AS dept, bonus FROM {employees} WHERE boss IS NOT NULL"
                + " AND bonus IS NOT NULL AND NOT isNaN(bonus)"));
  }
}
