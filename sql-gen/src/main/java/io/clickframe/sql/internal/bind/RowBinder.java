package io.clickframe.sql.internal.bind;

import io.clickframe.internal.node.ColumnChoice;
import io.clickframe.internal.node.ExpressionNode;
import io.clickframe.internal.node.ExpressionText;
import io.clickframe.internal.node.RelationNode;
import io.clickframe.internal.node.SortKey;
import io.clickframe.sql.internal.plan.PlanNodes;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.calcite.rel.RelCollations;
import org.apache.calcite.rel.RelFieldCollation;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rex.RexNode;
import org.jspecify.annotations.Nullable;

/** Steps that leave the columns as they are: which rows there are, in which order. */
final class RowBinder {
  private final Session session;

  RowBinder(Session session) {
    this.session = session;
  }

  Bound filter(RelationNode.Filter step) {
    Bound input = session.bind(step.input());
    Scope scope = session.scope(new Step("filter", step.site()), input);
    RelNode rel = input.rel();
    List<RexNode> predicates = new ExpressionBinder(session, scope).typed(step.predicates());
    for (int i = 0; i < predicates.size(); i++) {
      String shown = ExpressionText.of(step.predicates().get(i));
      rel =
          PlanNodes.filter(
              rel, Predicates.require(session, scope.step(), predicates.get(i), shown));
    }
    return new Bound(rel, input.fields());
  }

  /** All windows see the rows of the input: one condition, not one after the other. */
  Bound qualify(RelationNode.Qualify step) {
    Bound input = session.bind(step.input());
    Scope scope = session.scope(new Step("qualify", step.site()), input);
    ExpressionNode all = step.predicates().get(0);
    for (ExpressionNode more : step.predicates().subList(1, step.predicates().size())) {
      all = new ExpressionNode.Call("and", List.of(), List.of(all, more));
    }
    RexNode predicate = new ExpressionBinder(session, scope).typed(List.of(all)).get(0);
    RexNode truth =
        Predicates.truth(session, scope.step(), predicate, ExpressionText.of(step.predicates()));
    return new Bound(PlanNodes.filter(input.rel(), truth), input.fields());
  }

  /** Columns that can miss nothing are not looked at. */
  Bound dropMissing(RelationNode.DropMissing step) {
    Bound input = session.bind(step.input());
    Scope scope = session.scope(new Step(step.missing().drop(), step.site()), input);
    ColumnChoice columns = step.columns();
    List<Integer> positions =
        columns == null
            ? IntStream.range(0, input.fields().size()).boxed().toList()
            : new Selections(scope).positions(columns);
    List<ExpressionNode> present =
        positions.stream()
            .map(input.fields()::get)
            .filter(field -> MissingValues.possible(step.missing(), field.type().type()))
            .map(field -> MissingValues.isPresent(step.missing(), field))
            .toList();
    RelNode rel = input.rel();
    for (RexNode predicate : new ExpressionBinder(session, scope).typed(present)) {
      rel = PlanNodes.filter(rel, predicate);
    }
    return new Bound(rel, input.fields());
  }

  Bound sort(RelationNode.Sort step) {
    Bound input = session.bind(step.input());
    return sort(input, new Step("sort", step.site()), step.keys());
  }

  /** Keys that are no columns are computed below the sort and taken away above it. */
  Bound sort(Bound input, Step step, List<SortKey> recorded) {
    Scope scope = session.scope(step, input);
    List<SortKey> resolved = recorded.stream().map(key -> key.resolved(scope::has)).toList();
    List<SortKey> expanded = new Selections(scope).expandKeys(resolved);
    List<RexNode> keys =
        new ExpressionBinder(session, scope)
            .typed(expanded.stream().map(SortKey::expression).toList());
    SortPlan plan = SortPlan.of(session, input, keys);
    List<RelFieldCollation> collations = new ArrayList<>();
    for (int i = 0; i < keys.size(); i++) {
      SortKey key = expanded.get(i);
      collations.add(
          new RelFieldCollation(
              plan.positions().get(i),
              key.descending()
                  ? RelFieldCollation.Direction.DESCENDING
                  : RelFieldCollation.Direction.ASCENDING,
              key.nullsFirst()
                  ? RelFieldCollation.NullDirection.FIRST
                  : RelFieldCollation.NullDirection.LAST));
    }
    RelNode rel = PlanNodes.sort(plan.input().rel(), RelCollations.of(collations));
    Bound bound = new Bound(rel, plan.input().fields());
    return plan.input().fields().size() == input.fields().size()
        ? bound
        : bound.pick(
            session, IntStream.range(0, input.fields().size()).boxed().toList(), input.fields());
  }

  Bound limit(RelationNode.Limit step) {
    Bound input = session.bind(step.input());
    if (step.count() == null && step.offset() == 0) {
      return input;
    }
    @Nullable RexNode offset = step.offset() == 0 ? null : number(step.offset());
    RelNode limited = PlanNodes.limit(input.rel(), offset, number(step.count()));
    return new Bound(limited, input.fields());
  }

  private @Nullable RexNode number(@Nullable Long value) {
    return value == null ? null : session.rex().makeExactLiteral(BigDecimal.valueOf(value));
  }

  Bound distinct(RelationNode.Distinct step) {
    Bound input = session.bind(step.input());
    int all = input.fields().size();
    return new Bound(PlanNodes.aggregate(input.rel(), all, List.of()), input.fields());
  }
}
