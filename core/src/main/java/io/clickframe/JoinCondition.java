package io.clickframe;

import io.clickframe.internal.node.ExpressionNode;
import io.clickframe.internal.node.JoinKey;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which pairs of rows a join keeps; see {@link Expressions#on} and {@link Expressions#leftOn}.
 * Immutable.
 */
public final class JoinCondition {
  private final List<JoinKey> keys;
  private final @Nullable ExpressionNode condition;
  private final @Nullable String suffix;
  private final boolean any;

  private JoinCondition(
      List<JoinKey> keys,
      @Nullable ExpressionNode condition,
      @Nullable String suffix,
      boolean any) {
    this.keys = List.copyOf(keys);
    this.condition = condition;
    this.suffix = suffix;
    this.any = any;
  }

  static JoinCondition equal(List<JoinKey> keys) {
    return new JoinCondition(keys, null, null, false);
  }

  static JoinCondition matching(Expression condition) {
    return new JoinCondition(List.of(), condition.node(), null, false);
  }

  /**
   * The same condition; columns of the right side whose name the left side has too get this text
   * behind their name instead of being refused.
   */
  public JoinCondition suffix(String text) {
    return new JoinCondition(keys, condition, Objects.requireNonNull(text, "text is null"), any);
  }

  /**
   * The same condition, but at most one partner for each row, any one of those that match: for each
   * row of the left side in an inner or left join, of the right side in a right join.
   */
  public JoinCondition any() {
    return new JoinCondition(keys, condition, suffix, true);
  }

  List<JoinKey> keys() {
    return keys;
  }

  @Nullable ExpressionNode condition() {
    return condition;
  }

  @Nullable String suffix() {
    return suffix;
  }

  boolean isAny() {
    return any;
  }
}
