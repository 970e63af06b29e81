package io.clickframe.internal.arrow;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import org.apache.arrow.memory.ArrowBuf;
import org.apache.arrow.vector.ipc.WriteChannel;

/**
 * Writes Arrow's buffers piece by piece through the heap. Arrow's own way looks at them as direct
 * byte buffers, for which the JVM needs {@code --add-opens java.base/java.nio=ALL-UNNAMED}.
 */
final class IpcChannel extends WriteChannel {
  private static final int PIECE = 64 * 1024;

  private final byte[] piece = new byte[PIECE];

  IpcChannel(WritableByteChannel out) {
    super(out);
  }

  @Override
  public void write(ArrowBuf buffer) throws IOException {
    long end = buffer.writerIndex();
    for (long at = buffer.readerIndex(); at < end; at += PIECE) {
      int length = (int) Math.min(PIECE, end - at);
      buffer.getBytes(at, piece, 0, length);
      write(ByteBuffer.wrap(piece, 0, length));
    }
  }
}
