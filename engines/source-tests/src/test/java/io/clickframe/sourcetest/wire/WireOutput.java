package io.clickframe.sourcetest.wire;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Writes what messages are made of; see {@link WireInput}. */
final class WireOutput {
  private final OutputStream out;

  WireOutput(OutputStream out) {
    this.out = out;
  }

  WireOutput varUInt(long value) throws IOException {
    long rest = value;
    while ((rest & ~0x7fL) != 0) {
      out.write((int) ((rest & 0x7f) | 0x80));
      rest >>>= 7;
    }
    out.write((int) rest);
    return this;
  }

  WireOutput uint8(int value) throws IOException {
    out.write(value);
    return this;
  }

  WireOutput bool(boolean value) throws IOException {
    return uint8(value ? 1 : 0);
  }

  WireOutput int32(int value) throws IOException {
    return bytes(
        ByteBuffer.allocate(Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN).putInt(value).array());
  }

  WireOutput string(String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return varUInt(bytes.length).bytes(bytes);
  }

  WireOutput bytes(byte[] bytes) throws IOException {
    out.write(bytes);
    return this;
  }

  void flush() throws IOException {
    out.flush();
  }
}
