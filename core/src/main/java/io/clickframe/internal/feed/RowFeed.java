package io.clickframe.internal.feed;

import io.clickframe.Schema;

/** Rows that can be written as often as somebody reads them, by several threads at once. */
@FunctionalInterface
public interface RowFeed {

  /**
   * Writes all rows, from the first, then returns.
   *
   * @param columns the columns to write, with the engine's names of their types
   * @param sink takes the rows as {@code RowBinary}; what it throws has to be let pass
   * @throws Exception if not all rows can be had
   */
  void write(Schema columns, ByteSink sink) throws Exception;
}
