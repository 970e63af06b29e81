package io.clickframe;

import io.clickframe.error.ClickFrameException;
import io.clickframe.error.ErrorCode;
import io.clickframe.internal.node.CallSite;
import io.clickframe.internal.node.Grouping;
import io.clickframe.internal.node.RelationNode;
import org.jspecify.annotations.Nullable;

/**
 * A store whose rows are grouped and wait for their aggregates; see {@link DataStore#groupBy}.
 * Immutable and thread-safe.
 */
public final class GroupedStore {
  private final DataStore input;
  private final Grouping grouping;

  GroupedStore(DataStore input, Grouping grouping) {
    this.input = input;
    this.grouping = grouping;
  }

  /**
   * These groups and one row over all of them, with NULL for the keys.
   *
   * @throws io.clickframe.error.ClickFrameException if there are no keys
   */
  public GroupedStore withTotals() {
    return new GroupedStore(input, grouping.withTotals());
  }

  /**
   * The groups for which a predicate is true. It may use aggregates, whether or not they are among
   * the results, and keys.
   */
  public GroupedStore having(Expression predicate) {
    return new GroupedStore(input, grouping.having(predicate.node()));
  }

  /** Like {@link #having(Expression)}; the predicate is SQL text. */
  public GroupedStore having(String sql) {
    return new GroupedStore(input, grouping.having(Arguments.item("having", sql)));
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
            input.relation(), grouping, Arguments.items("agg", aggregates), CallSite.here()));
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
    if (!grouping.equals(Grouping.by(grouping.keys()))) {
      throw new ClickFrameException(
          ErrorCode.INVALID_ARGUMENT,
          "Cannot call pivot() on groups with subtotals or having(): expected plain"
              + " groupBy(…); filter after the pivot instead");
    }
    return new PivotedStore(
        input, grouping.keys(), Arguments.item("pivot", column), PivotedStore.values(values), null);
  }
}
