package io.clickframe;

import io.clickframe.internal.reader.BatchCursor;
import io.clickframe.internal.reader.CursorRows;
import io.clickframe.internal.text.TextTable;
import io.clickframe.result.Row;

/** The calls of a {@link DataObject} that read its values. */
abstract sealed class ReadCalls permits DataObject {
  private static final int SHOWN_ROWS = 20;

  /** The columns, with their exact ClickHouse types; also answers after closing. */
  public abstract Schema schema();

  /** The number of rows; also answers after closing. */
  public abstract long rowCount();

  /** The batches, from the first. The caller closes it. */
  abstract BatchCursor cursor();

  /** Throws if the object is closed. */
  abstract void ensureOpen();

  /**
   * The rows, in order; iterate as often as you like. A row is valid until the next is asked for.
   */
  public Iterable<Row> rows() {
    ensureOpen();
    return () -> {
      ensureOpen();
      return new CursorRows(this::cursor);
    };
  }

  /** Prints the first 20 rows to the standard output, as {@link #toText(int)} writes them. */
  public void show() {
    show(SHOWN_ROWS);
  }

  /** Prints the first rows to the standard output, as {@link #toText(int)} writes them. */
  public void show(int rows) {
    System.out.print(toText(rows));
  }

  /**
   * The first rows as a table: names and types, values with numbers to the right, the number of
   * rows below. Long values are cut off with {@code …}; control characters are written as escapes.
   *
   * @param maxRows most rows to write
   * @throws IllegalArgumentException if {@code maxRows} is negative
   */
  public String toText(int maxRows) {
    if (maxRows < 0) {
      throw new IllegalArgumentException("maxRows must not be negative, was " + maxRows);
    }
    return TextTable.render(schema(), rows(), maxRows, rowCount());
  }
}
