package io.clickframe.internal.reader;

import io.clickframe.result.Batch;
import org.jspecify.annotations.Nullable;

/**
 * Batches one after the other. Each is the cursor's: valid until the next is asked for or the
 * cursor is closed, and not to be closed by whoever reads it. For one thread.
 */
public interface BatchCursor extends AutoCloseable {

  /**
   * The next batch, or null after the last one.
   *
   * @throws io.clickframe.error.ClickFrameException if it cannot be read
   */
  @Nullable Batch next();

  /** Frees what it holds. Closing twice does nothing more. */
  @Override
  void close();
}
