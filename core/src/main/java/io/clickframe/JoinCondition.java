package io.clickframe;

import io.clickframe.internal.node.ExpressionNode;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Which pairs of rows a join keeps; see {@link Expressions#on}. Immutable. */
public final class JoinCondition {
  private final List<String> columns;
  private final @Nullable ExpressionNode condition;
  private final @Nullable String suffix;

  private JoinCondition(
      List<String> columns, @Nullable ExpressionNode condition, @Nullable String suffix) {
    this.columns = List.copyOf(columns);
    this.condition = condition;
    this.suffix = suffix;
  }

  static JoinCondition using(List<String> columns) {
    return new JoinCondition(columns, null, null);
  }

  static JoinCondition matching(Expression condition) {
    return new JoinCondition(List.of(), condition.node(), null);
  }

  /**
   * The same condition; columns of the right side whose name the left side has too get this text
   * behind their name instead of being refused.
   */
  public JoinCondition suffix(String text) {
    return new JoinCondition(columns, condition, Objects.requireNonNull(text, "text is null"));
  }

  List<String> columns() {
    return columns;
  }

  @Nullable ExpressionNode condition() {
    return condition;
  }

  @Nullable String suffix() {
    return suffix;
  }
}
