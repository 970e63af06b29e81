package io.clickframe.internal.record;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.UUID;
import org.apache.arrow.memory.util.MemoryUtil;
import org.apache.arrow.vector.BaseVariableWidthVector;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.FixedSizeBinaryVector;

/** Texts, bytes and UUIDs straight from memory. */
final class TextReaders {
  private TextReaders() {}

  private static byte[] copy(long address, int length) {
    byte[] bytes = new byte[length];
    MemoryUtil.copyFromMemory(address, bytes, 0, length);
    return bytes;
  }

  abstract static class Variable extends ObjectReader {
    private final long offsets;
    private final long data;

    Variable(Place place, BaseVariableWidthVector vector) {
      super(place, vector);
      this.offsets = vector.getOffsetBufferAddress();
      this.data = vector.getDataBufferAddress();
    }

    final byte[] bytes(int row) {
      long at = offsets + ((long) row << 2);
      int start = MemoryUtil.getInt(at);
      return copy(data + start, MemoryUtil.getInt(at + Integer.BYTES) - start);
    }
  }

  static final class Texts extends Variable {
    Texts(Place place, BaseVariableWidthVector vector) {
      super(place, vector);
    }

    @Override
    Object value(int row) {
      return new String(bytes(row), UTF_8);
    }
  }

  static final class Bytes extends Variable {
    Bytes(Place place, BaseVariableWidthVector vector) {
      super(place, vector);
    }

    @Override
    Object value(int row) {
      return bytes(row);
    }
  }

  abstract static class Fixed extends ObjectReader {
    private final long data;
    private final int width;

    Fixed(Place place, FixedSizeBinaryVector vector) {
      super(place, vector);
      this.data = vector.getDataBufferAddress();
      this.width = vector.getByteWidth();
    }

    final byte[] bytes(int row) {
      return copy(data + (long) row * width, width);
    }
  }

  /** Zero bytes at the end only fill the width. */
  static final class FixedTexts extends Fixed {
    FixedTexts(Place place, FixedSizeBinaryVector vector) {
      super(place, vector);
    }

    @Override
    Object value(int row) {
      byte[] bytes = bytes(row);
      int length = bytes.length;
      while (length > 0 && bytes[length - 1] == 0) {
        length--;
      }
      return new String(bytes, 0, length, UTF_8);
    }
  }

  static final class FixedBytes extends Fixed {
    FixedBytes(Place place, FixedSizeBinaryVector vector) {
      super(place, vector);
    }

    @Override
    Object value(int row) {
      return bytes(row);
    }
  }

  /** Most significant byte first. */
  static final class Uuids extends ObjectReader {
    private final long data;

    Uuids(Place place, FieldVector vector) {
      super(place, vector);
      this.data = Vectors.expect(place, vector, FixedSizeBinaryVector.class).getDataBufferAddress();
    }

    @Override
    Object value(int row) {
      long at = data + ((long) row << 4);
      return new UUID(
          Long.reverseBytes(MemoryUtil.getLong(at)),
          Long.reverseBytes(MemoryUtil.getLong(at + Long.BYTES)));
    }
  }
}
