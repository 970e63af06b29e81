package io.clickframe.sql.internal.remote;

import io.clickframe.internal.node.InlineSource;
import io.clickframe.source.JoinReduction;
import io.clickframe.sql.internal.plan.ChCast;
import io.clickframe.sql.internal.plan.ChParameter;
import io.clickframe.sql.internal.plan.ChSubquery;
import io.clickframe.sql.internal.plan.DatabaseLeaf;
import io.clickframe.sql.internal.plan.PlanNodes;
import io.clickframe.sql.internal.plan.TableLeaf;
import io.clickframe.sql.internal.type.ChType;
import io.clickframe.type.ClickHouseType;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.apache.calcite.plan.RelOptUtil;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.JoinRelType;
import org.apache.calcite.rel.logical.LogicalJoin;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexInputRef;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexShuttle;
import org.jspecify.annotations.Nullable;

/** Joins of a database with rows from elsewhere: the database gives only rows that have a key. */
final class Reduction {
  private static final ClickHouseType UINT8 = ClickHouseType.parse("UInt8");

  private final Fence fence;
  private int filters;

  Reduction(Fence fence) {
    this.fence = fence;
  }

  /** The join with one side reduced, or null if it stays as it is. */
  @Nullable RelNode reduced(LogicalJoin join, RelNode left, RelNode right) {
    JoinRelType type = join.getJoinType();
    boolean rightOnlyMatches = !type.generatesNullsOnLeft();
    boolean leftOnlyMatches =
        type == JoinRelType.INNER || type == JoinRelType.SEMI || type == JoinRelType.RIGHT;
    int width = left.getRowType().getFieldCount();
    for (RexNode part : RelOptUtil.conjunctions(join.getCondition())) {
      int[] sides = equality(part, width);
      if (sides == null) {
        continue;
      }
      if (right instanceof RemotePlan remote && rightOnlyMatches && mayReduce(remote, left)) {
        RelNode filtered = filtered(remote, sides[1], left, sides[0]);
        if (filtered != null) {
          return PlanNodes.join(left, filtered, join.getCondition(), type);
        }
      } else if (left instanceof RemotePlan remote && leftOnlyMatches && mayReduce(remote, right)) {
        RelNode filtered = filtered(remote, sides[0], right, sides[1]);
        if (filtered != null) {
          return PlanNodes.join(filtered, right, join.getCondition(), type);
        }
      }
    }
    return null;
  }

  /** The columns of both sides, if that is all the condition compares. */
  private static int @Nullable [] equality(RexNode condition, int width) {
    if (!(condition instanceof RexCall call) || !call.getOperator().getName().equals("equals")) {
      return null;
    }
    if (!(uncast(call.getOperands().get(0)) instanceof RexInputRef a)
        || !(uncast(call.getOperands().get(1)) instanceof RexInputRef b)) {
      return null;
    }
    int first = Math.min(a.getIndex(), b.getIndex());
    int second = Math.max(a.getIndex(), b.getIndex());
    return first < width && second >= width ? new int[] {first, second - width} : null;
  }

  /** An integer in another width is the same one. */
  private static RexNode uncast(RexNode node) {
    return node instanceof RexCall call
            && call.getOperator() instanceof ChCast cast
            && !cast.nullOnFailure()
            && Form.of(call.getType()) == Form.INTEGER
            && Form.of(call.getOperands().get(0).getType()) == Form.INTEGER
        ? call.getOperands().get(0)
        : node;
  }

  private static boolean mayReduce(RemotePlan remote, RelNode other) {
    JoinReduction when = wanted(remote.inner());
    if (when == JoinReduction.NEVER || remote.dialect().isClickHouse() || hasParameter(other)) {
      return false;
    }
    return when == JoinReduction.ALWAYS || isInline(other);
  }

  /** What the tables' options say; one that is never reduced decides. */
  private static JoinReduction wanted(RelNode plan) {
    JoinReduction wanted = JoinReduction.AUTO;
    for (RelNode leaf : leaves(plan)) {
      if (leaf instanceof DatabaseLeaf table) {
        JoinReduction when = table.source().reduction();
        wanted = wanted == JoinReduction.NEVER || when == JoinReduction.AUTO ? wanted : when;
      }
    }
    return wanted;
  }

  private static boolean isInline(RelNode plan) {
    return leaves(plan).stream()
        .allMatch(
            leaf -> leaf instanceof TableLeaf table && table.source() instanceof InlineSource);
  }

  private static List<RelNode> leaves(RelNode plan) {
    Deque<RelNode> open = new ArrayDeque<>(List.of(plan));
    Deque<RelNode> leaves = new ArrayDeque<>();
    while (!open.isEmpty()) {
      RelNode node = open.pop();
      if (node.getInputs().isEmpty()) {
        leaves.add(node);
      }
      node.getInputs().forEach(open::push);
    }
    return List.copyOf(leaves);
  }

  private @Nullable RelNode filtered(RemotePlan remote, int column, RelNode other, int key) {
    Form form = Form.of(remote.getRowType().getFieldList().get(column).getType());
    Form of = Form.of(other.getRowType().getFieldList().get(key).getType());
    if (form != of || (form != Form.INTEGER && form != Form.TEXT && form != Form.DATE)) {
      return null;
    }
    RexNode reference = RexInputRef.of(column, remote.getRowType());
    if (fence.expression(remote, reference) == null) {
      return null;
    }
    RexNode test =
        remote
            .getCluster()
            .getRexBuilder()
            .makeCall(
                ChType.predicate(UINT8), new KeyFilter(other, key, ++filters), List.of(reference));
    return remote.with(PlanNodes.filter(remote.inner(), test));
  }

  /** Whether a value that comes with each run is in it. */
  private static boolean hasParameter(RelNode plan) {
    boolean[] found = new boolean[1];
    Deque<RelNode> open = new ArrayDeque<>(List.of(plan));
    while (!open.isEmpty()) {
      RelNode node = open.pop();
      node.accept(
          new RexShuttle() {
            @Override
            public RexNode visitCall(RexCall call) {
              found[0] |=
                  call.getOperator() instanceof ChParameter
                      || call.getOperator() instanceof ChSubquery;
              return super.visitCall(call);
            }
          });
      node.getInputs().forEach(open::push);
    }
    return found[0];
  }
}
