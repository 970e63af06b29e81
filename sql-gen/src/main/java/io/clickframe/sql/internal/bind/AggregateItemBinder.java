package io.clickframe.sql.internal.bind;

import io.clickframe.internal.node.ExpressionNode;
import io.clickframe.internal.node.ExpressionNode.Aggregation;
import io.clickframe.internal.node.ExpressionNode.Call;
import io.clickframe.internal.node.ExpressionNode.ColumnRef;
import io.clickframe.internal.node.ExpressionNode.SqlText;
import io.clickframe.internal.node.ExpressionNode.StoreColumn;
import io.clickframe.internal.node.ExpressionNode.WindowCall;
import io.clickframe.internal.node.ExpressionText;
import io.clickframe.sql.internal.bind.AggregateRegistry.Entry;
import io.clickframe.sql.internal.plan.ChAggregate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.apache.calcite.rex.RexInputRef;
import org.apache.calcite.rex.RexNode;

/**
 * Expressions over groups: aggregates and keys become positions above the aggregation; the
 * arguments of aggregates are row expressions below it.
 */
final class AggregateItemBinder extends ExpressionBinder {
  private final List<RexNode> keys;
  private final List<Field> keyFields;
  private final List<String> keyTexts;
  private final boolean total;
  private final AggregateRegistry registry;
  private final ExpressionBinder rows;

  /**
   * @param total whether there is a group of all rows, even of none
   */
  AggregateItemBinder(
      Session session,
      Scope scope,
      List<RexNode> keys,
      List<Field> keyFields,
      List<String> keyTexts,
      boolean total,
      AggregateRegistry registry) {
    super(session, scope);
    this.keys = keys;
    this.keyFields = keyFields;
    this.keyTexts = keyTexts;
    this.total = total;
    this.registry = registry;
    this.rows = new ExpressionBinder(session, scope);
  }

  @Override
  RexNode bind(ExpressionNode node) {
    return switch (node) {
      case ColumnRef column -> key(column, column.name());
      case StoreColumn column -> key(column, column.name());
      default -> super.bind(node);
    };
  }

  /** Over the keys and aggregates, once their types are known. */
  @Override
  List<RexNode> typedNow(List<RexNode> nodes) {
    List<Field> fields = new ArrayList<>(keyFields);
    for (Entry entry : registry.entries()) {
      fields.add(Field.of(entry.function().getName(), registry.type(entry)));
    }
    return session.typer().type(session.rex(), scope.over(fields), nodes);
  }

  @Override
  RexNode aggregation(Aggregation call) {
    return call.function().equals("grouping")
        ? grouping(call)
        : new AggregateLowering(session, scope, total, this::registered).lower(call);
  }

  private RexNode grouping(Aggregation call) {
    ExpressionNode node = call.arguments().get(0);
    RexNode key = bind(node);
    if (!(key instanceof RexInputRef reference) || reference.getIndex() >= keys.size()) {
      throw scope
          .step()
          .invalid(ExpressionText.of(call), "grouping() is of a key of the groups", null);
    }
    ChAggregate function = ChAggregate.of(call.function(), List.of(), Typer.UNTYPED);
    return registered(function, List.of(keys.get(reference.getIndex())));
  }

  @Override
  RexNode window(WindowCall window) {
    throw scope
        .step()
        .invalid(
            ExpressionText.of(window),
            "a window function sees the groups when there are some; write it after agg(…), in"
                + " assign(…)",
            null);
  }

  @Override
  RexNode call(Call call) {
    boolean scalar = OPERATORS.contains(call.function());
    return !scalar && session.functions().isAggregate(call.function())
        ? aggregation(new Aggregation(call.function(), call.parameters(), call.arguments(), false))
        : super.call(call);
  }

  @Override
  RexNode text(SqlText text) {
    if (scope.has(text.text()) || keyNamed(text.text()).isPresent()) {
      return bind(new ColumnRef(text.text()));
    }
    FragmentBinder.BoundFragment fragment =
        new FragmentBinder(session, scope, keyTexts).bind(text.text());
    if (!fragment.aggregate() && (keys.isEmpty() || isOfKeys(fragment))) {
      return overGroups(text, fragment);
    }
    List<RexNode> arguments = fragment.columns().stream().map(rows::reference).toList();
    return registered(new Entry(ChAggregate.of(fragment.operator(), Typer.UNTYPED), arguments));
  }

  private boolean isOfKeys(FragmentBinder.BoundFragment fragment) {
    return !fragment.operator().isWindow()
        && fragment.columns().stream().map(rows::reference).allMatch(keys::contains);
  }

  /** A text without an aggregate is computed above the aggregation, from the keys. */
  private RexNode overGroups(SqlText text, FragmentBinder.BoundFragment fragment) {
    if (fragment.operator().isWindow()) {
      throw scope
          .step()
          .invalid(
              ExpressionText.of(text),
              "a window function has a value for each row, and without keys there is only one;"
                  + " use it in assign(…)",
              null);
    }
    List<RexNode> operands = new ArrayList<>();
    for (int column : fragment.columns()) {
      String name = scope.fields().get(column).name();
      int position = keys.indexOf(rows.reference(column));
      operands.add(
          position < 0
              ? key(new ColumnRef(name), name)
              : session.rex().makeInputRef(keyFields.get(position).type(), position));
    }
    return untyped(fragment.operator(), operands);
  }

  private RexNode registered(ChAggregate function, List<RexNode> arguments) {
    return registered(new Entry(function, arguments));
  }

  private RexNode registered(Entry entry) {
    int position = registry.position(entry);
    return session.rex().makeInputRef(registry.type(entry), keys.size() + position);
  }

  private RexNode key(ExpressionNode column, String name) {
    OptionalInt position = keyNamed(name);
    if (position.isEmpty() || column instanceof StoreColumn) {
      RexNode row = rows.bind(column);
      position = IntStream.range(0, keys.size()).filter(i -> keys.get(i).equals(row)).findFirst();
    }
    int found =
        position.orElseThrow(() ->
            scope
                .step()
                .invalid(
                    ExpressionText.of(column),
                    "it is neither a key of the group nor inside an aggregate; add it to"
                        + " groupBy(…), or take one value of it: fn(\"any\", col(\""
                        + name
                        + "\"))",
                    null));
    return session.rex().makeInputRef(keyFields.get(found).type(), found);
  }

  private OptionalInt keyNamed(String name) {
    return IntStream.range(0, keyFields.size())
        .filter(i -> keyFields.get(i).name().equals(name))
        .findFirst();
  }
}
