package io.clickframe.sql.internal.plan;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.Consumer;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.Join;
import org.apache.calcite.rel.logical.LogicalFilter;
import org.apache.calcite.rel.logical.LogicalProject;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexNode;

/** The plans inside expressions. Stateless. */
public final class Subplans {
  private Subplans() {}

  /** Gives the plans of sub-queries. */
  @FunctionalInterface
  public interface Plans {
    /** The plan that a sub-query has from now on. */
    RelNode of(ChSubquery subquery);
  }

  /** Shows the plans in an operator's own expressions. */
  public static void each(RelNode node, Consumer<RelNode> use) {
    RelNode same =
        mapped(
            node,
            subquery -> {
              use.accept(subquery.plan());
              return subquery.plan();
            });
    assert same.equals(node) : "no plan was changed";
  }

  /** The operators of a plan and of those in its expressions, each once. */
  public static List<RelNode> all(RelNode plan) {
    IdentityHashMap<RelNode, Boolean> seen = new IdentityHashMap<>();
    List<RelNode> all = new ArrayList<>();
    Deque<RelNode> open = new ArrayDeque<>(List.of(plan));
    while (!open.isEmpty()) {
      RelNode node = open.pop();
      if (seen.put(node, true) == null) {
        all.add(node);
        node.getInputs().forEach(open::push);
        each(node, open::push);
      }
    }
    return all;
  }

  /** The operator with other plans in its expressions. */
  public static RelNode mapped(RelNode node, Plans plans) {
    RexBuilder builder = node.getCluster().getRexBuilder();
    return switch (node) {
      case LogicalFilter filter -> {
        RexNode condition = mapped(builder, filter.getCondition(), plans);
        yield condition.equals(filter.getCondition())
            ? filter
            : PlanNodes.filter(filter.getInput(), condition);
      }
      case Prewhere early -> {
        RexNode condition = mapped(builder, early.condition(), plans);
        yield condition.equals(early.condition())
            ? early
            : Prewhere.of((TableLeaf) early.getInput(), condition);
      }
      case LogicalProject project -> {
        List<RexNode> expressions =
            project.getProjects().stream().map(it -> mapped(builder, it, plans)).toList();
        yield expressions.equals(project.getProjects())
            ? project
            : PlanNodes.project(
                project.getInput(), expressions, project.getRowType().getFieldNames());
      }
      case Join join -> {
        RexNode condition = mapped(builder, join.getCondition(), plans);
        yield condition.equals(join.getCondition())
            ? join
            : join.copy(
                join.getTraitSet(),
                condition,
                join.getLeft(),
                join.getRight(),
                join.getJoinType(),
                join.isSemiJoinDone());
      }
      default -> node;
    };
  }

  /** The expression with other plans. */
  public static RexNode mapped(RexBuilder builder, RexNode node, Plans plans) {
    if (!(node instanceof RexCall call)) {
      return node;
    }
    List<RexNode> operands =
        call.getOperands().stream().map(operand -> mapped(builder, operand, plans)).toList();
    if (call.getOperator() instanceof ChSubquery subquery) {
      ChSubquery other = subquery.with(plans.of(subquery));
      return other.equals(subquery) && operands.equals(call.getOperands())
          ? call
          : builder.makeCall(call.getType(), other, operands);
    }
    return operands.equals(call.getOperands())
        ? call
        : builder.makeCall(call.getType(), call.getOperator(), operands);
  }
}
