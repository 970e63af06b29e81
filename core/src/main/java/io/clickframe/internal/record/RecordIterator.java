package io.clickframe.internal.record;

import io.clickframe.error.ClickFrameException;
import io.clickframe.error.ErrorCode;
import io.clickframe.error.ValueException;
import io.clickframe.internal.reader.BatchCursor;
import io.clickframe.result.Batch;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a cursor as objects. The cursor is opened for the first row and closed behind the
 * last one. For one thread.
 */
final class RecordIterator<T> implements Iterator<T>, AutoCloseable {
  private final Supplier<BatchCursor> opener;
  private final RowPlan plan;
  private @Nullable BatchCursor cursor;
  private @Nullable Batch batch;
  private @Nullable RowMaker maker;
  private long rowsBefore;
  private int next;
  private int rowCount;
  private boolean ended;

  RecordIterator(Supplier<BatchCursor> opener, RowPlan plan) {
    this.opener = opener;
    this.plan = plan;
  }

  @Override
  public boolean hasNext() {
    while (next == rowCount && !ended) {
      advance();
    }
    return next < rowCount;
  }

  @Override
  @SuppressWarnings({"unchecked", "NullAway"}) // The plan is that of T; NULL alone is null.
  public T next() {
    if (!hasNext() || batch == null || maker == null) {
      throw new NoSuchElementException("no more rows");
    }
    int row = next++;
    batch.arrow(); // throws if it was closed meanwhile
    try {
      return (T) maker.make(row);
    } catch (UnfitException e) {
      throw e.at(rowsBefore + row);
    } catch (ClickFrameException e) {
      throw e;
    } catch (RuntimeException e) {
      throw new ValueException(
          ErrorCode.VALUE_CONVERSION,
          "Cannot make %s of row %d: %s".formatted(plan.type().getTypeName(), rowsBefore + row, e),
          e);
    }
  }

  /** Ends the reading and closes the cursor. Closing twice does nothing more. */
  @Override
  public void close() {
    ended = true;
    next = rowCount;
    batch = null;
    maker = null;
    if (cursor != null) {
      cursor.close();
    }
  }

  private void advance() {
    if (cursor == null) {
      cursor = opener.get();
    }
    boolean read = false;
    try {
      rowsBefore += rowCount;
      next = 0;
      rowCount = 0;
      batch = cursor.next();
      if (batch != null) {
        maker = Objects.requireNonNull(plan.open(batch));
        rowCount = batch.rowCount();
        read = true;
      }
    } finally {
      if (!read) {
        close();
      }
    }
  }
}
