package io.clickframe.sql.internal.explain;

import io.clickframe.Schema;
import io.clickframe.explain.Plan;
import io.clickframe.explain.PlanNode;
import io.clickframe.sql.internal.plan.ChSubquery;
import io.clickframe.sql.internal.plan.RemoteLeaf;
import io.clickframe.sql.internal.plan.TableLeaf;
import io.clickframe.sql.internal.render.OperatorText;
import io.clickframe.sql.internal.render.OperatorText.Operator;
import io.clickframe.sql.internal.type.ChType;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.type.RelDataTypeField;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexShuttle;
import org.jspecify.annotations.Nullable;

/** A plan for people: what each operator does, where, and which recorded steps it came from. */
final class PlanTree {
  private final List<Integer> leaves;
  private final Function<RelNode, List<Integer>> steps;
  private final List<Visited> visited = new ArrayList<>();
  private final Deque<Open> open = new ArrayDeque<>();

  /** What a node is to the one that takes its rows. */
  private enum Role {
    RESULT,
    INPUT,
    SUBQUERY
  }

  /**
   * A tree.
   *
   * @param numbers the operators by the numbers of the databases' parts
   */
  record Made(Plan plan, Map<Integer, Integer> numbers) {
    /** The operator that stands for a database's part; the result's if it is inside another. */
    int leaf(int number) {
      return numbers.getOrDefault(number, 0);
    }
  }

  private record Open(RelNode node, String place, @Nullable Visited parent, Role role) {}

  private record Visited(
      int id,
      RelNode node,
      String place,
      boolean asked,
      List<Integer> steps,
      List<Integer> inputs,
      List<Integer> subqueries) {}

  private PlanTree(List<Integer> leaves, Function<RelNode, List<Integer>> steps) {
    this.leaves = leaves;
    this.steps = steps;
  }

  /**
   * The tree.
   *
   * @param names of the result's columns
   * @param leaves the databases' parts of the plan, in the order of their numbers
   * @param steps the numbers of the recorded steps that a node came from
   */
  static Made of(
      RelNode plan,
      List<String> names,
      List<Integer> leaves,
      Function<RelNode, List<Integer>> steps) {
    PlanTree tree = new PlanTree(leaves, steps);
    tree.open.push(new Open(plan, Plan.CLICKHOUSE, null, Role.RESULT));
    while (!tree.open.isEmpty()) {
      tree.visit(tree.open.pop());
    }
    Map<Integer, Integer> numbers = new HashMap<>();
    tree.visited.forEach(it -> numbers.putIfAbsent(it.node().getId(), it.id()));
    return new Made(
        new Plan(tree.visited.stream().map(it -> tree.node(it, names)).toList()), numbers);
  }

  private void visit(Open next) {
    RelNode node = next.node();
    Visited parent = next.parent();
    List<Integer> own = steps.apply(node);
    // What another store does inside an expression is done for the step that asks for it.
    boolean asked = next.role() == Role.SUBQUERY || (parent != null && parent.asked());
    List<Integer> from = own.isEmpty() && parent != null && asked ? parent.steps() : own;
    Visited here =
        new Visited(
            visited.size(),
            node,
            placed(node, next.place()),
            asked,
            from,
            new ArrayList<>(),
            new ArrayList<>());
    visited.add(here);
    if (parent != null) {
      (next.role() == Role.SUBQUERY ? parent.subqueries() : parent.inputs()).add(here.id());
    }
    List<RelNode> inputs =
        node instanceof RemoteLeaf remote ? List.of(remote.inner()) : node.getInputs();
    inputs.reversed().forEach(it -> open.push(new Open(it, here.place(), here, Role.INPUT)));
    subqueries(node).forEach(it -> open.push(new Open(it, here.place(), here, Role.SUBQUERY)));
  }

  private static String placed(RelNode node, String place) {
    return switch (node) {
      case RemoteLeaf remote -> remote.server().label();
      case TableLeaf leaf when leaf.placement().isSpread() ->
          "the nodes of "
              + Objects.requireNonNullElse(leaf.placement().cluster(), "the table's cluster");
      default -> place;
    };
  }

  private PlanNode node(Visited it, List<String> names) {
    Operator operator = OperatorText.of(it.node(), leaves);
    return new PlanNode(
        it.id(),
        operator.name(),
        operator.detail(),
        columns(it, names),
        it.place(),
        it.steps(),
        it.inputs(),
        it.subqueries());
  }

  private static List<Schema.Column> columns(Visited it, List<String> names) {
    List<Schema.Column> columns = new ArrayList<>();
    for (RelDataTypeField field : it.node().getRowType().getFieldList()) {
      String name = it.id() == 0 ? names.get(field.getIndex()) : field.getName();
      columns.add(new Schema.Column(name, ChType.of(field.getType())));
    }
    return columns;
  }

  private static List<RelNode> subqueries(RelNode node) {
    List<RelNode> plans = new ArrayList<>();
    node.accept(
        new RexShuttle() {
          @Override
          public RexNode visitCall(RexCall call) {
            if (call.getOperator() instanceof ChSubquery subquery) {
              plans.add(subquery.plan());
            }
            return super.visitCall(call);
          }
        });
    return plans;
  }
}
