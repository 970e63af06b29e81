package io.clickframe;

import io.clickframe.error.ErrorCode;
import io.clickframe.error.ValueException;
import io.clickframe.internal.reader.BatchCursor;
import io.clickframe.internal.reader.CursorRows;
import io.clickframe.internal.record.CursorRecords;
import io.clickframe.internal.text.TextTable;
import io.clickframe.result.Records;
import io.clickframe.result.Row;
import org.jspecify.annotations.Nullable;

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
    return () -> new CursorRows(this::cursor);
  }

  /**
   * The rows as records, or the values of the only column as another class: {@code as(Sale.class)},
   * {@code as(Long.class)}. Made while they are read; iterate as often as you like, also several
   * threads at once, each with its own iterator.
   *
   * @throws io.clickframe.error.RecordMismatchException if the columns do not fit the class; it
   *     lists every component that has no column or the wrong type
   */
  public <T> Records<T> as(Class<T> type) {
    ensureOpen();
    return CursorRecords.of(type, schema(), this::cursor);
  }

  /**
   * The one value of a result of one row and one column; null for NULL.
   *
   * @param type a class that holds the column's values exactly
   * @throws ValueException if the result has another shape
   * @throws io.clickframe.error.RecordMismatchException if the class does not fit
   */
  public <T> @Nullable T scalar(Class<T> type) {
    if (rowCount() != 1 || schema().columns().size() != 1) {
      throw new ValueException(
          ErrorCode.VALUE_CONVERSION,
          "Cannot read the result as one %s: expected one row of one column, found %,d %s of %d (%s)"
              .formatted(
                  type.getSimpleName(),
                  rowCount(),
                  rowCount() == 1 ? "row" : "rows",
                  schema().columns().size(),
                  String.join(", ", schema().names())));
    }
    return as(type).iterator().next();
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
