package io.clickframe.sql.internal.optimize;

import io.clickframe.sql.internal.plan.Columns;
import io.clickframe.sql.internal.plan.Conditions;
import io.clickframe.sql.internal.plan.PlanNodes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.JoinRelType;
import org.apache.calcite.rel.logical.LogicalJoin;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexInputRef;
import org.apache.calcite.rex.RexNode;

/** A region as operators, in an order of one's choice. For one thread. */
final class JoinedPlan {
  private final JoinGraph graph;
  private final List<RelNode> inputs;
  private final Function<LogicalJoin, RelNode> checked;
  private final RexBuilder builder;

  /**
   * A part of it.
   *
   * @param columns which column of the region each of its columns is
   */
  private record Part(RelNode node, List<Integer> columns) {}

  /**
   * @param inputs those of the graph, with the conditions on each alone
   * @param checked gives semi- and anti-joins the form in which they are best
   */
  JoinedPlan(JoinGraph graph, List<RelNode> inputs, Function<LogicalJoin, RelNode> checked) {
    this.graph = graph;
    this.checked = checked;
    this.inputs = inputs;
    this.builder = inputs.getFirst().getCluster().getRexBuilder();
  }

  /**
   * The plan, with the region's columns.
   *
   * @param last the semi- and anti-joins that come after the joins
   */
  RelNode of(JoinTree tree, List<Check> last, List<String> names) {
    Part joined = part(tree);
    for (Check check : last) {
      RelNode fewer = checked.apply(check.on(joined.node, joined.columns));
      joined = new Part(fewer, joined.columns);
    }
    List<RexNode> outputs = new ArrayList<>();
    for (int column : graph.region().outputs()) {
      outputs.add(reference(joined, column));
    }
    return PlanNodes.project(joined.node, outputs, names);
  }

  private Part part(JoinTree tree) {
    return switch (tree) {
      case JoinTree.Input(int number) -> input(number);
      case JoinTree.Pair(JoinTree probe, JoinTree build) -> joined(probe, build);
    };
  }

  private Part input(int number) {
    RelNode node = inputs.get(number);
    return new Part(node, graph.columns(number));
  }

  private Part joined(JoinTree probe, JoinTree build) {
    Part left = part(probe);
    Part right = part(build);
    List<Integer> columns = new ArrayList<>(left.columns);
    columns.addAll(right.columns);
    List<RexNode> keys = new ArrayList<>();
    for (Set<Integer> equal : graph.equal()) {
      List<Integer> ones = graph.members(equal, probe.inputs());
      List<Integer> others = graph.members(equal, build.inputs());
      if (!ones.isEmpty() && !others.isEmpty()) {
        keys.add(equality(ones.getFirst(), others.getFirst()));
      }
    }
    int both = probe.inputs() | build.inputs();
    List<RexNode> rest = new ArrayList<>();
    for (RexCall link : graph.links()) {
      if (isNew(link, probe.inputs(), build.inputs(), both)) {
        keys.add(link);
      }
    }
    for (RexNode condition : graph.rest()) {
      if (isNew(condition, probe.inputs(), build.inputs(), both)) {
        rest.add(condition);
      }
    }
    RexNode on = Columns.moved(Conditions.all(builder, keys), columns::indexOf);
    RelNode join = PlanNodes.join(left.node, right.node, on, JoinRelType.INNER);
    RelNode filtered =
        rest.isEmpty()
            ? join
            : PlanNodes.filter(
                join, Columns.moved(Conditions.all(builder, rest), columns::indexOf));
    return new Part(filtered, columns);
  }

  private boolean isNew(RexNode condition, int left, int right, int both) {
    int read = graph.inputs(condition);
    return (read & ~both) == 0 && (read & ~left) != 0 && (read & ~right) != 0;
  }

  private RexNode equality(int left, int right) {
    return Conditions.equal(builder, reference(left), reference(right));
  }

  private RexInputRef reference(int column) {
    RelNode input = inputs.get(graph.input(column));
    return new RexInputRef(
        column, input.getRowType().getFieldList().get(graph.position(column)).getType());
  }

  private RexNode reference(Part part, int column) {
    int position = part.columns.indexOf(column);
    return new RexInputRef(position, part.node.getRowType().getFieldList().get(position).getType());
  }

  /** What equal columns of one input say of it, over its own columns. */
  static List<RexNode> within(JoinGraph graph, Set<Integer> equal, int input) {
    List<Integer> own = graph.members(equal, 1 << input);
    RelNode node = graph.region().inputs().get(input);
    RexBuilder builder = node.getCluster().getRexBuilder();
    List<RexNode> equalities = new ArrayList<>();
    for (int i = 1; i < own.size(); i++) {
      equalities.add(
          Conditions.equal(
              builder,
              builder.makeInputRef(node, graph.position(own.get(i - 1))),
              builder.makeInputRef(node, graph.position(own.get(i)))));
    }
    return equalities;
  }
}
