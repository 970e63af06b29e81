package io.clickframe;

import static io.clickframe.Expressions.col;
import static io.clickframe.Expressions.count;
import static io.clickframe.Expressions.fn;
import static io.clickframe.Expressions.leftOn;
import static io.clickframe.Expressions.rowNumber;

import io.clickframe.error.ClickFrameException;
import io.clickframe.error.ErrorCode;
import io.clickframe.internal.node.CallSite;
import io.clickframe.internal.node.RelationNode;

/** Rows side by side: the first of one order with the first of another, and so on. */
final class Zip {
  private static final String PLACE = "_zip_place";
  private static final String ROWS = "_zip_rows";
  private static final String OTHER_PLACE = "_zip_other_place";
  private static final String OTHER_ROWS = "_zip_other_rows";

  private Zip() {}

  /**
   * An inner join by row numbers, which keeps the types as they are, beside one row that is there
   * if both have as many. That is the right side of a join, which the engine reads in any case; a
   * condition on the rows themselves would never be looked at where one side has none.
   */
  static DataStore of(DataStore store, DataStore other) {
    CallSite site = CallSite.here();
    DataStore left = numbered(store, PLACE, "this store", site);
    DataStore right = numbered(other, OTHER_PLACE, "the other store", site);
    String message =
        "the stores of zip() at " + site + " have different numbers of rows; they need the same";
    DataStore asMany =
        store
            .agg(count().as(ROWS))
            .crossJoin(other.agg(count().as(OTHER_ROWS)))
            .filter(fn("throwIf", col(ROWS).ne(col(OTHER_ROWS)), message).eq(0));
    return left.join(right, leftOn(PLACE).rightOn(OTHER_PLACE))
        .crossJoin(asMany)
        .sort(PLACE)
        .drop(PLACE, OTHER_PLACE, ROWS, OTHER_ROWS);
  }

  private static DataStore numbered(DataStore store, String place, String which, CallSite site) {
    if (!(store.relation() instanceof RelationNode.Sort sort)) {
      throw new ClickFrameException(
          ErrorCode.INVALID_ARGUMENT,
          "Cannot zip at %s: the rows of %s are in no order, so nothing says which belong together. Call sort() on it right before"
              .formatted(site, which));
    }
    return store.assign(rowNumber().over(Window.by(sort.keys())).as(place));
  }
}
