package io.clickframe.testkit.cases;

import static io.clickframe.Expressions.coalesce;
import static io.clickframe.Expressions.col;
import static io.clickframe.Expressions.fn;
import static io.clickframe.Expressions.lit;
import static io.clickframe.Expressions.sql;
import static io.clickframe.Expressions.when;

import java.math.BigDecimal;
import java.util.List;

/** What is computed from a row. */
final class ExpressionCases {
  private ExpressionCases() {}

  static List<Case> all() {
    return List.of(
        Case.of(
                "arithmetic",
                s ->
                    s.numbers()
                        .select(
                            col("id"),
                            col("id").plus(1).as("p"),
                            col("id").minus(col("val")).as("m"),
                            col("grp").times(3).as("t"),
                            col("val").div(2).as("q"),
                            col("val").intDiv(4).as("i"),
                            col("val").mod(4).as("r"),
                            col("val").negate().as("n")),
                "SELECT id, id + 1 AS p, id - val AS m, grp * 3 AS t, val / 2 AS q, intDiv(val, 4)"
                    + " AS i, val % 4 AS r, 0 - val AS n FROM {numbers}")
            .withGolden(),
        Case.of(
            "brackets by structure, not by precedence",
            s ->
                s.numbers()
                    .select(
                        col("id").plus(col("val")).times(col("grp")).as("a"),
                        col("id").plus(col("val").times(col("grp"))).as("b"),
                        col("id").minus(col("val").minus(col("grp"))).as("c"),
                        col("id").minus(col("val")).minus(col("grp")).as("d"),
                        col("id").plus(1).negate().as("e")),
            "SELECT (id + val) * grp AS a, id + val * grp AS b, id - (val - grp) AS c, id - val -"
                + " grp AS d, -(id + 1) AS e FROM {numbers}"),
        Case.of(
            "and binds tighter than or",
            s ->
                s.numbers()
                    .filter(
                        col("id").lt(5).or(col("id").gt(90)).and(col("grp").eq(1)).or("val = 0")),
            "SELECT * FROM {numbers} WHERE ((id < 5 OR id > 90) AND grp = 1) OR val = 0"),
        Case.of(
            "negative numbers and double minus",
            s -> s.numbers().select(col("id").minus(-1).as("a"), lit(-5).negate().as("b")),
            "SELECT id - (-1) AS a, negate(toInt32(-5)) AS b FROM {numbers}"),
        Case.of(
            "constants keep their width where results do not widen",
            s ->
                s.numbers()
                    .filter("id = 0")
                    .select(
                        lit(-128).negate().as("a"),
                        lit(200).intDiv(col("id").minus(1)).as("b"),
                        lit(65535).times(65535).as("c"),
                        lit(200).plus(100).as("d")),
            "SELECT toInt32(128) AS a, toInt32(-200) AS b, toUInt32(4294836225) AS c, toUInt16(300)"
                + " AS d"),
        Case.of(
            "NULL in arithmetic",
            s -> s.numbers().select(col("ratio").plus(col("id")).as("x")),
            "SELECT if(ratio IS NULL, NULL, assumeNotNull(ratio) + id) AS x FROM {numbers}"),
        Case.of(
                "when, then, otherwise",
                s ->
                    s.employees()
                        .select(
                            col("id"),
                            when(col("salary").ge(200))
                                .then("high")
                                .when("salary >= 100")
                                .then("middle")
                                .otherwise("low")
                                .as("band")),
                "SELECT id, if(salary >= 200, 'high', if(salary >= 100, 'middle', 'low')) AS band"
                    + " FROM {employees}")
            .withGolden(),
        Case.of(
            "when without otherwise gives NULL",
            s -> s.employees().select(col("id"), when("id > 5").then(col("name")).end().as("n")),
            "SELECT id, if(id > 5, CAST(name, 'Nullable(String)'), NULL) AS n FROM {employees}"),
        Case.of(
            "a condition that is NULL does not hold",
            s ->
                s.employees()
                    .select(col("id"), when(col("dept").eq("eng")).then(1).otherwise(0).as("e")),
            "SELECT id, toInt32(id IN (1, 2, 8)) AS e FROM {employees}"),
        Case.of(
            "when in when",
            s ->
                s.numbers()
                    .select(
                        when(col("grp").lt(3))
                            .then(when(col("val").gt(50)).then("a").otherwise("b"))
                            .otherwise("c")
                            .as("x")),
            "SELECT multiIf(grp < 3 AND val > 50, 'a', grp < 3, 'b', 'c') AS x FROM {numbers}"),
        Case.of(
            "coalesce",
            s -> s.employees().select(col("id"), coalesce(col("dept"), "none").as("d")),
            "SELECT id, ifNull(dept, 'none') AS d FROM {employees}"),
        Case.of(
            "coalesce of several columns",
            s -> s.messy().select(col("id"), coalesce(col("n"), col("i8"), 0).as("d")),
            "SELECT id, coalesce(n, i8) AS d FROM {messy}"),
        Case.of(
                "exact cast",
                s ->
                    s.numbers()
                        .select(
                            col("val").cast("UInt8").as("u"),
                            col("id").cast("String").as("t"),
                            col("val").cast("Decimal(9, 2)").as("d")),
                "SELECT toUInt8(val) AS u, toString(id) AS t, toDecimal32(val, 2) AS d FROM"
                    + " {numbers}")
            .withGolden(),
        Case.of(
            "cast of text with NULL",
            s -> s.employees().select(fn("toString", col("boss")).cast("Int32").as("b")),
            "SELECT CAST(boss, 'Nullable(Int32)') AS b FROM {employees}"),
        Case.of(
            "cast of text to a type with NULL",
            s -> s.employees().select(fn("toString", col("id")).cast("Nullable(Int32)").as("i")),
            "SELECT CAST(id, 'Nullable(Int32)') AS i FROM {employees}"),
        Case.of(
            "cast keeps NULL",
            s -> s.employees().select(col("boss").cast("Int64"), col("dept").cast("String")),
            "SELECT toInt64(boss) AS boss, dept FROM {employees}"),
        Case.of(
            "try cast gives NULL for what does not fit",
            s ->
                s.messy().select(col("id"), col("n").tryCast("Int8"), col("name").tryCast("Int32")),
            "SELECT id, if(n BETWEEN -128 AND 127, CAST(n, 'Nullable(Int8)'), NULL) AS n,"
                + " CAST(NULL, 'Nullable(Int32)') AS name FROM {messy}"),
        Case.of(
            "functions of text",
            s ->
                s.messy()
                    .select(
                        fn("lengthUTF8", col("name")).as("chars"),
                        fn("length", col("name")).as("bytes"),
                        fn("concat", col("name"), "|", col("kind")).as("both"),
                        fn("replaceAll", col("name"), "'", "\\").as("quoted")),
            "SELECT lengthUTF8(name) AS chars, length(name) AS bytes, name || '|' || kind AS both,"
                + " replaceAll(name, '''', '\\\\') AS quoted FROM {messy}"),
        Case.of(
            "functions of dates",
            s ->
                s.employees()
                    .select(
                        fn("toYear", col("hired")).as("y"),
                        fn("toStartOfMonth", col("hired")).as("m"),
                        fn("addDays", col("hired"), 30).as("later")),
            "SELECT toYear(hired) AS y, toDate32(toStartOfMonth(hired)) AS m, hired + INTERVAL 30"
                + " DAY AS later FROM {employees}"),
        Case.of(
            "function without arguments",
            s -> s.numbers().select(fn("pi").as("pi")).distinct(),
            "SELECT pi() AS pi"),
        Case.of(
            "function inside function",
            s -> s.employees().select(fn("upper", fn("reverse", col("name"))).as("x")),
            "SELECT reverse(upper(name)) AS x FROM {employees}"),
        Case.of(
            "lambda in sql text",
            s -> s.messy().select(col("id"), sql("arrayMap(v -> v * 2 + id, nums) AS doubled")),
            "SELECT id, arrayMap(v -> v + v + id, nums) AS doubled FROM {messy}"),
        Case.of(
            "lambda with a parameter named like a column",
            s -> s.messy().select(sql("arrayFilter(id -> id > 3, nums) AS big")),
            "SELECT arrayFilter(v -> v > 3, nums) AS big FROM {messy}"),
        Case.of(
            "arrays, maps and tuples in sql text",
            s ->
                s.messy()
                    .select(
                        "nums[1] AS first",
                        "attrs['a'] AS a",
                        "(id, name).2 AS second",
                        "length(tags) AS n",
                        "mapKeys(attrs) AS keys"),
            "SELECT arrayElement(nums, 1) AS first, arrayElement(attrs, 'a') AS a, name AS second,"
                + " length(tags) AS n, mapKeys(attrs) AS keys FROM {messy}"),
        Case.of(
            "decimal arithmetic is exact",
            s ->
                s.employees()
                    .select(
                        col("salary").times(new BigDecimal("0.1")).as("tenth"),
                        col("salary").plus(new BigDecimal("0.005")).as("more")),
            "SELECT salary * toDecimal32('0.1', 1) AS tenth, salary + toDecimal32('0.005', 3) AS"
                + " more FROM {employees}"),
        Case.of(
            "comparison as a value",
            s -> s.numbers().select(col("val").gt(50).as("big"), col("ratio").isNull().as("none")),
            "SELECT val > 50 AS big, ratio IS NULL AS none FROM {numbers}"),
        Case.of(
            "membership as a value",
            s -> s.employees().select(col("dept").in("eng", "hr").as("x")),
            "SELECT dept IN ('eng', 'hr') AS x FROM {employees}"));
  }
}
