package io.clickframe.sql.internal.optimize;

import io.clickframe.sql.internal.plan.Conditions;
import io.clickframe.sql.internal.plan.PlanNodes;
import io.clickframe.sql.internal.type.ChType;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.calcite.plan.RelOptUtil;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.Join;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexInputRef;
import org.apache.calcite.rex.RexNode;
import org.jspecify.annotations.Nullable;

/**
 * What a join compares, if that is nothing but columns whose values are equal to one value at most:
 * those of the same type, and whole numbers.
 *
 * @param left columns of the left side
 * @param right the columns of the right side that they are equal to, by their positions there
 */
record JoinedColumns(List<Integer> left, List<Integer> right) {
  /** 0 and -0 are equal, but not to groups; so is what may hold them. */
  private static final Pattern FLOATING = Pattern.compile("Float|Dynamic|Variant|JSON|Object");

  private static final Pattern WHOLE = Pattern.compile("U?Int\\d+");

  JoinedColumns {
    left = List.copyOf(left);
    right = List.copyOf(right);
  }

  /** The columns; null if there is more to the join. */
  static @Nullable JoinedColumns of(Join join) {
    int first = join.getLeft().getRowType().getFieldCount();
    List<Integer> left = new ArrayList<>();
    List<Integer> right = new ArrayList<>();
    for (RexNode part : RelOptUtil.conjunctions(Fragments.known(join.getCondition()))) {
      if (!(part instanceof RexCall call)
          || !call.getOperator().getName().equals("equals")
          || !(call.getOperands().get(0) instanceof RexInputRef one)
          || !(call.getOperands().get(1) instanceof RexInputRef other)
          || one.getIndex() < first == other.getIndex() < first
          || !areExact(type(one), type(other))) {
        return null;
      }
      left.add(Math.min(one.getIndex(), other.getIndex()));
      right.add(Math.max(one.getIndex(), other.getIndex()) - first);
    }
    return left.isEmpty() ? null : new JoinedColumns(left, right);
  }

  /** Whether equal values of a type are the same to a hash table, as groups and joins have it. */
  static boolean isExact(String type) {
    return !FLOATING.matcher(type).find();
  }

  private static boolean areExact(String one, String other) {
    return one.equals(other)
        ? isExact(one)
        : WHOLE.matcher(one).matches() && WHOLE.matcher(other).matches();
  }

  private static String type(RexInputRef column) {
    return ChType.of(column.getType()).base().text();
  }

  /** The join with another right side, whose first columns are those that are compared. */
  RelNode joined(Join join, RelNode other) {
    RexBuilder builder = join.getCluster().getRexBuilder();
    int first = join.getLeft().getRowType().getFieldCount();
    List<RexNode> equal = new ArrayList<>();
    for (int i = 0; i < left.size(); i++) {
      RexNode there =
          new RexInputRef(first + i, other.getRowType().getFieldList().get(i).getType());
      equal.add(
          Conditions.equal(builder, builder.makeInputRef(join.getLeft(), left.get(i)), there));
    }
    return PlanNodes.join(
        join.getLeft(), other, Conditions.all(builder, equal), join.getJoinType());
  }
}
