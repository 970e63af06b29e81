package io.clickframe.internal.rowbinary;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * Bytes to be read, least significant first. Reading past the end throws {@link
 * BufferUnderflowException}. For one thread.
 */
public final class BinaryInput {
  private final ByteBuffer bytes;

  public BinaryInput(byte[] bytes) {
    this.bytes = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  public boolean hasRemaining() {
    return bytes.hasRemaining();
  }

  public byte getByte() {
    return bytes.get();
  }

  public short getShort() {
    return bytes.getShort();
  }

  public int getInt() {
    return bytes.getInt();
  }

  public long getLong() {
    return bytes.getLong();
  }

  public byte[] getBytes(int length) {
    if (length < 0 || length > bytes.remaining()) {
      throw new BufferUnderflowException();
    }
    byte[] value = new byte[length];
    bytes.get(value);
    return value;
  }

  /** A length, seven bits a byte. */
  public int getLength() {
    long length = 0;
    for (int shift = 0; shift < Long.SIZE; shift += 7) {
      byte next = bytes.get();
      length |= (long) (next & 0x7f) << shift;
      if (next >= 0) {
        return Math.toIntExact(length);
      }
    }
    throw new IllegalStateException("a length does not end");
  }

  /** Bytes behind their length. */
  public byte[] getSized() {
    return getBytes(getLength());
  }

  /** Text behind its length. */
  public String getText() {
    return new String(getSized(), StandardCharsets.UTF_8);
  }

  /** All that is left. */
  public byte[] getRest() {
    return getBytes(bytes.remaining());
  }
}
