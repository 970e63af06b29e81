package io.clickframe.sql.internal.bind;

import io.clickframe.internal.node.ExpressionNode;
import io.clickframe.internal.node.RelationNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.apache.calcite.rex.RexNode;
import org.jspecify.annotations.Nullable;

/** Steps that leave the rows as they are: which columns there are, and what they are called. */
final class ColumnBinder {
  private final Session session;

  ColumnBinder(Session session) {
    this.session = session;
  }

  Bound select(RelationNode.Select step) {
    Bound input = session.bind(step.input());
    return select(input, new Step("select", step.site()), step.items());
  }

  Bound select(Bound input, Step step, List<ExpressionNode> recorded) {
    Scope scope = session.scope(step, input);
    List<ExpressionNode> items = new Selections(scope).expand(recorded);
    List<RexNode> expressions = new ExpressionBinder(session, scope).typed(items);
    List<Field> outputs = outputs(scope, items, expressions);
    Bound.requireDistinct(scope.step(), outputs);
    return input.project(expressions, outputs);
  }

  Bound assign(RelationNode.Assign step) {
    Bound input = session.bind(step.input());
    return assign(input, new Step("assign", step.site()), step.items());
  }

  Bound assign(Bound input, Step step, List<ExpressionNode> recorded) {
    Scope scope = session.scope(step, input);
    List<ExpressionNode> items = new Selections(scope).expand(recorded);
    List<RexNode> added = new ExpressionBinder(session, scope).typed(items);
    List<Field> outputs = outputs(scope, items, added);
    Bound.requireDistinct(scope.step(), outputs);
    Map<String, Integer> positions = new LinkedHashMap<>();
    List<RexNode> expressions = new ArrayList<>();
    List<Field> fields = new ArrayList<>();
    for (int i = 0; i < input.fields().size(); i++) {
      Field field = input.fields().get(i);
      positions.put(field.name(), i);
      expressions.add(session.rex().makeInputRef(field.type(), i));
      fields.add(field);
    }
    for (int i = 0; i < outputs.size(); i++) {
      Integer replaced = positions.get(outputs.get(i).name());
      if (replaced == null) {
        expressions.add(added.get(i));
        fields.add(outputs.get(i));
      } else {
        expressions.set(replaced, added.get(i));
        fields.set(replaced, outputs.get(i));
      }
    }
    return input.project(expressions, fields);
  }

  private static List<Field> outputs(
      Scope scope, List<ExpressionNode> items, List<RexNode> expressions) {
    List<Field> outputs = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      outputs.add(Outputs.field(scope, Names.of(items.get(i), scope), expressions.get(i)));
    }
    return outputs;
  }

  Bound drop(RelationNode.Drop step) {
    Bound input = session.bind(step.input());
    Step here = new Step("drop", step.site());
    List<Integer> kept =
        others(input, new Selections(here, input.fields()).positions(step.columns()));
    if (kept.isEmpty()) {
      throw here.invalid("drop of every column", "at least one has to stay", null);
    }
    return picked(input, kept);
  }

  Bound relocate(RelationNode.Relocate step) {
    Bound input = session.bind(step.input());
    Step here = new Step("relocate", step.site());
    List<Integer> moved = new Selections(here, input.fields()).positions(step.columns());
    List<Integer> columns = new ArrayList<>(others(input, moved));
    String anchor = step.anchor();
    if (anchor == null) {
      columns.addAll(step.place() == RelationNode.Place.FIRST ? 0 : columns.size(), moved);
      return picked(input, columns);
    }
    requireColumn(here, input, anchor);
    int place = columns.indexOf(input.names().indexOf(anchor));
    if (place < 0) {
      throw here.invalid(
          "the column '" + anchor + "' as the place to move to",
          "it is one of the columns that are moved; name another",
          null);
    }
    columns.addAll(step.place() == RelationNode.Place.BEFORE ? place : place + 1, moved);
    return picked(input, columns);
  }

  private static List<Integer> others(Bound input, List<Integer> positions) {
    return IntStream.range(0, input.fields().size())
        .filter(i -> !positions.contains(i))
        .boxed()
        .toList();
  }

  private Bound picked(Bound input, List<Integer> positions) {
    return input.pick(session, positions, positions.stream().map(input.fields()::get).toList());
  }

  Bound rename(RelationNode.Rename step) {
    Bound input = session.bind(step.input());
    Step here = new Step("rename", step.site());
    step.names().keySet().forEach(name -> requireColumn(here, input, name));
    return renamed(input, here, name -> step.names().getOrDefault(name, name));
  }

  Bound rename(RelationNode.RenameAll step) {
    Step here = new Step("rename", step.site());
    return renamed(
        session.bind(step.input()),
        here,
        name -> {
          @Nullable String renamed = step.names().apply(name);
          if (renamed == null || renamed.isEmpty()) {
            throw here.invalid(
                "the function",
                "it gives "
                    + (renamed == null ? "null" : "an empty name")
                    + " for the column '"
                    + name
                    + "'; expected some text",
                null);
          }
          return renamed;
        });
  }

  private Bound renamed(Bound input, Step here, UnaryOperator<String> names) {
    List<Field> fields =
        input.fields().stream().map(field -> field.named(names.apply(field.name()))).toList();
    Bound.requireDistinct(here, fields);
    return input.pick(session, IntStream.range(0, fields.size()).boxed().toList(), fields);
  }

  private static void requireColumn(Step step, Bound input, String name) {
    if (!input.names().contains(name)) {
      throw step.unknownColumn(name, input.names());
    }
  }
}
