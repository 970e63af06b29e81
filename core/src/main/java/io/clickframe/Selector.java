package io.clickframe;

import io.clickframe.internal.node.ExpressionNode.Across;
import io.clickframe.internal.node.ExpressionNode.EachColumn;
import io.clickframe.internal.node.SelectorNode;
import java.util.List;
import java.util.Objects;

/**
 * A choice among the columns of a step's input, made by {@link Selectors}; which columns those are
 * is found when the chain is planned, and they keep the order of the input. A choice without any
 * column is refused. Immutable.
 */
public final class Selector {
  private final SelectorNode node;

  Selector(SelectorNode node) {
    this.node = Objects.requireNonNull(node, "node is null");
  }

  SelectorNode node() {
    return node;
  }

  /** Each column as an item of a step. */
  Across item() {
    return new Across(node, new EachColumn(), null);
  }

  /** The columns of both choices. */
  public Selector and(Selector other) {
    return new Selector(new SelectorNode.Both(node, other.node));
  }

  /** The columns of one choice or the other. */
  public Selector or(Selector other) {
    return new Selector(new SelectorNode.Either(node, other.node));
  }

  /** All other columns. */
  public Selector not() {
    return new Selector(new SelectorNode.Not(node));
  }

  /** The columns of this choice without some. */
  public Selector except(Selector other) {
    return and(other.not());
  }

  /** The columns of this choice without the named ones, which have to be there. */
  public Selector except(String... names) {
    return except(new Selector(new SelectorNode.Named(List.of(names))));
  }

  /** Sorts by each column, smallest first. */
  public SortOrder asc() {
    return new SortOrder(item(), false, false);
  }

  /** Sorts by each column, largest first. */
  public SortOrder desc() {
    return new SortOrder(item(), true, false);
  }

  @Override
  public String toString() {
    return node.toString();
  }
}
