package io.clickframe.sourcetest.wire;

import java.io.ByteArrayOutputStream;
import java.io.IOException;

/**
 * Blocks of columns. What is before the columns in the protocol is not there in the format {@code
 * Native} that libchdb writes; the rest is the same.
 */
final class Block {
  private static final int IS_OVERFLOWS = 1;
  private static final int BUCKET = 2;
  private static final int END = 0;
  private static final int NO_BUCKET = -1;

  private Block() {}

  /** A block of the format {@code Native} as one of the protocol. */
  static byte[] ofNative(byte[] block) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(block.length + 16);
    new WireOutput(bytes)
        .varUInt(IS_OVERFLOWS)
        .bool(false)
        .varUInt(BUCKET)
        .int32(NO_BUCKET)
        .varUInt(END)
        .bytes(block);
    return bytes.toByteArray();
  }

  /**
   * Reads the beginning of a block: whether it has no columns, and so ends what the client sends.
   */
  static boolean readsEmpty(WireInput in) throws IOException {
    for (long field = in.varUInt(); field != END; field = in.varUInt()) {
      switch ((int) field) {
        case IS_OVERFLOWS -> in.bool();
        case BUCKET -> in.int32();
        default -> throw new ProtocolException("field " + field + " before a block");
      }
    }
    int columns = in.count();
    int rows = in.count();
    return columns == 0 && rows == 0;
  }
}
