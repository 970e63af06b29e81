package io.clickframe;

import io.clickframe.error.ClickFrameException;
import io.clickframe.error.ErrorCode;
import io.clickframe.internal.node.CallSite;
import io.clickframe.internal.node.ExpressionNode;
import io.clickframe.internal.node.ExpressionNode.Alias;
import io.clickframe.internal.node.ExpressionNode.Literal;
import io.clickframe.internal.node.ExpressionText;
import io.clickframe.internal.node.RelationNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Groups with a column for each value of another column, that wait for their aggregates; see {@link
 * GroupedStore#pivot}. Immutable and thread-safe.
 */
public final class PivotedStore {
  private final DataStore input;
  private final List<ExpressionNode> keys;
  private final ExpressionNode column;
  private final List<ExpressionNode> values;
  private final @Nullable String names;

  PivotedStore(
      DataStore input,
      List<ExpressionNode> keys,
      ExpressionNode column,
      List<ExpressionNode> values,
      @Nullable String names) {
    this.input = input;
    this.keys = keys;
    this.column = column;
    this.values = values;
    this.names = names;
  }

  /**
   * The same with other names: {@code {value}} stands for the value, {@code {name}} for the
   * aggregate's name. By itself a column is called {@code {value}} where there is one aggregate,
   * and {@code {value}_{name}} where there are more.
   */
  public PivotedStore named(String pattern) {
    return new PivotedStore(
        input, keys, column, values, Arguments.pattern("pivot", pattern, "{value}"));
  }

  /**
   * One row a group: the keys, then, value by value, the aggregates over the rows that have it. Of
   * a group without such rows counts are 0 and others NULL. Does not run a query.
   *
   * @param aggregates expressions such as {@code col("x").sum()}; no SQL texts
   */
  public DataStore agg(Object... aggregates) {
    return input.with(
        new RelationNode.Pivot(
            input.relation(),
            keys,
            column,
            values,
            Arguments.items("agg", aggregates),
            names,
            CallSite.here()));
  }

  static List<ExpressionNode> values(@Nullable Object... values) {
    List<ExpressionNode> nodes = new ArrayList<>(values.length);
    List<ExpressionNode> seen = new ArrayList<>(values.length);
    for (Object value : values) {
      ExpressionNode node = Arguments.operand(value);
      ExpressionNode constant = node instanceof Alias alias ? alias.operand() : node;
      if (!(constant instanceof Literal)) {
        throw invalid("expected constants as values, found " + ExpressionText.of(node));
      }
      if (seen.contains(constant)) {
        throw invalid("the value " + ExpressionText.of(constant) + " is there twice");
      }
      seen.add(constant);
      nodes.add(node);
    }
    if (nodes.isEmpty()) {
      throw invalid(
          "the values that become columns have to be given, since a chain is one statement; read"
              + " them first with select(…).distinct()");
    }
    return nodes;
  }

  private static ClickFrameException invalid(String reason) {
    return new ClickFrameException(ErrorCode.INVALID_ARGUMENT, "Cannot call pivot(): " + reason);
  }
}
