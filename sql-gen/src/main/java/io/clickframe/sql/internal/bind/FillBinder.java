package io.clickframe.sql.internal.bind;

import io.clickframe.internal.node.ColumnChoice;
import io.clickframe.internal.node.ExpressionNode;
import io.clickframe.internal.node.ExpressionNode.Alias;
import io.clickframe.internal.node.ExpressionNode.Literal;
import io.clickframe.internal.node.ExpressionText;
import io.clickframe.internal.node.Missing;
import io.clickframe.internal.node.RelationNode;
import io.clickframe.internal.node.SelectorNode.Named;
import io.clickframe.internal.node.TypeGroup;
import io.clickframe.type.ClickHouseType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.calcite.rex.RexNode;

/** Missing values replaced: an assignment to the columns that the value fits. */
final class FillBinder {
  private final Session session;

  FillBinder(Session session) {
    this.session = session;
  }

  Bound bind(RelationNode.Fill step) {
    Bound input = session.bind(step.input());
    Scope scope = session.scope(new Step(step.missing().fill(), step.site()), input);
    if (Selections.isOfEach(step.value())) {
      return new StrategyBinder(session, scope).bind(step, input);
    }
    RexNode value = new ExpressionBinder(session, scope).typed(List.of(step.value())).get(0);
    ClickHouseType type = Outputs.type(value).type();
    List<ExpressionNode> items = new ArrayList<>();
    for (Field field : chosen(scope, step, type)) {
      if (MissingValues.possible(step.missing(), field.type().type())) {
        ExpressionNode fitted = FillValues.fitted(step.value(), field.type().type().base());
        items.add(new Alias(MissingValues.filled(step.missing(), field, fitted), field.name()));
      }
    }
    return items.isEmpty() ? input : new ColumnBinder(session).assign(input, scope.step(), items);
  }

  /** A column that is named has to fit; of others those are taken that do. */
  private static List<Field> chosen(Scope scope, RelationNode.Fill step, ClickHouseType value) {
    ColumnChoice columns = step.columns();
    String shown = ExpressionText.of(step.value());
    Set<String> named = new TreeSet<>();
    List<Field> fields = scope.fields();
    if (columns != null) {
      fields = new Selections(scope).positions(columns).stream().map(fields::get).toList();
      columns.selectors().stream()
          .filter(Named.class::isInstance)
          .forEach(selector -> named.addAll(selector.names()));
    }
    List<Field> fitting = new ArrayList<>();
    for (Field field : fields) {
      if (fits(step, value, field.type().type())) {
        fitting.add(field);
      } else if (named.contains(field.name())) {
        throw scope.step().invalid(shown, reason(step, field, value), null);
      }
    }
    if (fitting.isEmpty()) {
      throw scope
          .step()
          .invalid(shown, "no column can take it; columns: " + Step.describe(fields), null);
    }
    return fitting;
  }

  private static boolean fits(RelationNode.Fill step, ClickHouseType value, ClickHouseType column) {
    if (step.missing() == Missing.NAN) {
      boolean takes = isNull(step) || TypeGroup.NUMERIC.holds(value);
      return takes && TypeGroup.FLOATING.holds(column);
    }
    return FillValues.kind(value).equals(FillValues.kind(column))
        || FillValues.isNameOf(step.value(), column.base());
  }

  private static boolean isNull(RelationNode.Fill step) {
    return step.value() instanceof Literal literal && literal.value() == null;
  }

  private static String reason(RelationNode.Fill step, Field field, ClickHouseType value) {
    String column = "the column '" + field.name() + "' is " + field.type().text();
    return step.missing() == Missing.NAN && !TypeGroup.FLOATING.holds(field.type().type())
        ? column + ", which has no NaN"
        : column + ", which takes no " + value.base();
  }
}
