package io.clickframe.internal.node;

import io.clickframe.internal.node.SelectorNode.Named;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The columns that a step is about, in the order given; columns that are no expressions.
 *
 * @param selectors at least one; a column that several of them choose counts once
 */
public record ColumnChoice(List<SelectorNode> selectors) {
  public ColumnChoice {
    selectors = List.copyOf(selectors);
  }

  /** The columns that are named exactly. */
  public Set<String> names() {
    Set<String> names = new TreeSet<>();
    selectors.forEach(selector -> names.addAll(selector.names()));
    return names;
  }

  /** The columns' names, if they are known without the input. */
  public Optional<Set<String>> onlyNames() {
    return selectors.stream().allMatch(Named.class::isInstance)
        ? Optional.of(names())
        : Optional.empty();
  }

  @Override
  public String toString() {
    return selectors.stream().map(SelectorNode::toString).collect(Collectors.joining(", "));
  }
}
