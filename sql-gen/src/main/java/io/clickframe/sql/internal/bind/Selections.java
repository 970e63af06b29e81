package io.clickframe.sql.internal.bind;

import io.clickframe.internal.node.ColumnChoice;
import io.clickframe.internal.node.ExpressionNode;
import io.clickframe.internal.node.ExpressionNode.Across;
import io.clickframe.internal.node.ExpressionNode.Alias;
import io.clickframe.internal.node.ExpressionNode.ColumnRef;
import io.clickframe.internal.node.ExpressionNode.EachColumn;
import io.clickframe.internal.node.SelectorNode;
import io.clickframe.internal.node.SelectorNode.Named;
import io.clickframe.internal.node.SortKey;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Turns choices among columns into the columns they are, now that those are known. */
final class Selections {
  private final Step step;
  private final List<Field> fields;

  Selections(Scope scope) {
    this(scope.step(), scope.fields());
  }

  Selections(Step step, List<Field> fields) {
    this.step = step;
    this.fields = fields;
  }

  /** The items with one for each column in place of those that stand for several. */
  List<ExpressionNode> expand(List<ExpressionNode> items) {
    return expand(items, Set.of());
  }

  /**
   * Like {@link #expand(List)}.
   *
   * @param keys columns that are left out unless they are named
   */
  List<ExpressionNode> expand(List<ExpressionNode> items, Set<String> keys) {
    List<ExpressionNode> expanded = new ArrayList<>(items.size());
    for (ExpressionNode item : items) {
      if (item instanceof Across across) {
        expanded.addAll(columns(across, keys));
      } else {
        expanded.add(item);
      }
    }
    return expanded;
  }

  /** The same for the keys of a sort. */
  List<SortKey> expandKeys(List<SortKey> keys) {
    List<SortKey> expanded = new ArrayList<>(keys.size());
    for (SortKey key : keys) {
      for (ExpressionNode node : expand(List.of(key.expression()))) {
        expanded.add(new SortKey(node, key.descending(), key.nullsFirst()));
      }
    }
    return expanded;
  }

  /** The positions of chosen columns, each once, in the order given. */
  List<Integer> positions(ColumnChoice choice) {
    Set<Integer> positions = new LinkedHashSet<>();
    choice.selectors().forEach(selector -> positions.addAll(positions(selector, Set.of())));
    return List.copyOf(positions);
  }

  private List<ExpressionNode> columns(Across across, Set<String> keys) {
    List<ExpressionNode> items = new ArrayList<>();
    for (int position : positions(across.selector(), keys)) {
      String column = fields.get(position).name();
      items.add(named(across, column, replaced(across.body(), new ColumnRef(column))));
    }
    return items;
  }

  private static ExpressionNode named(Across across, String column, ExpressionNode body) {
    String pattern = across.names();
    if (pattern == null) {
      return body instanceof ColumnRef ? body : new Alias(body, column);
    }
    return new Alias(body, pattern.replace("{}", column).replace("{column}", column));
  }

  /** Whether an expression is made of the column that it stands for. */
  static boolean isOfEach(ExpressionNode node) {
    return node instanceof EachColumn || node.children().stream().anyMatch(Selections::isOfEach);
  }

  /** An expression with something in the place of the column that it stands for. */
  static ExpressionNode replaced(ExpressionNode node, ExpressionNode column) {
    if (node instanceof EachColumn) {
      return column;
    }
    List<ExpressionNode> children = node.children();
    return children.isEmpty()
        ? node
        : node.withChildren(children.stream().map(child -> replaced(child, column)).toList());
  }

  private List<Integer> positions(SelectorNode selector, Set<String> keys) {
    List<String> names = fields.stream().map(Field::name).toList();
    for (String name : selector.names()) {
      if (!names.contains(name)) {
        throw step.unknownColumn(name, names);
      }
    }
    if (selector instanceof Named named) {
      return named.columns().stream().map(names::indexOf).toList();
    }
    List<Integer> positions = new ArrayList<>();
    for (int i = 0; i < fields.size(); i++) {
      Field field = fields.get(i);
      if (!keys.contains(field.name()) && selector.matches(field.name(), field.type().type())) {
        positions.add(i);
      }
    }
    if (positions.isEmpty()) {
      throw step.invalid(
          selector.toString(), "there is no such column; columns: " + Step.describe(fields), null);
    }
    return positions;
  }
}
