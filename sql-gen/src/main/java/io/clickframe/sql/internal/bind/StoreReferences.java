package io.clickframe.sql.internal.bind;

import io.clickframe.internal.node.ExpressionNode;
import io.clickframe.internal.node.ExpressionNode.Aggregation;
import io.clickframe.internal.node.ExpressionNode.Alias;
import io.clickframe.internal.node.ExpressionNode.Call;
import io.clickframe.internal.node.ExpressionNode.Case;
import io.clickframe.internal.node.ExpressionNode.Cast;
import io.clickframe.internal.node.ExpressionNode.ColumnRef;
import io.clickframe.internal.node.ExpressionNode.Literal;
import io.clickframe.internal.node.ExpressionNode.SqlText;
import io.clickframe.internal.node.ExpressionNode.StoreColumn;
import io.clickframe.internal.node.RelationNode;
import io.clickframe.internal.node.SortKey;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** The stores of a chain whose columns are referred to as theirs. */
final class StoreReferences {
  private final Set<RelationNode> found = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<RelationNode> seen = Collections.newSetFromMap(new IdentityHashMap<>());

  private StoreReferences() {}

  static Set<RelationNode> of(RelationNode relation) {
    StoreReferences references = new StoreReferences();
    references.visit(relation);
    return references.found;
  }

  private void visit(RelationNode node) {
    if (!seen.add(node)) {
      return;
    }
    switch (node) {
      case RelationNode.Scan _ -> {}
      case RelationNode.Named step -> visit(step.input());
      case RelationNode.Select step -> visit(step.input(), step.items());
      case RelationNode.Assign step -> visit(step.input(), step.items());
      case RelationNode.Drop step -> visit(step.input());
      case RelationNode.Rename step -> visit(step.input());
      case RelationNode.Filter step -> visit(step.input(), step.predicates());
      case RelationNode.Aggregate step -> {
        visit(step.input(), step.keys());
        step.items().forEach(this::expression);
      }
      case RelationNode.Join step -> {
        visit(step.left());
        visit(step.right());
        if (step.condition() != null) {
          expression(step.condition());
        }
      }
      case RelationNode.Sort step ->
          visit(step.input(), step.keys().stream().map(SortKey::expression).toList());
      case RelationNode.Limit step -> visit(step.input());
      case RelationNode.Distinct step -> visit(step.input());
      case RelationNode.Union step -> step.inputs().forEach(this::visit);
    }
  }

  private void visit(RelationNode input, List<ExpressionNode> expressions) {
    visit(input);
    expressions.forEach(this::expression);
  }

  private void expression(ExpressionNode node) {
    switch (node) {
      case StoreColumn column -> found.add(column.store());
      case ColumnRef _, Literal _, SqlText _ -> {}
      case Alias alias -> expression(alias.operand());
      case Cast cast -> expression(cast.operand());
      case Call call -> call.arguments().forEach(this::expression);
      case Aggregation call -> call.arguments().forEach(this::expression);
      case Case choice -> {
        choice
            .branches()
            .forEach(branch -> {
              expression(branch.condition());
              expression(branch.value());
            });
        expression(choice.otherwise());
      }
    }
  }
}
