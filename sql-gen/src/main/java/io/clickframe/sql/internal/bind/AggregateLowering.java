package io.clickframe.sql.internal.bind;

import io.clickframe.internal.node.AggregateModifiers;
import io.clickframe.internal.node.ExpressionNode;
import io.clickframe.internal.node.ExpressionNode.Aggregation;
import io.clickframe.internal.node.ExpressionText;
import io.clickframe.sql.internal.plan.ChAggregate;
import io.clickframe.sql.internal.plan.ChWindow;
import io.clickframe.sql.internal.plan.Constant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.apache.calcite.rex.RexNode;

/** Aggregates with what they are told besides their arguments, as functions of ClickHouse. */
final class AggregateLowering {
  private final Session session;
  private final ExpressionBinder rows;

  /**
   * @param scope the columns of what is aggregated
   */
  AggregateLowering(Session session, Scope scope) {
    this.session = session;
    this.rows = new ArgumentBinder(session, scope);
  }

  /**
   * The aggregate as an expression.
   *
   * @param maybeEmpty whether it may have to answer for no rows at all
   * @param place makes an expression of a function and what it is of
   */
  RexNode lower(
      Aggregation call, boolean maybeEmpty, BiFunction<ChAggregate, List<RexNode>, RexNode> place) {
    AggregateModifiers modifiers = call.modifiers();
    List<RexNode> arguments = new ArrayList<>(arguments(call));
    StringBuilder name = new StringBuilder(call.function());
    if (modifiers.distinct()) {
      name.append("Distinct");
    }
    modifiers.combinators().forEach(name::append);
    ExpressionNode filter = modifiers.filter();
    if (filter != null) {
      name.append("If");
      arguments.add(condition(filter));
    }
    if (call.nullWhenEmpty() && (maybeEmpty || filter != null)) {
      name.append("OrNull");
    }
    List<Constant> parameters =
        call.parameters().stream().map(parameter -> new Constant(parameter.value())).toList();
    return place.apply(ChAggregate.of(name.toString(), parameters, Typer.UNTYPED), arguments);
  }

  private List<RexNode> arguments(Aggregation call) {
    List<RexNode> arguments = rows.bindAll(call.arguments());
    if (arguments.stream().anyMatch(ChWindow::in)) {
      throw rows.scope
          .step()
          .invalid(
              ExpressionText.of(call),
              "there is a window function inside an aggregate; compute it with assign(…) in a step"
                  + " before",
              null);
    }
    return arguments;
  }

  private RexNode condition(ExpressionNode filter) {
    RexNode typed = rows.typed(List.of(filter)).get(0);
    return Predicates.require(session, rows.scope.step(), typed, ExpressionText.of(filter));
  }

  /** What is aggregated. */
  private static final class ArgumentBinder extends ExpressionBinder {
    ArgumentBinder(Session session, Scope scope) {
      super(session, scope);
    }

    @Override
    RuntimeException misplaced(ExpressionNode node) {
      return scope
          .step()
          .invalid(
              ExpressionText.of(node),
              "it is an aggregate inside an aggregate; compute the inner one with agg(…) in a step"
                  + " before",
              null);
    }
  }
}
