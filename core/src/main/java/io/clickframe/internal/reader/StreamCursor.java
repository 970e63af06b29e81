package io.clickframe.internal.reader;

import io.clickframe.result.Batch;
import io.clickframe.result.Batches;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** Reads a running query; closes each batch when the next is asked for, and in the end all. */
public final class StreamCursor implements BatchCursor {
  private final Batches batches;
  private final Iterator<Batch> iterator;
  private final boolean owner;
  private @Nullable Batch batch;
  private boolean closed;

  /**
   * @param owner whether closing this closes the batches
   */
  public StreamCursor(Batches batches, boolean owner) {
    this.batches = batches;
    this.iterator = batches.iterator();
    this.owner = owner;
  }

  @Override
  public @Nullable Batch next() {
    release();
    if (closed || !iterator.hasNext()) {
      return null;
    }
    batch = iterator.next();
    return batch;
  }

  @Override
  public void close() {
    closed = true;
    try {
      release();
    } finally {
      if (owner) {
        batches.close();
      }
    }
  }

  private void release() {
    Batch read = batch;
    batch = null;
    if (read != null) {
      read.close();
    }
  }
}
