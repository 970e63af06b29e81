package io.clickframe.sql.internal.bind;

import io.clickframe.internal.node.ExpressionNode;
import io.clickframe.internal.node.ExpressionNode.Aggregation;
import io.clickframe.internal.node.ExpressionNode.Alias;
import io.clickframe.internal.node.ExpressionNode.Call;
import io.clickframe.internal.node.ExpressionNode.ColumnRef;
import io.clickframe.internal.node.ExpressionNode.Literal;
import io.clickframe.internal.node.ExpressionNode.SqlText;
import io.clickframe.internal.node.ExpressionText;
import io.clickframe.internal.node.Grouping;
import io.clickframe.internal.node.RelationNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexUtil;
import org.jspecify.annotations.Nullable;

/** A pivot: an aggregation whose aggregates each look at the rows of one value. */
final class PivotBinder {
  private final Session session;

  PivotBinder(Session session) {
    this.session = session;
  }

  Bound bind(RelationNode.Pivot step) {
    Bound input = session.bind(step.input());
    Step here = new Step("pivot", step.site());
    Scope scope = session.scope(here, input);
    requireStable(scope, step.column());
    List<ExpressionNode> recorded = new Selections(scope).expand(step.items(), taken(scope, step));
    List<ExpressionNode> items = new ArrayList<>();
    for (ExpressionNode value : step.values()) {
      ExpressionNode condition = is(step.column(), value);
      for (ExpressionNode item : recorded) {
        String name = name(scope, step.names(), value, item, recorded.size() == 1);
        items.add(new Alias(limited(scope, item, condition), name));
      }
    }
    return new AggregateBinder(session, input, here).bind(Grouping.by(step.keys()), items);
  }

  /** The columns that a choice among the rest leaves out: the keys, and the one pivoted by. */
  private static Set<String> taken(Scope scope, RelationNode.Pivot step) {
    Set<String> taken = new HashSet<>();
    for (ExpressionNode key : new Selections(scope).expand(step.keys())) {
      taken.add(Names.of(key, scope));
    }
    switch (step.column()) {
      case ColumnRef column -> taken.add(column.name());
      case SqlText text when scope.has(text.text()) -> taken.add(text.text());
      default -> {}
    }
    return taken;
  }

  /** The column is read once for each value. */
  private void requireStable(Scope scope, ExpressionNode column) {
    RexNode bound = new ExpressionBinder(session, scope).typed(List.of(column)).get(0);
    if (!RexUtil.isDeterministic(bound)) {
      throw scope
          .step()
          .invalid(
              ExpressionText.of(column),
              "it may differ from one reading to the next; assign(…) it to a column first",
              null);
    }
  }

  private static ExpressionNode is(ExpressionNode column, ExpressionNode value) {
    ExpressionNode operand = column instanceof Alias alias ? alias.operand() : column;
    ExpressionNode constant = value instanceof Alias alias ? alias.operand() : value;
    return constant instanceof Literal literal && literal.value() == null
        ? new Call("isNull", List.of(), List.of(operand))
        : new Call("equals", List.of(), List.of(operand, constant));
  }

  private static String name(
      Scope scope,
      @Nullable String pattern,
      ExpressionNode value,
      ExpressionNode item,
      boolean single) {
    String text =
        switch (value) {
          case Alias alias -> alias.name();
          case Literal literal when literal.value() == null -> "NULL";
          case Literal literal -> String.valueOf(literal.value());
          default -> ExpressionText.of(value);
        };
    String names = pattern != null ? pattern : single ? "{value}" : "{value}_{name}";
    return names.contains("{name}")
        ? names.replace("{name}", Names.of(item, scope)).replace("{value}", text)
        : names.replace("{value}", text);
  }

  /** The item with its aggregates over the rows for which the condition is true. */
  private ExpressionNode limited(Scope scope, ExpressionNode item, ExpressionNode condition) {
    ExpressionNode limited = limit(scope, item, condition);
    if (limited.equals(item)) {
      throw scope
          .step()
          .invalid(
              ExpressionText.of(item),
              "there is no aggregate in it, which could look at the rows of one value",
              null);
    }
    return limited;
  }

  private ExpressionNode limit(Scope scope, ExpressionNode node, ExpressionNode condition) {
    return switch (node) {
      case Aggregation call -> {
        ExpressionNode own = call.modifiers().filter();
        ExpressionNode both =
            own == null ? condition : new Call("and", List.of(), List.of(own, condition));
        yield call.with(call.modifiers().filtered(both));
      }
      case Call call when isAggregate(call) ->
          conditional(call.function(), call.parameters(), call.arguments(), condition);
      case SqlText text when !scope.has(text.text()) ->
          throw scope
              .step()
              .invalid(
                  ExpressionText.of(text),
                  "a SQL text cannot be limited to the rows of one value; write it as an"
                      + " expression: col(\"x\").sum() or fn(\"function\", col(\"x\"))",
                  null);
      default ->
          node.children().isEmpty()
              ? node
              : node.withChildren(
                  node.children().stream().map(it -> limit(scope, it, condition)).toList());
    };
  }

  private boolean isAggregate(Call call) {
    return !ExpressionBinder.OPERATORS.contains(call.function())
        && session.functions().isAggregate(call.function());
  }

  private static Call conditional(
      String function,
      List<Literal> parameters,
      List<ExpressionNode> arguments,
      ExpressionNode condition) {
    List<ExpressionNode> all = new ArrayList<>(arguments);
    all.add(condition);
    return new Call(function + "If", parameters, all);
  }
}
