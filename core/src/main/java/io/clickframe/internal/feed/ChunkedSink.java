package io.clickframe.internal.feed;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Bytes as the chunks of an HTTP answer. For one thread. */
final class ChunkedSink implements ByteSink {
  private static final byte[] LINE = {'\r', '\n'};

  private final OutputStream out;
  private boolean ended;

  ChunkedSink(OutputStream out) {
    this.out = out;
  }

  /** Whether the engine has hung up. */
  boolean isEnded() {
    return ended;
  }

  @Override
  public void accept(ByteBuffer bytes) {
    if (ended) {
      throw new ReadingEndedException();
    }
    if (!bytes.hasRemaining()) {
      return; // an empty chunk would be the last one
    }
    try {
      out.write(text(Integer.toHexString(bytes.remaining()) + "\r\n"));
      out.write(bytes.array(), bytes.arrayOffset() + bytes.position(), bytes.remaining());
      out.write(LINE);
    } catch (IOException e) {
      ended = true;
      throw new ReadingEndedException();
    }
  }

  /** Says that these were all rows. */
  void finish() throws IOException {
    if (!ended) {
      out.write(text("0\r\n\r\n"));
    }
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
