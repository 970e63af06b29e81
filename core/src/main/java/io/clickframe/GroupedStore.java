package io.clickframe;

import io.clickframe.internal.node.CallSite;
import io.clickframe.internal.node.ExpressionNode;
import io.clickframe.internal.node.RelationNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A store whose rows are grouped and wait for their aggregates; see {@link DataStore#groupBy}.
 * Immutable and thread-safe.
 */
public final class GroupedStore {
  private final DataStore input;
  private final List<ExpressionNode> keys;

  GroupedStore(DataStore input, List<ExpressionNode> keys) {
    this.input = input;
    this.keys = keys;
  }

  /**
   * One row a group: the keys, then the given aggregates. Does not run a query.
   *
   * @param aggregates expressions such as {@code col("x").sum().as("total")}, or SQL texts such as
   *     {@code "sum(x) AS total"}; each needs a name unless it is one aggregate of one column,
   *     which keeps the column's name
   */
  public DataStore agg(Object... aggregates) {
    return input.with(
        new RelationNode.Aggregate(
            input.relation(), keys, Arguments.items("agg", aggregates), CallSite.here()));
  }

  /**
   * The groups with a column for each value of another column, to be followed by {@link
   * PivotedStore#agg}: {@code t.groupBy("shop").pivot("year", 2023, 2024).agg(col("sum").sum())}.
   *
   * @param column a column's name, SQL text or expression
   * @param values constants, or {@code lit(2023).as("last")} for a name of one's own; they have to
   *     be given, since reading them would be a run of its own
   * @throws io.clickframe.error.ClickFrameException if there are none, or one is there twice
   */
  public PivotedStore pivot(Object column, @Nullable Object... values) {
    return new PivotedStore(
        input, keys, Arguments.item("pivot", column), PivotedStore.values(values), null);
  }
}
