package io.clickframe.spi;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** Bytes that are made chunk by chunk while somebody takes them. For one thread. */
@FunctionalInterface
public interface ByteChunks {

  /**
   * The next chunk, or null after the last one. Whoever takes it has read it before asking for the
   * next, which may reuse its memory.
   */
  @Nullable ByteBuffer next();
}
