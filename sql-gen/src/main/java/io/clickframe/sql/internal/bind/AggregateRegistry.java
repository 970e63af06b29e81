package io.clickframe.sql.internal.bind;

import io.clickframe.sql.internal.plan.ChAggregate;
import io.clickframe.sql.internal.type.ChType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.calcite.rex.RexNode;

/** The different aggregates of one step, in order. */
final class AggregateRegistry {

  /** An aggregate of row expressions. */
  record Entry(ChAggregate function, List<RexNode> arguments) {

    /** Functions are the same if their names are, which hold the parameters. */
    @Override
    public boolean equals(Object other) {
      return other instanceof Entry that
          && that.function.getName().equals(function.getName())
          && that.arguments.equals(arguments);
    }

    @Override
    public int hashCode() {
      return function.getName().hashCode() * 31 + arguments.hashCode();
    }
  }

  private final Map<Entry, Integer> positions = new LinkedHashMap<>();
  private List<ChType> types = List.of();

  int position(Entry entry) {
    Integer known = positions.get(entry);
    if (known != null) {
      return known;
    }
    positions.put(entry, positions.size());
    return positions.size() - 1;
  }

  List<Entry> entries() {
    return new ArrayList<>(positions.keySet());
  }

  List<RexNode> arguments() {
    Set<RexNode> arguments = new LinkedHashSet<>();
    positions.keySet().forEach(entry -> arguments.addAll(entry.arguments()));
    return new ArrayList<>(arguments);
  }

  void types(List<ChType> known) {
    types = known;
  }

  ChType type(Entry entry) {
    return types.isEmpty() ? Typer.UNTYPED : types.get(position(entry));
  }
}
