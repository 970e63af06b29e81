package io.clickframe.engine.chdb.internal.arrow;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.channels.WritableByteChannel;
import org.apache.arrow.memory.ArrowBuf;
import org.apache.arrow.vector.ipc.WriteChannel;

/**
 * Writes Arrow's buffers from where they are. Arrow's own way to look at them as byte buffers needs
 * {@code --add-opens java.base/java.nio=ALL-UNNAMED}.
 */
@SuppressWarnings("restricted") // this room exists to touch foreign memory
public final class BatchChannel extends WriteChannel {

  /**
   * @param out written to before {@link #write(ArrowBuf)} returns; keeps nothing
   */
  public BatchChannel(WritableByteChannel out) {
    super(out);
  }

  @Override
  public void write(ArrowBuf buffer) throws IOException {
    if (buffer.readableBytes() > 0) {
      write(
          MemorySegment.ofAddress(buffer.memoryAddress() + buffer.readerIndex())
              .reinterpret(buffer.readableBytes())
              .asByteBuffer());
    }
  }
}
