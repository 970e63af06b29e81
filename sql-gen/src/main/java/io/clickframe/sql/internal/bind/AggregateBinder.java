package io.clickframe.sql.internal.bind;

import io.clickframe.internal.node.ExpressionNode;
import io.clickframe.internal.node.ExpressionText;
import io.clickframe.internal.node.Grouping;
import io.clickframe.internal.node.RelationNode;
import io.clickframe.sql.internal.bind.AggregateRegistry.Entry;
import io.clickframe.sql.internal.plan.PlanNodes;
import io.clickframe.sql.internal.render.ExpressionPrinter;
import io.clickframe.sql.internal.type.ChType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.calcite.rel.core.AggregateCall;
import org.apache.calcite.rex.RexInputRef;
import org.apache.calcite.rex.RexNode;

/**
 * Groups: below, a projection of the keys and of what is aggregated; then the aggregates; above, a
 * projection of what is computed from them.
 */
final class AggregateBinder {
  private final Session session;
  private final Bound input;
  private final Scope scope;

  AggregateBinder(Session session, Bound input, Step step) {
    this.session = session;
    this.input = input;
    this.scope = session.scope(step, input);
  }

  Bound bind(RelationNode.Aggregate step) {
    return bind(step.grouping(), step.items());
  }

  Bound bind(Grouping recordedGrouping, List<ExpressionNode> recorded) {
    Selections selections = new Selections(scope);
    Grouping grouping = recordedGrouping.expanded(key -> selections.expand(List.of(key)));
    List<Set<Integer>> sets = grouping.sets();
    List<ExpressionNode> keyItems = grouping.keys();
    List<RexNode> keys = new ExpressionBinder(session, scope).typed(keyItems);
    // The engine takes two keys that are the same for one, and mixes up the sets.
    if (!sets.isEmpty() && new HashSet<>(keys).size() < keys.size()) {
      throw scope
          .step()
          .invalid(
              ExpressionText.of(keyItems),
              "two of the keys of subtotals are the same; group by one, and copy the column after"
                  + " agg(…)",
              null);
    }
    List<Field> keyFields = new ArrayList<>();
    Set<String> keyNames = new HashSet<>();
    for (int i = 0; i < keys.size(); i++) {
      Field field = Outputs.field(scope, Names.of(keyItems.get(i), scope), keys.get(i));
      // A row of a smaller set has NULL.
      keyFields.add(sets.isEmpty() ? field : field.typed(field.type().orNull()));
      keyNames.add(field.name());
    }
    List<ExpressionNode> recordedItems = selections.expand(recorded, keyNames);
    AggregateRegistry registry = new AggregateRegistry();
    ProbeTable everything = ProbeTable.all(scope);
    ExpressionPrinter printer = ExpressionPrinter.probing(everything::reference);
    List<String> keyTexts = keys.stream().map(printer::operand).toList();
    boolean total = grouping.hasTotal();
    AggregateItemBinder items =
        new AggregateItemBinder(session, scope, keys, keyFields, keyTexts, total, registry);
    HavingBinder having = new HavingBinder(session, scope, items, grouping.having());
    // The first pass finds the aggregates, the second builds on their types.
    List<RexNode> found = recordedItems.stream().map(items::bind).toList();
    if (keys.isEmpty() && registry.entries().isEmpty()) {
      throw scope
          .step()
          .invalid(
              ExpressionText.of(recordedItems.get(0)),
              "there is no aggregate, which makes one value of many rows; use select(…) for a value"
                  + " of each row",
              null);
    }
    having.find();
    Map<Integer, String> names = names(recordedItems, found);
    Bound grouped = group(keys, keyFields, sets, everything, printer, registry, names);
    grouped = having.filter(grouped);
    List<RexNode> bound = recordedItems.stream().map(items::bind).toList();
    return outputs(recordedItems, keyFields, bound, grouped);
  }

  /** What the aggregates are called in the plan: as the items are that are nothing else. */
  private Map<Integer, String> names(List<ExpressionNode> items, List<RexNode> found) {
    Map<Integer, String> names = new HashMap<>();
    for (int i = 0; i < items.size(); i++) {
      if (found.get(i) instanceof RexInputRef reference) {
        names.putIfAbsent(reference.getIndex(), Names.of(items.get(i), scope));
      }
    }
    return names;
  }

