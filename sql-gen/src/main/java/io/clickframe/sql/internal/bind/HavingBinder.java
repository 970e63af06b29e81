package io.clickframe.sql.internal.bind;

import io.clickframe.internal.node.ExpressionNode;
import io.clickframe.internal.node.ExpressionText;
import io.clickframe.sql.internal.plan.PlanNodes;
import java.util.List;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rex.RexNode;

/** Conditions on groups, between the aggregates and the results. */
final class HavingBinder {
  private final Session session;
  private final Scope scope;
  private final AggregateItemBinder items;
  private final List<ExpressionNode> predicates;

  HavingBinder(
      Session session, Scope scope, AggregateItemBinder items, List<ExpressionNode> predicates) {
    this.session = session;
    this.scope = scope;
    this.items = items;
    this.predicates = predicates;
  }

  /** Adds the aggregates of the conditions to those of the step. */
  void find() {
    predicates.forEach(items::bind);
  }

  /** Keeps the groups for which all conditions are true. */
  Bound filter(Bound grouped) {
    Step step = new Step("having", scope.step().site());
    Scope above = session.scope(step, grouped);
    RelNode rel = grouped.rel();
    for (ExpressionNode predicate : predicates) {
      RexNode typed =
          session.typer().type(session.rex(), above, List.of(items.bind(predicate))).get(0);
      rel =
          PlanNodes.filter(
              rel, Predicates.require(session, step, typed, ExpressionText.of(predicate)));
    }
    return new Bound(rel, grouped.fields());
  }
}
