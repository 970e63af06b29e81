package io.clickframe.internal.node;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which rows a window function sees, and in which order.
 *
 * @param partition rows with equal values see one another
 * @param order the order within a partition
 * @param frame which of the rows around a row it sees, or null for what SQL says: all without an
 *     order, else those up to the row and its equals
 */
public record WindowSpec(
    List<ExpressionNode> partition, List<SortKey> order, @Nullable WindowFrame frame) {
  public WindowSpec {
    partition = List.copyOf(partition);
    order = List.copyOf(order);
  }

  /** The expressions of the partition, then those of the order. */
  List<ExpressionNode> children() {
    List<ExpressionNode> children = new ArrayList<>(partition);
    order.forEach(key -> children.add(key.expression()));
    return children;
  }

  WindowSpec withChildren(List<ExpressionNode> children) {
    int keys = partition.size();
    return new WindowSpec(
        children.subList(0, keys),
        SortKey.over(order, children.subList(keys, children.size())),
        frame);
  }
}
