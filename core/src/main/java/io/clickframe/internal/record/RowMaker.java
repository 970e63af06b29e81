package io.clickframe.internal.record;

import org.jspecify.annotations.Nullable;

/**
 * Makes the rows of one batch. Knows no bounds and no closing: whoever calls it does. Changes
 * nothing after it was made.
 */
public abstract class RowMaker {
  RowMaker() {}

  /**
   * A row's object; null only for NULL in a result of one column.
   *
   * @throws UnfitException if a value does not fit
   */
  public abstract @Nullable Object make(int row);
}
