package io.clickframe.spi;

import io.clickframe.Schema;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one running statement, pulled batch by batch in constant memory.
 *
 * <p>Used by one thread at a time, except for {@link #cancel()}, which any thread may call. Closing
 * it stops the statement if it still runs and gives the engine's resources back; batches already
 * handed out stay valid, they belong to the caller.
 */
public interface BatchStream extends AutoCloseable {

  /** The columns, with their exact ClickHouse types. */
  Schema schema();

  /**
   * The next batch, or null after the last one. The caller owns the batch and closes it.
   *
   * @throws io.clickframe.error.QueryException if the statement failed; rows handed out before are
   *     then no complete result
   */
  @Nullable VectorSchemaRoot next();

  /** Asks the engine to stop; the reading thread then gets a cancelled-query error. */
  void cancel();

  /**
   * What was read so far. While the statement runs, the engine is asked; afterwards the answer is
   * the last one it gave, with the final elapsed time. Any thread may call this.
   */
  QueryStats stats();

  /** Where the time of {@link #next} has gone so far. Any thread may call this. */
  default StreamTime time() {
    return StreamTime.NONE;
  }

  /** Stops what runs and frees the engine's side. Closing twice does nothing more. */
  @Override
  void close();
}
