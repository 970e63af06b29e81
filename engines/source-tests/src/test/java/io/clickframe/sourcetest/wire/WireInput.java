package io.clickframe.sourcetest.wire;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Reads what messages are made of. Numbers of fixed width are little-endian. */
final class WireInput {
  /**
   * What the server itself bounds strings by; a longer one means that the stream is out of step.
   */
  private static final int LONGEST_STRING = 1 << 30;

  private final InputStream in;

  WireInput(InputStream in) {
    this.in = in;
  }

  /** A number in groups of seven bits, the low ones first. */
  long varUInt() throws IOException {
    long value = 0;
    for (int shift = 0; shift < Long.SIZE; shift += 7) {
      int next = uint8();
      value |= (next & 0x7fL) << shift;
      if (next < 0x80) {
        return value;
      }
    }
    throw new ProtocolException("a number is longer than ten bytes");
  }

  /** The same where it counts something that fits into memory. */
  int count() throws IOException {
    long value = varUInt();
    if (value < 0 || value > LONGEST_STRING) {
      throw new ProtocolException("a count or a length is " + Long.toUnsignedString(value));
    }
    return (int) value;
  }

  int uint8() throws IOException {
    int next = in.read();
    if (next < 0) {
      throw new EOFException("the other side has closed the connection");
    }
    return next;
  }

  boolean bool() throws IOException {
    return uint8() != 0;
  }

  int int32() throws IOException {
    return littleEndian(Integer.BYTES).getInt();
  }

  long int64() throws IOException {
    return littleEndian(Long.BYTES).getLong();
  }

  String string() throws IOException {
    return new String(bytes(count()), StandardCharsets.UTF_8);
  }

  byte[] bytes(int length) throws IOException {
    byte[] bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw new EOFException("the other side has closed the connection within a message");
    }
    return bytes;
  }

  /** Reads all that comes until the other side closes the connection. */
  void drain() throws IOException {
    in.transferTo(OutputStream.nullOutputStream());
  }

  private ByteBuffer littleEndian(int length) throws IOException {
    return ByteBuffer.wrap(bytes(length)).order(ByteOrder.LITTLE_ENDIAN);
  }
}
