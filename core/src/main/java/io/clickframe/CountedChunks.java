package io.clickframe;

import io.clickframe.spi.ByteChunks;
import io.clickframe.spi.QueryProgress;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** Rows on their way into the engine, of which is known how many bytes were sent. */
final class CountedChunks implements ByteChunks {
  private final ByteChunks chunks;
  private volatile long bytes;

  CountedChunks(ByteChunks chunks) {
    this.chunks = chunks;
  }

  @SuppressWarnings("NonAtomicVolatileUpdate") // one thread loads
  @Override
  public @Nullable ByteBuffer next() {
    ByteBuffer chunk = chunks.next();
    bytes += chunk == null ? 0 : chunk.remaining();
    return chunk;
  }

  QueryProgress progress() {
    return new QueryProgress(QueryProgress.UNKNOWN, bytes, QueryProgress.UNKNOWN);
  }
}
