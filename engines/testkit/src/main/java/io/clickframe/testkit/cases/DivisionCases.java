package io.clickframe.testkit.cases;

import static io.clickframe.Expressions.col;

import io.clickframe.Expression;
import java.math.BigDecimal;
import java.util.List;

/** Division rounded down; the statements to compare with compute it in wider types. */
final class DivisionCases {
  /** From -50 to 50. */
  private static final Expression SIGNED = col("val").minus(50);

  private DivisionCases() {}

  static List<Case> all() {
    return List.of(
        Case.of(
                "floor division of signed integers",
                s ->
                    s.numbers()
                        .select(
                            col("id"),
                            SIGNED.floorDiv(7).as("a"),
                            SIGNED.floorDiv(-7).as("b"),
                            SIGNED.floorDiv(col("grp").minus(8)).as("c")),
                "SELECT id, toInt64(floor((val - 50) / 7)) AS a, toInt64(floor((val - 50) / -7)) AS"
                    + " b, toInt64(floor((val - 50) / (grp - 8))) AS c FROM {numbers}")
            .withGolden(),
        Case.of(
                "floor remainder of signed integers",
                s ->
                    s.numbers()
                        .select(
                            col("id"),
                            SIGNED.floorMod(7).cast("Int64").as("a"),
                            SIGNED.floorMod(-7).cast("Int64").as("b"),
                            SIGNED.floorMod(col("grp").minus(8)).cast("Int64").as("c")),
                "SELECT id, toInt64(val - 50 - 7 * floor((val - 50) / 7)) AS a, toInt64(val - 50 + 7"
                    + " * floor((val - 50) / -7)) AS b, toInt64(val - 50 - (grp - 8) * floor((val -"
                    + " 50) / (grp - 8))) AS c FROM {numbers}")
            .withGolden(),
        Case.of(
            "floor division of an unsigned integer by a signed one, and back",
            s ->
                s.numbers()
                    .assign(
                        col("id").plus(4294967196L).cast("UInt32").as("u"),
                        col("id").minus(200).cast("Int16").as("n"))
                    .select(
                        col("u").floorDiv(col("n")).cast("Int64").as("a"),
                        col("n").floorDiv(col("u")).cast("Int64").as("b"),
                        col("u").floorMod(col("n")).cast("Int64").as("c"),
                        col("n").floorMod(col("u")).cast("Int64").as("d"),
                        col("u").floorDiv(7).as("e"),
                        col("u").floorMod(7).as("f")),
            "SELECT toInt64(floor(u / n)) AS a, toInt64(-1) AS b, toInt64(u - n * floor(u / n)) AS"
                + " c, n + u AS d, intDiv(u, 7) AS e, u % 7 AS f FROM (SELECT toInt64(id +"
                + " 4294967196) AS u64, toUInt32(u64) AS u, toInt64(id - 200) AS n FROM"
                + " {numbers})"),
        Case.of(
            "floor division of decimals",
            s ->
                s.employees()
                    .select(
                        col("salary").negate().floorDiv(7).as("a"),
                        col("salary").negate().floorMod(7).cast("Decimal(18, 2)").as("b"),
                        col("salary").floorDiv(new BigDecimal("-0.7")).as("c")),
            "SELECT toInt64(floor(-toFloat64(salary) / 7)) AS a,"
                + " toDecimal64(round(-toFloat64(salary) - 7 * floor(-toFloat64(salary) / 7), 2), 2)"
                + " AS b, toInt64(floor(round(toFloat64(salary) * 10) / -7)) AS c FROM"
                + " {employees}"),
        Case.of(
            "floor division of floats and of NULL",
            s ->
                s.numbers()
                    .select(
                        col("id"),
                        col("ratio").negate().floorDiv(0.5).as("a"),
                        col("ratio").negate().floorMod(3).as("b"),
                        col("ratio").floorDiv(col("grp").minus(8)).as("c")),
            "SELECT id, floor(-ratio / 0.5) AS a, -ratio - 3 * floor(-ratio / 3) AS b, floor(ratio /"
                + " (grp - 8)) AS c FROM {numbers}"));
  }
}
