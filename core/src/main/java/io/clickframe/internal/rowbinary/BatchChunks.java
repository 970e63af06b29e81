package io.clickframe.internal.rowbinary;

import io.clickframe.Schema;
import io.clickframe.internal.reader.BatchCursor;
import io.clickframe.spi.ByteChunks;

/** Placeholder until the codec is merged. */
public final class BatchChunks {
  /** The format. */
  public static final String FORMAT = "RowBinary";

  private BatchChunks() {}

  /** All. */
  public static byte[] all(Schema schema, BatchCursor cursor) {
    if (cursor != null) throw new IllegalStateException("codec " + schema + cursor);
    return new byte[0];
  }

  /** Chunks. */
  public static ByteChunks over(Schema schema, BatchCursor cursor) {
    if (cursor != null) throw new IllegalStateException("codec " + schema + cursor);
    return () -> null;
  }
}
