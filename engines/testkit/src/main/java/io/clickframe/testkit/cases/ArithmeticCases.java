package io.clickframe.testkit.cases;

import static io.clickframe.Expressions.col;
import static io.clickframe.Expressions.lit;

import io.clickframe.DataStore;
import io.clickframe.Expression;
import io.clickframe.testkit.data.Samples;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** Arithmetic of numbers of unlike types; the statements to compare with use 256 bits. */
final class ArithmeticCases {
  private static final List<Integer> WIDTHS = List.of(8, 16, 32, 64, 128);

  /** A decimal of 32 bits and one of more digits behind the point, and integers; none is 0. */
  private static final List<String> DECIMALS =
      List.of(
          "CAST(2 * id - 99, 'Decimal(8, 1)') / 4 AS d",
          "CAST(2 * val - 7, 'Decimal(12, 3)') / 1000 AS e",
          "toInt64(3 - 2 * id) AS n",
          "toUInt64(18446744073709551615 - val) AS u");

  private ArithmeticCases() {}

  static List<Case> all() {
    List<Case> cases = new ArrayList<>();
    WIDTHS.forEach(bits -> cases.add(mixed(bits)));
    cases.add(
        Case.of(
                "whole quotients and remainders by constants",
                s ->
                    s.messy()
                        .select(
                            wide(col("i8").intDiv(190)).as("a"),
                            wide(col("i8").mod(190)).as("b"),
                            wide(col("u64").intDiv(-3)).as("c"),
                            wide(col("u64").mod(-3)).as("d"),
                            wide(col("i8").mod(3_000_000_000L)).as("e"),
                            wide(lit(7).intDiv(col("u64").intDiv(2).plus(1))).as("f"),
                            wide(col("i8").floorDiv(190)).as("g"),
                            wide(col("i8").floorMod(190)).as("h")),
                "SELECT intDiv(i, toInt256(190)) AS a, i % toInt256(190) AS b, intDiv(u,"
                    + " toInt256(-3)) AS c, u % toInt256(-3) AS d, i AS e, intDiv(toInt256(7),"
                    + " intDiv(u, toInt256(2)) + 1) AS f, toInt256(floor(i8 / 190)) AS g,"
                    + " toInt256(i8 - 190 * floor(i8 / 190)) AS h FROM (SELECT i8, toInt256(i8) AS"
                    + " i, toInt256(u64) AS u FROM {messy})")
            .withGolden());
    cases.add(
        Case.of(
            "negation of integers of less than 64 bits",
            s -> s.messy().select(col("i8").negate().as("a"), col("id").negate().as("b")),
            "SELECT toInt16(-toInt16(i8)) AS a, toInt64(-toInt64(id)) AS b FROM {messy}"));
    cases.add(
        decimals(
            "whole quotients of decimals of unlike scales",
            List.of(
                wide(col("d").intDiv(col("e"))).as("a"),
                wide(col("e").intDiv(col("d"))).as("b"),
                wide(col("d").intDiv(col("n"))).as("c"),
                wide(col("u").intDiv(col("e"))).as("f"),
                wide(col("d").intDiv(2)).as("g")),
            "intDiv(D, E) AS a, intDiv(E, D) AS b, intDiv(D, N) AS c, intDiv(U, E) AS f, intDiv(D,"
                + " toInt256(2000)) AS g"));
    cases.add(
        decimals(
            "remainders of decimals of unlike scales",
            List.of(
                exact(col("d").mod(col("e"))).as("a"),
                exact(col("e").mod(col("d"))).as("b"),
                exact(col("d").mod(7)).as("c"),
                exact(col("d").mod(col("u"))).as("f"),
                exact(col("d").mod(new BigDecimal("-0.3"))).as("g")),
            thousandth("D % E", "a")
                + thousandth("E % D", "b")
                + thousandth("D % toInt256(7000)", "c")
                + thousandth("D % U", "f")
                + thousandth("D % toInt256(-300)", "g")));
    cases.add(
        decimals(
            "sums and products of decimals and wide integers",
            List.of(
                exact(col("d").plus(col("u"))).as("a"),
                exact(col("u").minus(col("d"))).as("b"),
                exact(col("d").times(col("u"))).as("c"),
                exact(col("d").plus(5_000_000_000L)).as("f")),
            thousandth("D + U", "a")
                + thousandth("U - D", "b")
                + thousandth("intDiv(D * U, toInt256(1000))", "c")
                + thousandth("D + toInt256(5000000000000)", "f")));
    cases.add(quotients());
    return List.copyOf(cases);
  }

