package io.clickframe.internal.rowbinary;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Bytes that grow, least significant byte first. For one thread. */
public final class BinaryOutput {
  private static final VarHandle SHORT = view(short[].class);
  private static final VarHandle INT = view(int[].class);
  private static final VarHandle LONG = view(long[].class);

  private byte[] bytes;
  private int size;

  public BinaryOutput(int capacity) {
    bytes = new byte[capacity];
  }

  private static VarHandle view(Class<?> array) {
    return MethodHandles.byteArrayViewVarHandle(array, ByteOrder.LITTLE_ENDIAN);
  }

  public int size() {
    return size;
  }

  /** Forgets what was written, or what was written after {@code newSize}. */
  public void truncate(int newSize) {
    size = newSize;
  }

  public byte[] toByteArray() {
    return Arrays.copyOf(bytes, size);
  }

  /** What was written, without a copy: valid until something else is written. */
  public ByteBuffer toBuffer() {
    return ByteBuffer.wrap(bytes, 0, size);
  }

  /** Makes room for so many bytes more, which the caller fills in {@link #array()}. */
  public int claim(int length) {
    int needed = Math.addExact(size, length);
    if (needed > bytes.length) {
      bytes = Arrays.copyOf(bytes, (int) Math.min(Integer.MAX_VALUE - 8L, needed * 2L));
    }
    int start = size;
    size = needed;
    return start;
  }

  byte[] array() {
    return bytes;
  }

  public void putByte(int value) {
    int at = claim(1);
    bytes[at] = (byte) value;
  }

  public void putShort(int value) {
    int at = claim(Short.BYTES);
    SHORT.set(bytes, at, (short) value);
  }

  public void putInt(int value) {
    int at = claim(Integer.BYTES);
    INT.set(bytes, at, value);
  }

  public void putLong(long value) {
    int at = claim(Long.BYTES);
    LONG.set(bytes, at, value);
  }

  public void putBytes(byte[] value) {
    int at = claim(value.length);
    System.arraycopy(value, 0, bytes, at, value.length);
  }

  /** A length, seven bits a byte. */
  public void putLength(int length) {
    int rest = length;
    while (rest > 0x7f) {
      putByte((rest & 0x7f) | 0x80);
      rest >>>= 7;
    }
    putByte(rest);
  }

  /** The length, then the bytes. */
  public void putSized(byte[] value) {
    putLength(value.length);
    putBytes(value);
  }

  /** A text with its length, if it is ASCII; else false, and nothing is written. */
  boolean putAscii(String text) {
    int start = size;
    int length = text.length();
    putLength(length);
    int at = claim(length);
    byte[] target = bytes;
    int seen = 0;
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      seen |= c;
      target[at + i] = (byte) c;
    }
    if (seen > 0x7f) {
      truncate(start);
      return false;
    }
    return true;
  }
}
