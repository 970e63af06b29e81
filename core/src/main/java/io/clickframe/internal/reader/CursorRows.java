package io.clickframe.internal.reader;

import io.clickframe.result.Batch;
import io.clickframe.result.Row;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a cursor, which is opened for the first row and closed behind the last one, or
 * before. For one thread.
 */
public final class CursorRows implements Iterator<Row>, AutoCloseable {
  private final Supplier<BatchCursor> opener;
  private @Nullable BatchCursor cursor;
  private @Nullable Batch batch;
  private int next;
  private boolean ended;

  public CursorRows(Supplier<BatchCursor> opener) {
    this.opener = opener;
  }

  @Override
  public boolean hasNext() {
    while (!ended && (batch == null || next == batch.rowCount())) {
      advance();
    }
    return !ended;
  }

  @Override
  public Row next() {
    if (!hasNext() || batch == null) {
      throw new NoSuchElementException("no more rows");
    }
    return batch.row(next++);
  }

  private void advance() {
    if (cursor == null) {
      cursor = opener.get();
    }
    boolean read = false;
    try {
      batch = cursor.next();
      next = 0;
      ended = batch == null;
      read = !ended;
    } finally {
      if (!read) {
        ended = true;
        cursor.close();
      }
    }
  }

  /** Frees what the rows hold; there are no more then. */
  @Override
  public void close() {
    ended = true;
    if (cursor != null) {
      cursor.close();
    }
  }
}
