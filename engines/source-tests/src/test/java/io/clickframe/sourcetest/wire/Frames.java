package io.clickframe.sourcetest.wire;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import net.jpountz.lz4.LZ4Exception;
import net.jpountz.lz4.LZ4Factory;

/**
 * The frames that blocks are compressed in: a checksum, the method, the sizes before and after, and
 * the content. Frames that are read may be LZ4's; those that are written say that their content is
 * not compressed, which every reader understands.
 */
final class Frames {
  private static final int NONE = 0x02;
  private static final int LZ4 = 0x82;
  private static final int HEADER = 1 + 2 * Integer.BYTES;

  private Frames() {}

  static void write(WireOutput out, byte[] content) throws IOException {
    int size = HEADER + content.length;
    byte[] frame =
        littleEndian(ByteBuffer.allocate(size))
            .put((byte) NONE)
            .putInt(size)
            .putInt(content.length)
            .put(content)
            .array();
    out.bytes(checksum(frame)).bytes(frame);
  }

  /** The content of the next frame. */
  static byte[] read(WireInput in) throws IOException {
    byte[] checksum = in.bytes(2 * Long.BYTES);
    byte[] head = in.bytes(HEADER);
    ByteBuffer header = littleEndian(ByteBuffer.wrap(head));
    int method = Byte.toUnsignedInt(header.get());
    int packed = header.getInt() - HEADER;
    int size = header.getInt();
    if (packed < 0 || size < 0) {
      throw new ProtocolException("a frame of " + packed + " bytes, " + size + " unpacked");
    }
    byte[] body = in.bytes(packed);
    ByteArrayOutputStream frame = new ByteArrayOutputStream(HEADER + packed);
    frame.write(head);
    frame.write(body);
    if (!Arrays.equals(checksum, checksum(frame.toByteArray()))) {
      throw new ProtocolException("the checksum of a frame is wrong");
    }
    return switch (method) {
      case NONE -> body;
      case LZ4 -> unpack(body, size);
      default ->
          throw new ProtocolException("frames compressed by 0x" + Integer.toHexString(method));
    };
  }

  private static byte[] unpack(byte[] body, int size) throws IOException {
    byte[] content = new byte[size];
    try {
      int found = LZ4Factory.safeInstance().safeDecompressor().decompress(body, content);
      if (found != size) {
        throw new ProtocolException("a frame unpacks to " + found + " bytes, not " + size);
      }
      return content;
    } catch (LZ4Exception e) {
      throw new ProtocolException("a frame is not LZ4: " + e.getMessage());
    }
  }

  @SuppressWarnings("deprecation") // with the module that it is in; nothing replaces it
  private static byte[] checksum(byte[] frame) {
    long[] hash = com.clickhouse.data.ClickHouseCityHash.cityHash128(frame, 0, frame.length);
    return littleEndian(ByteBuffer.allocate(2 * Long.BYTES))
        .putLong(hash[0])
        .putLong(hash[1])
        .array();
  }

  private static ByteBuffer littleEndian(ByteBuffer buffer) {
    return buffer.order(ByteOrder.LITTLE_ENDIAN);
  }
}
