package io.clickframe;

import io.clickframe.error.ClickFrameException;
import io.clickframe.error.ErrorCode;
import io.clickframe.error.Suggestions;
import io.clickframe.error.UnknownColumnException;
import io.clickframe.error.ValueException;
import io.clickframe.internal.arrow.ArrowFiles;
import io.clickframe.internal.arrow.CursorArrowReader;
import io.clickframe.internal.reader.BatchCursor;
import io.clickframe.internal.reader.CursorRows;
import io.clickframe.internal.record.CursorColumn;
import io.clickframe.internal.record.CursorRecords;
import io.clickframe.internal.resource.ArrowMemory;
import io.clickframe.internal.source.FileTarget;
import io.clickframe.internal.text.HtmlTable;
import io.clickframe.internal.text.TerminalWidth;
import io.clickframe.internal.text.TextTable;
import io.clickframe.result.Records;
import io.clickframe.result.ResultColumn;
import io.clickframe.result.Row;
import io.clickframe.source.WriteOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.vector.ipc.ArrowReader;
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
    return () -> {
      ensureOpen();
      return new CursorRows(this::cursor);
    };
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

  /** The rows, in order, as often as you like; a row is valid until the next. Sequential. */
  public Stream<Row> stream() {
    return StreamSupport.stream(rows().spliterator(), false);
  }

  /**
   * One column over all rows: its values as an array without boxing, or as another class.
   *
   * @throws UnknownColumnException if there is none of that name
   */
  public ResultColumn column(String name) {
    ensureOpen();
    int index = schema().names().indexOf(name);
    if (index < 0) {
      throw new UnknownColumnException(
          "The result has no column '%s'. %s"
              .formatted(name, Suggestions.hint(name, "columns", schema().names())),
          null);
    }
    return new CursorColumn(schema().columns().get(index), index, rowCount(), this::cursor);
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

  /**
   * The rows for code that speaks Arrow, from the first, without copying. The caller closes the
   * reader, before this object and the allocator.
   *
   * @param allocator accounts for the vectors while they are read, for example {@link
   *     DataContext#allocator()}
   */
  public ArrowReader arrowReader(BufferAllocator allocator) {
    Objects.requireNonNull(allocator, "allocator is null");
    return new CursorArrowReader(allocator, schema(), cursor());
  }

  /** Writes the rows to a new file; see {@link #writeTo(Path, UnaryOperator)}. */
  public void writeTo(Path path) {
    writeTo(path, UnaryOperator.identity());
  }

  /**
   * Writes the rows to a file, in one of the formats of {@link DataStore#writeTo(Path,
   * UnaryOperator, DataContext)}. The file is there when it is complete, and nothing is left if
   * that fails.
   *
   * @throws ClickFrameException if the format cannot be told, the folder is missing, or the file is
   *     there already and may not be replaced
   */
  public void writeTo(Path path, UnaryOperator<WriteOptions> options) {
    ensureOpen();
    FileTarget target = FileTarget.of(path, options.apply(WriteOptions.defaults()));
    if (!target.isPlainArrow()) {
      writeByEngine(target);
      written(target);
      return;
    }
    try (BufferAllocator allocator = ArrowMemory.allocator("writing " + target.file());
        ArrowReader reader = arrowReader(allocator)) {
      ArrowFiles.write(reader, target);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    written(target);
  }

  /** Lets the engine write what Arrow Java does not. */
  abstract void writeByEngine(FileTarget target);

  /** The rows are in a file now. */
  abstract void written(FileTarget target);

  /** Prints the first 20 rows to the standard output; see {@link #show(int)}. */
  public void show() {
    show(SHOWN_ROWS);
  }

  /**
   * Prints the first rows to the standard output, as {@link #toText(int)} writes them, no wider
   * than the terminal: columns in the middle are left out, and the last line says how many are
   * shown. The width is that of the environment variable {@code COLUMNS}, or else 120.
   *
   * @throws IllegalArgumentException if {@code rows} is negative
   */
  public void show(int rows) {
    System.out.print(toText(rows, TerminalWidth.current()));
  }

  /**
   * The first rows as a table: names and types, values with numbers to the right, the number of
   * rows below. Long values are cut off with {@code …}; control characters are written as escapes.
   * All columns are there, however wide that is.
   *
   * @param maxRows most rows to write
   * @throws IllegalArgumentException if {@code maxRows} is negative
   */
  public String toText(int maxRows) {
    return toText(maxRows, Integer.MAX_VALUE);
  }

  /**
   * Like {@link #toText(int)}, but without the columns in the middle if the table were wider; their
   * place is marked with {@code …}. The first column is always there.
   *
   * @param maxWidth most characters in a line
   * @throws IllegalArgumentException if {@code maxRows} is negative or {@code maxWidth} not
   *     positive
   */
  public String toText(int maxRows, int maxWidth) {
    requireRows(maxRows);
    if (maxWidth < 1) {
      throw new IllegalArgumentException("maxWidth must be positive, was " + maxWidth);
    }
    return first(rows -> TextTable.render(schema(), rows, maxRows, maxWidth, rowCount()));
  }

  /**
   * The first rows as an HTML table for a notebook or a report: names, types and values are
   * escaped, styles are written inside, nothing is loaded and no script runs.
   *
   * @param maxRows most rows to write
   * @throws IllegalArgumentException if {@code maxRows} is negative
   */
  public String toHtml(int maxRows) {
    requireRows(maxRows);
    return first(rows -> HtmlTable.render(schema(), rows, maxRows, rowCount()));
  }

  private static void requireRows(int maxRows) {
    if (maxRows < 0) {
      throw new IllegalArgumentException("maxRows must not be negative, was " + maxRows);
    }
  }

  /** Reads rows from the first, perhaps not to the last. */
  private <T> T first(Function<Iterable<Row>, T> reading) {
    ensureOpen();
    try (CursorRows rows = new CursorRows(this::cursor)) {
      return reading.apply(() -> rows);
    }
  }
}
