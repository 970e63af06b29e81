package io.clickframe.source;

import io.clickframe.Schema;

/**
 * One reading of a table that the program makes, from the first row to the last: what makes any API
 * a table; see {@link io.clickframe.DataStore#reader}. Rows are pulled while the query takes them,
 * in constant memory.
 *
 * <p>One thread uses a reader, from {@link Factory#open} to {@link #close}; it is one of the
 * library's own, not the one that runs the query, and is interrupted when the query ends early.
 * Readers of several runs, or of several places of one query, are used at the same time.
 */
@FunctionalInterface
public interface RowReader {

  /**
   * Adds the next rows to the block. No rows added: there are no more. Any number may be added, a
   * few if the source is slow: what was added is handed on when this returns, or before if it is
   * much.
   *
   * @throws Exception if the rows cannot be had; the query then fails with a {@link
   *     io.clickframe.error.SourceException} that has this as its cause
   */
  void read(RowBlock block) throws Exception;

  /**
   * Frees what the reader holds; called once for each reader that was opened, also when the query
   * ends early or fails.
   *
   * @throws Exception fails the query like {@link #read}, unless it has ended already
   */
  default void close() throws Exception {}

  /** Opens readers, one for each time that a query reads the table. Any thread may call it. */
  @FunctionalInterface
  interface Factory {

    /**
     * A reader of the first row and those that follow.
     *
     * @throws Exception if the source cannot be opened; see {@link RowReader#read}
     */
    RowReader open(Request request) throws Exception;
  }

  /**
   * What a query wants of the table.
   *
   * @param columns the columns that it reads, at least one; values of others are not looked at
   * @param blockRows how many rows a block had best have
   */
  record Request(Schema columns, int blockRows) {

    /** Whether the query reads the column. */
    public boolean needs(String column) {
      return columns.find(column).isPresent();
    }
  }
}
