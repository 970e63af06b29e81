package io.clickframe.sql.internal.bind;

import io.clickframe.internal.node.RelationNode;
import io.clickframe.sql.internal.plan.ChCast;
import io.clickframe.sql.internal.type.ChType;
import io.clickframe.type.ClickHouseType;
import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.rex.RexNode;
import org.jspecify.annotations.Nullable;

/** The elements of arrays and maps as rows; several go together as one array of tuples. */
final class ExplodeBinder {
  private static final ClickHouseType INDEX = ClickHouseType.parse("UInt32");

  /** An array to take elements from, the column it comes from, and what they are called. */
  private record Part(int position, RexNode array, ClickHouseType element, String name) {}

  private final Session session;

  ExplodeBinder(Session session) {
    this.session = session;
  }

  Bound bind(RelationNode.Explode step) {
    Bound input = session.bind(step.input());
    Step here = new Step("explode", step.site());
    Scope scope = session.scope(here, input);
    List<Integer> chosen = new Selections(scope).positions(step.columns());
    RowMaker maker = new RowMaker(session, scope);
    List<Part> parts = new ArrayList<>();
    for (int position : chosen) {
      parts.addAll(parts(here, maker, input, position));
    }
    @Nullable String index = step.index();
    if (index != null) {
      Part first = parts.get(0);
      int front = chosen.stream().min(Integer::compare).orElseThrow();
      RexNode places = maker.call("arrayEnumerate", List.of(first.array()));
      parts.add(0, new Part(front, places, INDEX, index));
    }
    List<RexNode> arrays = new ArrayList<>();
    for (Part part : parts) {
      arrays.add(step.keepEmpty() ? withNull(here, part, input) : part.array());
    }
    RexNode zipped = arrays.size() == 1 ? arrays.get(0) : maker.call("arrayZip", arrays);
    // Of an empty array it makes one with the element type's default, which is NULL here.
    RexNode array = step.keepEmpty() ? maker.call("emptyArrayToSingle", List.of(zipped)) : zipped;
    Bound joined = maker.join(input, i -> !chosen.contains(i), array);
    return outputs(here, input, joined, chosen, parts);
  }

  private static List<Part> parts(Step here, RowMaker maker, Bound input, int position) {
    Field field = input.fields().get(position);
    ClickHouseType type = field.type().type().base();
    RexNode column = maker.column(position);
    return switch (type.family()) {
      case "Array" -> List.of(new Part(position, column, type.argument(0), field.name()));
      case "Map" ->
          List.of(
              new Part(
                  position,
                  maker.call("mapKeys", List.of(column)),
                  type.argument(0),
                  field.name() + "_key"),
              new Part(
                  position,
                  maker.call("mapValues", List.of(column)),
                  type.argument(1),
                  field.name() + "_value"));
      default ->
          throw here.invalid(
              "the column '" + field.name() + "'",
              "it is " + type + "; expected an array or a map",
              null);
    };
  }

  private RexNode withNull(Step here, Part part, Bound input) {
    ChType element = ChType.of(part.element());
    if (element.isNullable()) {
      return part.array();
    }
    ChType wider = element.orNull();
    if (!wider.isNullable()) {
      throw here.invalid(
          "the column '" + input.fields().get(part.position()).name() + "' keeping empty ones",
          "its elements are " + element.text() + ", which ClickHouse has no NULL of",
          null);
    }
    return session
        .rex()
        .makeCall(
            Typer.UNTYPED, new ChCast("Array(" + wider.text() + ")", false), List.of(part.array()));
  }

  /** The elements where their columns were. */
  private Bound outputs(
      Step here, Bound input, Bound joined, List<Integer> chosen, List<Part> parts) {
    Scope above = session.scope(here, joined);
    RowMaker.Parts outputs = new RowMaker.Parts(session, joined);
    int kept = 0;
    for (int i = 0; i < input.fields().size(); i++) {
      int position = i;
      if (!chosen.contains(i)) {
        outputs.column(kept++);
      }
      for (Part part : parts.stream().filter(it -> it.position() == position).toList()) {
        if (parts.size() == 1) {
          outputs.whole(part.name());
        } else {
          outputs.part(above, parts.indexOf(part) + 1, part.name());
        }
      }
    }
    return outputs.bound(here, "rename the one that is there first");
  }
}
