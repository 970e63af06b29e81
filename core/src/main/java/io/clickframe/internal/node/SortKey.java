package io.clickframe.internal.node;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** One key of a sort. */
public record SortKey(ExpressionNode expression, boolean descending, boolean nullsFirst) {
  public SortKey {
    Objects.requireNonNull(expression, "expression is null");
  }

  /** The same directions over other expressions. */
  static List<SortKey> over(List<SortKey> keys, List<ExpressionNode> expressions) {
    List<SortKey> changed = new ArrayList<>(keys.size());
    for (int i = 0; i < keys.size(); i++) {
      SortKey key = keys.get(i);
      changed.add(new SortKey(expressions.get(i), key.descending(), key.nullsFirst()));
    }
    return changed;
  }
}
