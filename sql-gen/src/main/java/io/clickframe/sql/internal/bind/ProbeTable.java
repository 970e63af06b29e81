package io.clickframe.sql.internal.bind;

import io.clickframe.sql.internal.render.Aliases;
import io.clickframe.sql.internal.render.Quoting;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.calcite.plan.RelOptUtil;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.util.ImmutableBitSet;

/**
 * An empty table with some of a scope's columns, for questions about types: {@code null('a Int64, b
 * String')}.
 */
final class ProbeTable {
  /** Not what a user would call a lambda's parameter, which would hide the table. */
  private static final String ALIAS = "probe";

  private final Map<Integer, String> names = new HashMap<>();
  private final List<Field> fields = new ArrayList<>();
  private final String alias;

  private ProbeTable(Scope scope, Iterable<Integer> positions, List<Field> variables) {
    Set<String> taken = new HashSet<>();
    variables.forEach(variable -> taken.add(variable.name()));
    fields.addAll(variables);
    for (int position : positions) {
      Field field = scope.fields().get(position);
      String name = field.name();
      // Both sides of a join may have a column of that name.
      while (!taken.add(name)) {
        name = name + "_" + position;
      }
      names.put(position, name);
      fields.add(field.named(name));
    }
    alias = Aliases.prefix(ALIAS, taken) + "0";
  }

  /** A table of the columns that the expressions read, lambda parameters among them. */
  static ProbeTable of(Scope scope, List<RexNode> expressions) {
    ImmutableBitSet used = RelOptUtil.InputFinder.bits(expressions, null);
    return new ProbeTable(scope, used, LambdaVariables.free(expressions));
  }

  /** A table of all columns. */
  static ProbeTable all(Scope scope) {
    return new ProbeTable(scope, ImmutableBitSet.range(scope.fields().size()), List.of());
  }

  /** How to write a column of the scope over this table. */
  String reference(int position) {
    return alias + "." + Quoting.identifier(names.getOrDefault(position, "?"));
  }

  List<Field> fields() {
    return fields;
  }

  /** What goes behind {@code FROM}. */
  String from() {
    if (fields.isEmpty()) {
      return "system.one AS " + alias;
    }
    return structure(fields) + " AS " + alias;
  }

  /** An empty table with the given columns. */
  static String structure(List<Field> fields) {
    String structure =
        fields.stream()
            .map(field -> Quoting.quotedIdentifier(field.name()) + " " + field.type().text())
            .collect(Collectors.joining(", "));
    return "null(" + Quoting.string(structure) + ")";
  }
}
