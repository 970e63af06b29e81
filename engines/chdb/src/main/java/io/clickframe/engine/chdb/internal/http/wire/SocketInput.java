package io.clickframe.engine.chdb.internal.http.wire;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What comes from a peer, buffered. Used by one thread. */
final class SocketInput extends InputStream {
  private static final int BUFFER_SIZE = 128 * 1024;

  private final ReadableByteChannel channel;
  private final ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER_SIZE).flip();

  SocketInput(ReadableByteChannel channel) {
    this.channel = channel;
  }

  @Override
  public int read() throws IOException {
    return fill() ? buffer.get() & 0xFF : -1;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (!fill()) {
      return -1;
    }
    int count = Math.min(length, buffer.remaining());
    buffer.get(target, offset, count);
    return count;
  }

  /** A line without its end, as Latin-1; null at the end of the stream. */
  @Nullable String readLine(int limit) throws IOException {
    byte[] line = new byte[128];
    int length = 0;
    for (int c = read(); c != '\n'; c = read()) {
      if (c < 0) {
        if (length == 0) {
          return null;
        }
        throw new BadRequestException("the request ends within a line");
      }
      if (length == limit) {
        throw new BadRequestException("a line of the request is longer than " + limit + " bytes");
      }
      if (length == line.length) {
        line = Arrays.copyOf(line, length * 2);
      }
      line[length++] = (byte) c;
    }
    int end = length > 0 && line[length - 1] == '\r' ? length - 1 : length;
    return new String(line, 0, end, StandardCharsets.ISO_8859_1);
  }

  private boolean fill() throws IOException {
    if (buffer.hasRemaining()) {
      return true;
    }
    buffer.clear();
    int count = channel.read(buffer);
    buffer.flip();
    return count > 0;
  }
}
