package io.clickframe.internal.feed;

import io.clickframe.spi.ByteChunks;
import java.nio.ByteBuffer;

/** Takes the bytes of one reading, no faster than they are read. For one thread. */
@FunctionalInterface
public interface ByteSink {

  /**
   * Takes bytes, whose memory may then be used again.
   *
   * @throws ReadingEndedException if nobody reads any more
   */
  void accept(ByteBuffer bytes);

  /** Takes all chunks. */
  default void acceptAll(ByteChunks chunks) {
    for (ByteBuffer chunk = chunks.next(); chunk != null; chunk = chunks.next()) {
      accept(chunk);
    }
  }
}
