package io.clickframe.sql.internal.bind;

import io.clickframe.internal.node.ExpressionNode;
import io.clickframe.internal.node.RelationNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.calcite.rex.RexNode;

/** Steps that leave the rows as they are: which columns there are, and what they are called. */
final class ColumnBinder {
  private final Session session;

  ColumnBinder(Session session) {
    this.session = session;
  }

  Bound select(RelationNode.Select step) {
    Bound input = session.bind(step.input());
    Scope scope = session.scope(new Step("select", step.site()), input);
    List<RexNode> expressions = new ExpressionBinder(session, scope).typed(step.items());
    List<Field> outputs = outputs(scope, step.items(), expressions);
    Bound.requireDistinct(scope.step(), outputs);
    return input.project(expressions, outputs);
  }

  Bound assign(RelationNode.Assign step) {
    Bound input = session.bind(step.input());
    Scope scope = session.scope(new Step("assign", step.site()), input);
    List<RexNode> added = new ExpressionBinder(session, scope).typed(step.items());
    List<Field> outputs = outputs(scope, step.items(), added);
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
    Set<String> dropped = Set.copyOf(step.names());
    for (String name : step.names()) {
      requireColumn(here, input, name);
    }
    List<Integer> kept =
        IntStream.range(0, input.fields().size())
            .filter(i -> !dropped.contains(input.fields().get(i).name()))
            .boxed()
            .toList();
    if (kept.isEmpty()) {
      throw here.invalid("drop of every column", "at least one has to stay", null);
    }
    return input.pick(session, kept, kept.stream().map(input.fields()::get).toList());
  }

  Bound rename(RelationNode.Rename step) {
    Bound input = session.bind(step.input());
    Step here = new Step("rename", step.site());
    step.names().keySet().forEach(name -> requireColumn(here, input, name));
    List<Field> fields =
        input.fields().stream()
            .map(field -> field.named(step.names().getOrDefault(field.name(), field.name())))
            .toList();
    Bound.requireDistinct(here, fields);
    return input.pick(session, IntStream.range(0, fields.size()).boxed().toList(), fields);
  }

  private static void requireColumn(Step step, Bound input, String name) {
    if (!input.names().contains(name)) {
      throw step.unknownColumn(name, input.names());
    }
  }
}
