package io.clickframe.sql.internal.bind;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.calcite.plan.RelOptUtil;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.Filter;
import org.apache.calcite.rel.core.Join;
import org.apache.calcite.rel.core.JoinRelType;
import org.apache.calcite.rel.core.Project;
import org.apache.calcite.rel.core.Sort;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexInputRef;
import org.apache.calcite.rex.RexNode;

/**
 * Outer joins by keys that are constants of an earlier join. The engine puts both joins together,
 * sees that the constant is of no table, and then finds no key ("Cannot determine join keys").
 */
final class ConstantKeys {
  private ConstantKeys() {}

  /**
   * Whether there are keys, and all have a constant on the side whose rows are kept.
   *
   * @param keys equalities of both sides
   */
  static boolean only(List<RexNode> keys, JoinRelType type, Bound left, Bound right) {
    int leftCount = left.fields().size();
    return !keys.isEmpty()
        && switch (type) {
          case LEFT -> keys.stream().allMatch(key -> isConstant(key, left.rel(), 0));
          case RIGHT -> keys.stream().allMatch(key -> isConstant(key, right.rel(), leftCount));
          default -> false;
        };
  }

  /**
   * A column of a side that is none: one of those, if there is one.
   *
   * @param some positions among the columns
   */
  static int other(Bound side, List<Integer> some) {
    IntStream all = IntStream.range(0, side.fields().size());
    return IntStream.concat(some.stream().mapToInt(Integer::intValue), all)
        .filter(column -> !isConstant(side.rel(), column))
        .findFirst()
        .orElse(0);
  }

  private static boolean isConstant(RexNode equality, RelNode side, int offset) {
    int columns = side.getRowType().getFieldCount();
    return equality instanceof RexCall call
        && call.getOperands().stream()
            .map(operand -> RelOptUtil.InputFinder.bits(operand).asList())
            .filter(used -> used.stream().allMatch(it -> offset <= it && it < offset + columns))
            .anyMatch(used -> used.stream().allMatch(it -> isConstant(side, it - offset)));
  }

  /** Whether a column is computed of nothing, from the rows of a join. */
  private static boolean isConstant(RelNode rel, int column) {
    RelNode node = rel;
    int position = column;
    boolean constant = false;
    while (node instanceof Project || node instanceof Filter || node instanceof Sort) {
      if (!constant && node instanceof Project project) {
        RexNode expression = project.getProjects().get(position);
        constant = RelOptUtil.InputFinder.bits(expression).isEmpty();
        if (expression instanceof RexInputRef reference) {
          position = reference.getIndex();
        } else if (!constant) {
          return false;
        }
      }
      node = node.getInput(0);
    }
    return constant && node instanceof Join;
  }
}
