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
 * Outer joins by keys that are constants beside an earlier join. The engine puts both joins
 * together, sees that the constant is of no table, and then finds no key ("Cannot determine join
 * keys").
 */
final class ConstantKeys {
  private ConstantKeys() {}

  /**
   * Whether there are keys, and all have a constant on the side whose rows are kept.
   *
   * @param keys equalities of both sides
   */
  static boolean only(List<RexNode> keys, JoinRelType type, Bound left, Bound right) {
    boolean ofLeft = keys.stream().allMatch(key -> isConstant(key, left.rel(), 0));
    int leftCount = left.fields().size();
    boolean ofRight = keys.stream().allMatch(key -> isConstant(key, right.rel(), leftCount));
    return !keys.isEmpty()
        && switch (type) {
          case LEFT -> ofLeft;
          case RIGHT -> ofRight;
          // A condition on it may leave one of the others.
          case FULL -> ofLeft || ofRight;
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

  /** Whether a column is computed of nothing, beside a join or from its rows. */
  private static boolean isConstant(RelNode rel, int column) {
    RelNode node = rel;
    int position = column;
    boolean joined = false;
    while (true) {
      if (node instanceof Join join) {
        int leftCount = join.getLeft().getRowType().getFieldCount();
        boolean ofLeft = position < leftCount;
        node = ofLeft ? join.getLeft() : join.getRight();
        position -= ofLeft ? 0 : leftCount;
        joined = true;
      } else if (node instanceof Project project) {
        RexNode expression = project.getProjects().get(position);
        if (RelOptUtil.InputFinder.bits(expression).isEmpty()) {
          return joined || isJoin(project.getInput());
        }
        if (!(expression instanceof RexInputRef reference)) {
          return false;
        }
        node = project.getInput();
        position = reference.getIndex();
      } else if (node instanceof Filter || node instanceof Sort) {
        node = node.getInput(0);
      } else {
        return false;
      }
    }
  }

  private static boolean isJoin(RelNode rel) {
    RelNode node = rel;
    while (node instanceof Project || node instanceof Filter || node instanceof Sort) {
      node = node.getInput(0);
    }
    return node instanceof Join;
  }
}
