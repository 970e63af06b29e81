package io.clickframe.sql.internal.render;

import io.clickframe.sql.internal.plan.ChWindow;
import io.clickframe.sql.internal.plan.Repeatable;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.calcite.plan.RelOptUtil;
import org.apache.calcite.rel.core.AggregateCall;
import org.apache.calcite.rex.RexInputRef;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexVisitorImpl;
import org.jspecify.annotations.Nullable;

/**
 * Whether a step may go into the block that is open, which runs its clauses in an order of its own,
 * with the same meaning.
 */
final class Fits {
  private Fits() {}

  static boolean project(SelectBlock block, List<RexNode> expressions) {
    if (block.distinct && !keepsAll(block, expressions)) {
      return false;
    }
    if (expressions.stream().anyMatch(ChWindow::in) && !Windows.fit(block, expressions)) {
      return false;
    }
    // What changes the number of rows comes after what the block has already.
    boolean stable = expressions.stream().allMatch(Repeatable::is);
    if (!stable && !(block.isPlain() && block.isStable())) {
      return false;
    }
    int[] uses = new int[block.outputs.size()];
    for (RexNode expression : expressions) {
      boolean passed = Output.isTrivial(expression);
      expression.accept(
          new RexVisitorImpl<@Nullable Void>(true) {
            @Override
            public @Nullable Void visitInputRef(RexInputRef column) {
              boolean moved = !passed && !block.outputs.get(column.getIndex()).movable();
              uses[column.getIndex()] += moved ? 2 : 1;
              return null;
            }
          });
    }
    // Without keys, only an aggregate among the outputs makes it one row.
    boolean aggregates =
        IntStream.range(0, uses.length)
            .anyMatch(i -> uses[i] > 0 && block.outputs.get(i).aggregate());
    if (block.grouped && block.groupBy.isEmpty() && !aggregates) {
      return false;
    }
    // An arrayJoin() that nobody reads still makes rows.
    return IntStream.range(0, uses.length)
        .allMatch(i -> uses[i] == 1 || canChangeUses(block.outputs.get(i), uses[i]));
  }

  /** Whether every column is still there, so that rows are different exactly where they were. */
  private static boolean keepsAll(SelectBlock block, List<RexNode> expressions) {
    Set<Integer> kept = new HashSet<>();
    for (RexNode expression : expressions) {
      if (expression instanceof RexInputRef column) {
        kept.add(column.getIndex());
      }
    }
    return kept.size() == block.outputs.stream().filter(Output::isRead).count()
        && expressions.stream().allMatch(Repeatable::is);
  }

  private static boolean canChangeUses(Output output, int uses) {
    return uses == 0 ? output.stable() : output.repeatable();
  }

  static boolean filter(SelectBlock block, List<RexNode> parts) {
    if (block.isLimited() || block.unstableWhere || !block.isStable()) {
      return false;
    }
    if (parts.stream().anyMatch(ChWindow::in) && !Windows.fit(block, parts)) {
      return false;
    }
    return block.isBare() || mayRepeat(block, parts);
  }

  /** Whether what the expressions read may stand in the block a second time. */
  private static boolean mayRepeat(SelectBlock block, List<RexNode> expressions) {
    return expressions.stream().allMatch(Repeatable::is)
        && RelOptUtil.InputFinder.bits(expressions, null).asList().stream()
            .allMatch(i -> block.outputs.get(i).repeatable());
  }

  static boolean distinct(SelectBlock block) {
    return !block.distinct && !block.isLimited() && block.orderBy.isEmpty() && block.isStable();
  }

  static boolean aggregate(SelectBlock block, List<AggregateCall> calls) {
    return distinct(block) && !block.hasWindow() && !block.grouped && readsOnce(block, calls);
  }

  private static boolean readsOnce(SelectBlock block, List<AggregateCall> calls) {
    int[] uses = new int[block.outputs.size()];
    for (AggregateCall call : calls) {
      call.getArgList().forEach(argument -> uses[argument]++);
    }
    return IntStream.range(0, uses.length)
        .allMatch(i -> uses[i] <= 1 || block.outputs.get(i).repeatable());
  }
}
