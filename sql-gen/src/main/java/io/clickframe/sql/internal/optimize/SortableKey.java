package io.clickframe.sql.internal.optimize;

import io.clickframe.sql.internal.plan.ChFunction;
import io.clickframe.sql.internal.plan.Constant;
import io.clickframe.sql.internal.type.ChType;
import io.clickframe.type.ClickHouseType;
import java.math.BigInteger;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexNode;

/**
 * Numbers as integers whose ascending order is that of a sort, and back. A float's bits are such an
 * integer once those of negative ones are turned around (IEEE 754-2008, 5.10); NaN comes last
 * either way, as in a sort.
 */
final class SortableKey {
  private static final Pattern INTEGER = Pattern.compile("U?Int(8|16|32|64)");
  private static final ChType INT64 = ChType.of(ClickHouseType.parse("Int64"));
  private static final ChType FLOAT64 = ChType.of(ClickHouseType.parse("Float64"));
  private static final ChType TRUTH = ChType.predicate(ClickHouseType.parse("UInt8"));

  private final RexBuilder builder;
  private final ChType type;
  private final boolean descending;

  /**
   * @param type of the numbers
   */
  SortableKey(RexBuilder builder, ChType type, boolean descending) {
    this.builder = builder;
    this.type = type;
    this.descending = descending;
  }

  /** Whether there is such an integer for values of a type. */
  static boolean is(ChType type) {
    return INTEGER.matcher(type.text()).matches() || isFloat(type);
  }

  private static boolean isFloat(ChType type) {
    return type.text().equals("Float32") || type.text().equals("Float64");
  }

  /** The integer's type. */
  ChType keyType() {
    return isFloat(type) ? INT64 : type;
  }

  /** The integer of a number. */
  RexNode of(RexNode number) {
    if (!isFloat(type)) {
      return turned(number);
    }
    RexNode wide = type.text().equals("Float64") ? number : call(FLOAT64, "toFloat64", number);
    RexNode bits = call(INT64, "reinterpretAsInt64", wide);
    return choice(INT64, call(TRUTH, "isNaN", number), most(), turned(ordered(bits)));
  }

  /** The number of an integer. */
  RexNode back(RexNode key) {
    if (!isFloat(type)) {
      return turned(key);
    }
    RexNode wide = call(FLOAT64, "reinterpretAsFloat64", ordered(turned(key)));
    RexNode isNan = call(TRUTH, "equals", key, most());
    RexNode nan = builder.makeCall(FLOAT64, new Constant(Double.NaN), List.of());
    RexNode number = choice(FLOAT64, isNan, nan, wide);
    return type.text().equals("Float64") ? number : call(type, "toFloat32", number);
  }

  private RexNode turned(RexNode key) {
    return descending ? call(key.getType() instanceof ChType its ? its : INT64, "bitNot", key) : key;
  }

  /** Its own inverse: the sign stays. */
  private RexNode ordered(RexNode bits) {
    RexNode zero = builder.makeCall(INT64, new Constant(0L), List.of());
    return choice(
        INT64, call(TRUTH, "less", bits, zero), call(INT64, "bitXor", bits, most()), bits);
  }

  private RexNode most() {
    RexNode number =
        builder.makeCall(INT64, new Constant(BigInteger.valueOf(Long.MAX_VALUE)), List.of());
    return call(INT64, "toInt64", number);
  }

  private RexNode choice(ChType of, RexNode test, RexNode yes, RexNode no) {
    return call(of, "if", test, yes, no);
  }

  private RexNode call(ChType of, String function, RexNode... operands) {
    return builder.makeCall(of, ChFunction.of(function), List.of(operands));
  }
}
