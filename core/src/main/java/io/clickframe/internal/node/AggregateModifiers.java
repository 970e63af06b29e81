package io.clickframe.internal.node;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an aggregate is told besides its arguments.
 *
 * @param combinators ClickHouse's suffixes, such as {@code ForEach} or {@code State}, in the order
 *     in which they are put behind the function's name
 * @param filter which rows it sees, or null for all
 * @param distinct whether it sees each different value once
 * @param order in which order it sees them; empty for any
 */
public record AggregateModifiers(
    List<String> combinators,
    @Nullable ExpressionNode filter,
    boolean distinct,
    List<SortKey> order) {

  /** None. */
  public static final AggregateModifiers NONE =
      new AggregateModifiers(List.of(), null, false, List.of());

  public AggregateModifiers {
    combinators = List.copyOf(combinators);
    order = List.copyOf(order);
  }

  /** With a condition on the rows. */
  public AggregateModifiers filtered(ExpressionNode condition) {
    return new AggregateModifiers(combinators, condition, distinct, order);
  }

  /** With each different value once. */
  public AggregateModifiers onlyDistinct() {
    return new AggregateModifiers(combinators, filter, true, order);
  }

  /** With the values in order. */
  public AggregateModifiers ordered(List<SortKey> keys) {
    return new AggregateModifiers(combinators, filter, distinct, keys);
  }

  /** With a further suffix. */
  public AggregateModifiers combined(String combinator) {
    List<String> more = new ArrayList<>(combinators);
    more.add(combinator);
    return new AggregateModifiers(more, filter, distinct, order);
  }

  List<ExpressionNode> children() {
    List<ExpressionNode> children = new ArrayList<>();
    if (filter != null) {
      children.add(filter);
    }
    order.forEach(key -> children.add(key.expression()));
    return children;
  }

  AggregateModifiers withChildren(List<ExpressionNode> children) {
    int first = filter == null ? 0 : 1;
    return new AggregateModifiers(
        combinators,
        filter == null ? null : children.get(0),
        distinct,
        SortKey.over(order, children.subList(first, children.size())));
  }
}
