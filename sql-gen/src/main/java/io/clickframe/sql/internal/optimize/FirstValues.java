package io.clickframe.sql.internal.optimize;

import io.clickframe.sql.internal.plan.ChAggregate;
import io.clickframe.sql.internal.plan.ChFunction;
import io.clickframe.sql.internal.plan.Conditions;
import io.clickframe.sql.internal.plan.Constant;
import io.clickframe.sql.internal.plan.PlanNodes;
import io.clickframe.sql.internal.type.ChType;
import io.clickframe.type.ClickHouseType;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.calcite.rel.core.AggregateCall;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexNode;

/**
 * The first numbers of a group in one order or the other, by {@code groupArraySorted}, which knows
 * only the ascending one and no place for NaN: descending numbers are turned around, and what is
 * missing of a group's rows is NaN, which comes last in any sort.
 */
final class FirstValues {
  private static final Pattern INTEGER = Pattern.compile("U?Int(8|16|32|64)");
  private static final Pattern FLOAT = Pattern.compile("Float(32|64)");
  private static final ChType COUNT = ChType.of(ClickHouseType.parse("UInt64"));

  private static final String VALUES = "first";

  private final RexBuilder builder;
  private final ChType type;
  private final boolean descending;
  private final long count;

  /**
   * @param type of the numbers
   * @param count how many of each group
   */
  FirstValues(RexBuilder builder, ChType type, boolean descending, long count) {
    this.builder = builder;
    this.type = type;
    this.descending = descending;
    this.count = count;
  }

  /** Whether it knows numbers of a type: NULL would be left out. */
  static boolean knows(ChType type) {
    return INTEGER.matcher(type.text()).matches() || FLOAT.matcher(type.text()).matches();
  }

  private boolean isFloat() {
    return FLOAT.matcher(type.text()).matches();
  }

  /** What is read of each row: the number as it is sorted, and of floats whether it is one. */
  List<RexNode> arguments(RexNode number) {
    return isFloat()
        ? List.of(
            turned(number), call(Conditions.TRUTH, "not", call(Conditions.TRUTH, "isNaN", number)))
        : List.of(turned(number));
  }

  /**
   * The aggregates.
   *
   * @param first the position of the arguments
   */
  List<AggregateCall> calls(int first) {
    List<Constant> parameters = List.of(new Constant(count));
    return isFloat()
        ? List.of(
            aggregate("groupArraySortedIf", parameters, List.of(first, first + 1), array(), VALUES),
            aggregate("count", List.of(), List.of(), COUNT, "rows"))
        : List.of(aggregate("groupArraySorted", parameters, List.of(first), array(), VALUES));
  }

  /** A row for each of the numbers of a group, as it was sorted. */
  RexNode rows(List<RexNode> aggregates) {
    RexNode values = aggregates.getFirst();
    if (isFloat()) {
      RexNode most = builder.makeCall(COUNT, new Constant(count), List.of());
      RexNode rows = call(COUNT, "least", most, aggregates.getLast());
      RexNode nan = builder.makeCall(type, new Constant(Double.NaN), List.of());
      values = call(array(), "arrayResize", values, rows, nan);
    }
    return builder.makeCall(type, ChFunction.of("arrayJoin", false), List.of(values));
  }

  /** The number as it was. */
  RexNode back(RexNode sorted) {
    return turned(sorted);
  }

  /** Its own inverse, without an overflow. */
  private RexNode turned(RexNode number) {
    if (!descending) {
      return number;
    }
    return call(type, isFloat() ? "negate" : "bitNot", number);
  }

  private ChType array() {
    return ChType.of(ClickHouseType.parse("Array(" + type.text() + ")"));
  }

  private static AggregateCall aggregate(
      String function,
      List<Constant> parameters,
      List<Integer> arguments,
      ChType type,
      String name) {
    return PlanNodes.call(ChAggregate.of(function, parameters, type), arguments, type, name);
  }

  private RexNode call(ChType of, String function, RexNode... operands) {
    return builder.makeCall(of, ChFunction.of(function), List.of(operands));
  }
}
