package io.clickframe.engine.server.internal.arrow;

import org.apache.arrow.flatbuf.Buffer;
import org.apache.arrow.flatbuf.FieldNode;
import org.apache.arrow.flatbuf.Message;
import org.apache.arrow.flatbuf.RecordBatch;

/**
 * Whether what the head of a batch says fits its body. Arrow believes it, and would reach outside
 * of the body, or fill memory for as many rows as are told.
 */
final class BatchBounds {
  /** The longest body: the vectors of a block that a server sends at once are far smaller. */
  private static final long LONGEST_BODY = 1L << 34;

  /** Rows of columns that take no bytes. */
  private static final long WEIGHTLESS_ROWS = 1L << 24;

  private BatchBounds() {}

  /** False if it does not; what is not even readable throws. */
  static boolean fit(Message message) {
    long body = message.bodyLength();
    if (body < 0 || body > LONGEST_BODY) {
      return false;
    }
    if (!(message.header(new RecordBatch()) instanceof RecordBatch batch)) {
      return false;
    }
    long mostRows = Math.max(body * Byte.SIZE, WEIGHTLESS_ROWS);
    boolean fits = isBetween(batch.length(), mostRows) && batch.compression() == null;
    for (int i = 0; fits && i < batch.nodesLength(); i++) {
      FieldNode node = batch.nodes(i);
      fits = isBetween(node.length(), mostRows) && isBetween(node.nullCount(), node.length());
    }
    for (int i = 0; fits && i < batch.buffersLength(); i++) {
      Buffer buffer = batch.buffers(i);
      fits = isBetween(buffer.offset(), body) && isBetween(buffer.length(), body - buffer.offset());
    }
    return fits;
  }

  private static boolean isBetween(long value, long most) {
    return value >= 0 && value <= most;
  }
}
