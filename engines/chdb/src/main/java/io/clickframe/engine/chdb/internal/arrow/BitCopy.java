package io.clickframe.engine.chdb.internal.arrow;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import java.lang.foreign.MemorySegment;
import org.apache.arrow.memory.ArrowBuf;
import org.apache.arrow.memory.BufferAllocator;

/** Bits of a bitmap that do not start at a byte, moved to where they do. */
@SuppressWarnings("restricted") // this room exists to touch foreign memory
final class BitCopy {
  private BitCopy() {}

  static ArrowBuf of(BufferAllocator allocator, MemorySegment bitmap, long offset, long length) {
    MemorySegment source = bitmap.reinterpret(bytes(offset + length));
    ArrowBuf target = allocator.buffer(bytes(length));
    int shift = (int) (offset % Byte.SIZE);
    long first = offset / Byte.SIZE;
    for (long i = 0; i < bytes(length); i++) {
      int low = Byte.toUnsignedInt(source.get(JAVA_BYTE, first + i));
      boolean hasNext = first + i + 1 < source.byteSize();
      int high = hasNext ? Byte.toUnsignedInt(source.get(JAVA_BYTE, first + i + 1)) : 0;
      target.setByte(i, (low >>> shift) | (high << (Byte.SIZE - shift)));
    }
    return target;
  }

  /** How many of the bits are zero. */
  static long zeros(MemorySegment bitmap, long offset, long length) {
    MemorySegment source = bitmap.reinterpret(bytes(offset + length));
    long zeros = 0;
    for (long i = offset; i < offset + length; i++) {
      int bit = source.get(JAVA_BYTE, i / Byte.SIZE) >>> (i % Byte.SIZE);
      zeros += 1 - (bit & 1);
    }
    return zeros;
  }

  static long bytes(long bits) {
    return (bits + Byte.SIZE - 1) / Byte.SIZE;
  }
}
