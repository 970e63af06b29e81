package io.clickframe.sql.internal.bind;

import io.clickframe.sql.internal.plan.ChCast;
import io.clickframe.sql.internal.plan.ChFunction;
import io.clickframe.sql.internal.type.ChType;
import io.clickframe.type.ClickHouseType;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexNode;
import org.jspecify.annotations.Nullable;

/**
 * Brings alternatives to types between which the engine chooses rightly. By itself it gives
 * decimals the type of the first among those that are kept in as many bits, although others have
 * more digits; and once it has compiled a choice, which it does after a few runs, it takes the days
 * of a date for the fractions of a second (26.7).
 */
final class ChoiceTypes {
  private final RexBuilder rex;
  private int changes;

  private ChoiceTypes(RexBuilder rex) {
    this.rex = rex;
  }

  /** The typed expressions with other alternatives where they have to be, or null if nowhere. */
  static @Nullable List<RexNode> aligned(RexBuilder rex, List<RexNode> typed) {
    ChoiceTypes choices = new ChoiceTypes(rex);
    List<RexNode> aligned = typed.stream().map(choices::aligned).toList();
    return choices.changes == 0 ? null : aligned;
  }

  /** What is changed, and all around it, has to be typed again. */
  private RexNode aligned(RexNode node) {
    if (!(node instanceof RexCall call) || call.getOperands().isEmpty()) {
      return node;
    }
    int before = changes;
    List<RexNode> operands = new ArrayList<>(call.getOperands());
    operands.replaceAll(this::aligned);
    // SQL texts have operators of other classes: they mean what the engine makes of them.
    if (changes == before && call.getOperator() instanceof ChFunction function) {
      List<Integer> values = values(function.getName(), operands.size());
      widen(values, operands);
      fillUp(call, values, operands);
    }
    return changes == before ? call : rex.makeCall(Typer.UNTYPED, call.getOperator(), operands);
  }

  /** Which operands may come out. */
  private static List<Integer> values(String function, int operands) {
    return switch (function) {
      case "if" -> List.of(1, 2);
      case "multiIf" ->
          IntStream.range(0, operands)
              .filter(i -> i % 2 == 1 || i == operands - 1)
              .boxed()
              .toList();
      case "coalesce", "ifNull", "greatest", "least" ->
          IntStream.range(0, operands).boxed().toList();
      default -> List.of();
    };
  }

  /**
   * Gives the first decimal as many digits as the longest has. What the engine says the type is
   * does not count: where it knows the condition, it may be that of another one.
   */
  private void widen(List<Integer> values, List<RexNode> operands) {
    List<Integer> decimals = values.stream().filter(i -> decimal(operands.get(i)) != null).toList();
    if (decimals.isEmpty()) {
      return;
    }
    List<NumberType> types =
        decimals.stream().map(i -> decimal(operands.get(i))).filter(Objects::nonNull).toList();
    NumberType first = types.getFirst();
    int digits =
        types.stream()
            .filter(type -> type.scale() == first.scale())
            .mapToInt(NumberType::digits)
            .max()
            .orElseThrow();
    if (digits > first.digits()) {
      cast(operands, decimals.getFirst(), "Decimal(" + digits + ", " + first.scale() + ")");
    }
  }

  private static @Nullable NumberType decimal(RexNode node) {
    NumberType type = NumberType.of(Outputs.type(node).type());
    return type != null && type.isDecimal() ? type : null;
  }

  /** Makes times of the dates beside times. */
  private void fillUp(RexCall call, List<Integer> values, List<RexNode> operands) {
    ClickHouseType result = Outputs.type(call).type().base();
    if (result.family().equals("DateTime64")) {
      values.stream()
          .filter(i -> Outputs.type(operands.get(i)).type().base().family().startsWith("Date"))
          .filter(i -> !Outputs.type(operands.get(i)).type().base().family().contains("Time"))
          .forEach(i -> cast(operands, i, result.text()));
    }
  }

  private void cast(List<RexNode> operands, int position, String name) {
    RexNode value = operands.get(position);
    ChType type = ChType.of(ClickHouseType.parse(name));
    String target = Outputs.type(value).isNullable() ? type.orNull().text() : type.text();
    operands.set(position, rex.makeCall(Typer.UNTYPED, new ChCast(target, false), List.of(value)));
    changes++;
  }
}
