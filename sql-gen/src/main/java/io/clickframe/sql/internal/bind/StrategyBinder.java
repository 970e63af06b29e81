package io.clickframe.sql.internal.bind;

import io.clickframe.internal.node.ExpressionNode;
import io.clickframe.internal.node.ExpressionNode.Alias;
import io.clickframe.internal.node.ExpressionNode.Call;
import io.clickframe.internal.node.ExpressionNode.ColumnRef;
import io.clickframe.internal.node.ExpressionNode.Literal;
import io.clickframe.internal.node.Missing;
import io.clickframe.internal.node.RelationNode;
import io.clickframe.internal.node.TypeGroup;
import io.clickframe.type.ClickHouseType;
import java.util.ArrayList;
import java.util.List;

/** Missing values that are filled from the column itself. */
final class StrategyBinder {
  private final Session session;
  private final Scope scope;

  StrategyBinder(Session session, Scope scope) {
    this.session = session;
    this.scope = scope;
  }

  Bound bind(RelationNode.Fill step, Bound input) {
    List<ExpressionNode> items = new ArrayList<>();
    for (Field field : chosen(step)) {
      if (MissingValues.possible(step.missing(), field.type().type())) {
        items.add(new Alias(filled(step, field), field.name()));
      }
    }
    return items.isEmpty() ? input : new ColumnBinder(session).assign(input, scope.step(), items);
  }

  private List<Field> chosen(RelationNode.Fill step) {
    if (step.columns() == null) {
      return scope.fields().stream().filter(field -> !step.averaged() || isNumber(field)).toList();
    }
    List<Field> fields =
        new Selections(scope).positions(step.columns()).stream().map(scope.fields()::get).toList();
    for (Field field : fields) {
      if (step.averaged() && !isNumber(field)) {
        throw scope
            .step()
            .invalid(
                "the column '" + field.name() + "'",
                "it is " + field.type().text() + ", of which there is no mean or median",
                null);
      }
    }
    return fields;
  }

  /** What the value is made of must not miss anything itself. */
  private static ExpressionNode filled(RelationNode.Fill step, Field field) {
    ClickHouseType type = field.type().type();
    ColumnRef column = new ColumnRef(field.name());
    boolean nan = step.missing() != Missing.NULL && TypeGroup.FLOATING.holds(type);
    ExpressionNode present = nan ? MissingValues.nanAs(new Literal(null), column) : column;
    ExpressionNode value = Selections.replaced(step.value(), present);
    if (!step.averaged() || TypeGroup.FLOATING.holds(type)) {
      return MissingValues.filled(step.missing(), field, value);
    }
    ExpressionNode real = new Call("toFloat64", List.of(), List.of(column));
    return new Call("coalesce", List.of(), List.of(real, value));
  }

  private static boolean isNumber(Field field) {
    return TypeGroup.NUMERIC.holds(field.type().type());
  }
}
