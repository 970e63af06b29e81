package io.clickframe.sql.internal.bind;

import io.clickframe.internal.node.RelationNode;
import io.clickframe.type.ClickHouseType;
import io.clickframe.type.TypeElement;
import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.rex.RexNode;
import org.jspecify.annotations.Nullable;

/** The elements of a tuple as columns. */
final class UnpackBinder {
  private final Session session;

  UnpackBinder(Session session) {
    this.session = session;
  }

  Bound bind(RelationNode.Unpack step) {
    Bound input = session.bind(step.input());
    Step here = new Step("unpack", step.site());
    int position = input.names().indexOf(step.column());
    if (position < 0) {
      throw here.unknownColumn(step.column(), input.names());
    }
    Scope scope = session.scope(here, input);
    RowMaker maker = new RowMaker(session, scope);
    List<String> elements = elements(here, input.fields().get(position));
    List<RexNode> calls = new ArrayList<>();
    for (String element : elements) {
      calls.add(
          maker.call("tupleElement", List.of(maker.column(position), maker.constant(element))));
    }
    List<RexNode> typed = session.typer().type(session.rex(), scope, calls);
    List<RexNode> expressions = new ArrayList<>();
    List<Field> fields = new ArrayList<>();
    for (int i = 0; i < input.fields().size(); i++) {
      if (i != position) {
        expressions.add(maker.column(i));
        fields.add(input.fields().get(i));
        continue;
      }
      for (int place = 0; place < elements.size(); place++) {
        String name = name(step, elements.get(place));
        expressions.add(typed.get(place));
        fields.add(Field.of(name, Outputs.type(typed.get(place))));
      }
    }
    requireDistinct(here, step, fields);
    return input.project(expressions, fields);
  }

  private static String name(RelationNode.Unpack step, String element) {
    @Nullable String pattern = step.names();
    return pattern == null
        ? element
        : pattern.replace("{column}", step.column()).replace("{field}", element);
  }

  private static List<String> elements(Step here, Field field) {
    ClickHouseType type = field.type().type().base();
    if (!type.family().equals("Tuple")) {
      throw here.invalid(
          "the column '" + field.name() + "'", "it is " + type + "; expected a tuple", null);
    }
    List<String> names = new ArrayList<>();
    for (TypeElement element : type.elements()) {
      @Nullable String name = element.name();
      if (name == null) {
        throw here.invalid(
            "the column '" + field.name() + "'",
            "it is "
                + type
                + ", whose elements have no names; take them one by one:"
                + " fn(\"tupleElement\", col(\""
                + field.name()
                + "\"), 1).as(\"name\")",
            null);
      }
      names.add(name);
    }
    return names;
  }

  private static void requireDistinct(Step here, RelationNode.Unpack step, List<Field> fields) {
    for (int i = 0; i < fields.size(); i++) {
      String name = fields.get(i).name();
      if (fields.subList(0, i).stream().anyMatch(field -> field.name().equals(name))) {
        throw here.collision(
            name,
            "put the tuple's name in front: unpack(\""
                + step.column()
                + "\", \"{column}_{field}\")");
      }
    }
  }
}