  /** A signed integer of so many bits with unsigned ones of every width, both ways. */
  private static Case mixed(int bits) {
    BigInteger least = BigInteger.ONE.shiftLeft(bits - 1).negate();
    List<Object> columns = new ArrayList<>();
    columns.add(
        "CAST(if(id % 3 = 0, toInt256('"
            + least
            + "') + id, toInt256(2 * id - 99)), 'Int"
            + bits
            + "') AS s");
    List<Object> items = new ArrayList<>();
    List<String> expected = new ArrayList<>();
    for (int other : WIDTHS) {
      BigInteger most = BigInteger.ONE.shiftLeft(other).subtract(BigInteger.ONE);
      String u = "u" + other;
      columns.add(
          "CAST(if(id % 2 = 0, toUInt256('"
              + most
              + "') - id, toUInt256(id)), 'UInt"
              + other
              + "') AS "
              + u);
      items.add(wide(col("s").intDiv(col(u))).as("a" + other));
      items.add(wide(col("s").mod(col(u))).as("b" + other));
      items.add(wide(col(u).intDiv(col("s"))).as("c" + other));
      items.add(wide(col(u).mod(col("s"))).as("d" + other));
      expected.add("intDiv(toInt256(s), toInt256(" + u + ")) AS a" + other);
      expected.add("toInt256(s) % toInt256(" + u + ") AS b" + other);
      expected.add("intDiv(toInt256(" + u + "), toInt256(s)) AS c" + other);
      expected.add("toInt256(" + u + ") % toInt256(s) AS d" + other);
    }
    return Case.of(
        "a signed integer of " + bits + " bits with unsigned ones",
        s -> s.numbers().select(columns.toArray()).select(items.toArray()),
        "SELECT "
            + String.join(", ", expected)
            + " FROM (SELECT "
            + String.join(", ", columns.stream().map(Object::toString).toList())
            + " FROM {numbers})");
  }

  private static Case decimals(String name, List<Expression> items, String expected) {
    return Case.of(
        name,
        s -> of(s).select(items.toArray()),
        "SELECT "
            + expected.replaceAll(", $", "")
            + " FROM (SELECT toInt256(d * 1000) AS D, toInt256(e * 1000) AS E, toInt256(n) * 1000"
            + " AS N, toInt256(u) * 1000 AS U FROM (SELECT "
            + String.join(", ", DECIMALS)
            + " FROM {numbers}))");
  }

  private static DataStore of(Samples samples) {
    return samples.numbers().select(DECIMALS.toArray());
  }

  private static String thousandth(String sql, String name) {
    return "CAST(toDecimal256(" + sql + ", 3) / 1000, 'Decimal(76, 3)') AS " + name + ", ";
  }

  private static Expression wide(Expression value) {
    return value.cast("Int256");
  }

  private static Expression exact(Expression value) {
    return value.cast("Decimal(76, 3)");
  }

  /** So many digits as the constant powers of ten have, the rest cut off. */
  private static Case quotients() {
    return Case.of(
            "quotients of decimals",
            s ->
                s.employees()
                    .select(
                        col("salary").div(3).as("a"),
                        col("salary").div(new BigDecimal("0.7")).as("b"),
                        lit(1).div(col("salary")).as("c"),
                        col("salary").div(2.0).as("e")),
            "SELECT toDecimal64(intDiv(x * 1000000, toInt256(3)), 0) * CAST('0.00000001',"
                + " 'Decimal(9, 8)') AS a, toDecimal64(intDiv(x * 10000000, toInt256(7)),"
                + " 0) * CAST('0.00000001', 'Decimal(9, 8)') AS b, toDecimal64(intDiv(toInt256(100) *"
                + " 100000000000, x), 0) * CAST('0.00000000001', 'Decimal(11, 11)')"
                + " AS c, salary / 2.0 AS e FROM (SELECT *, toInt256(salary * 100) AS x FROM"
                + " {employees})")
        .withGolden();
  }
}