  private Bound group(
      List<RexNode> keys,
      List<Field> keyFields,
      List<Set<Integer>> sets,
      ProbeTable table,
      ExpressionPrinter printer,
      AggregateRegistry registry,
      Map<Integer, String> names) {
    List<RexNode> arguments = registry.arguments();
    List<RexNode> typed = session.typer().type(session.rex(), scope, arguments);
    List<RexNode> groupKeys = GroupingSets.keys(session, sets, keys);
    if (!registry.entries().isEmpty()) {
      // Of what the arguments become, whose types may be wider than those of what was written.
      Map<RexNode, RexNode> known = new HashMap<>();
      for (int i = 0; i < typed.size(); i++) {
        known.put(arguments.get(i), typed.get(i));
      }
      Map<RexNode, RexNode> grouped = new HashMap<>();
      for (int i = 0; i < keys.size(); i++) {
        grouped.put(keys.get(i), groupKeys.get(i));
      }
      List<String> texts =
          registry.entries().stream()
              .map(entry ->
                  printer.aggregate(
                      entry.function(),
                      entry.arguments().stream()
                          .map(each -> (isOfKey(entry) ? grouped : known).getOrDefault(each, each))
                          .map(printer::value)
                          .toList()))
              .toList();
      ExpressionPrinter shown = ExpressionPrinter.naming(i -> scope.fields().get(i).name());
      List<String> shownTexts =
          registry.entries().stream()
              .map(entry -> shown.aggregate(entry.function(), printed(entry, shown)))
              .toList();
      registry.types(
          session
              .typer()
              .typeAggregates(
                  table,
                  GroupingSets.clause(sets, groupKeys.stream().map(printer::operand).toList()),
                  texts,
                  shownTexts,
                  scope.step()));
    }
    List<RexNode> projected = new ArrayList<>(groupKeys);
    List<Field> projectedFields = new ArrayList<>(keyFields);
    List<Integer> positions = new ArrayList<>();
    for (int i = 0; i < typed.size(); i++) {
      int key = projected.indexOf(typed.get(i));
      positions.add(key < 0 ? projected.size() : key);
      if (key < 0) {
        projected.add(typed.get(i));
        projectedFields.add(argument(i, typed.get(i), projectedFields));
      }
    }
    // Rows that only have to be counted need no projection, and SQL has none without columns.
    Bound below = projected.isEmpty() ? input : input.project(projected, projectedFields);
    List<AggregateCall> calls = new ArrayList<>();
    List<Field> fields = new ArrayList<>(keyFields);
    for (Entry entry : registry.entries()) {
      String name = names.getOrDefault(keys.size() + calls.size(), "aggregate " + calls.size());
      ChType type = registry.type(entry);
      boolean ofKey = isOfKey(entry);
      List<Integer> operands =
          entry.arguments().stream()
              .map(it -> ofKey ? keys.indexOf(it) : positions.get(arguments.indexOf(it)))
              .toList();
      calls.add(PlanNodes.call(entry.function().returning(type), operands, type, name));
      fields.add(Field.of(name, type));
    }
    return new Bound(PlanNodes.aggregate(below.rel(), keys.size(), sets, calls), fields);
  }

  /** Whether it is of keys as they are grouped, not of rows. */
  private static boolean isOfKey(Entry entry) {
    return entry.function().getName().equals("grouping");
  }

  /** A column keeps its name where that is free: the sub-query that may come of it reads better. */
  private Field argument(int number, RexNode expression, List<Field> before) {
    if (expression instanceof RexInputRef column) {
      Field field = scope.fields().get(column.getIndex());
      if (before.stream().noneMatch(other -> other.name().equals(field.name()))) {
        return field;
      }
    }
    return Outputs.field(scope, "argument " + number, expression);
  }

  private static List<String> printed(Entry entry, ExpressionPrinter printer) {
    return entry.arguments().stream().map(printer::value).toList();
  }

  private Bound outputs(
      List<ExpressionNode> items, List<Field> keyFields, List<RexNode> bound, Bound grouped) {
    Scope above = session.scope(scope.step(), grouped);
    List<RexNode> expressions = new ArrayList<>();
    List<Field> fields = new ArrayList<>(keyFields);
    for (int i = 0; i < keyFields.size(); i++) {
      expressions.add(session.rex().makeInputRef(keyFields.get(i).type(), i));
    }
    List<RexNode> typed = session.typer().type(session.rex(), above, bound);
    for (int i = 0; i < items.size(); i++) {
      expressions.add(typed.get(i));
      fields.add(Outputs.field(above, Names.of(items.get(i), scope), typed.get(i)));
    }
    Bound.requireDistinct(scope.step(), fields);
    return grouped.project(expressions, fields);
  }
}
