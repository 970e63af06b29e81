package io.clickframe.engine.server.internal;

import com.clickhouse.client.api.DataStreamWriter;
import io.clickframe.spi.ByteChunks;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** The rows of an insert, while they are sent. Used once. */
final class RowBody implements DataStreamWriter {
  private final ByteChunks chunks;
  private boolean begun;
  private @Nullable RuntimeException failure;

  RowBody(ByteChunks chunks) {
    this.chunks = chunks;
  }

  @Override
  public void onOutput(OutputStream out) throws IOException {
    if (begun) {
      throw new IOException("rows are sent once");
    }
    begun = true;
    byte[] copy = new byte[0];
    for (ByteBuffer chunk = next(); chunk != null; chunk = next()) {
      int length = chunk.remaining();
      if (chunk.hasArray()) {
        out.write(chunk.array(), chunk.arrayOffset() + chunk.position(), length);
        continue;
      }
      copy = copy.length >= length ? copy : new byte[length];
      chunk.get(copy, 0, length);
      out.write(copy, 0, length);
    }
  }

  private @Nullable ByteBuffer next() throws IOException {
    try {
      return chunks.next();
    } catch (RuntimeException e) {
      failure = e;
      // Ends the request without its end: the server takes no half of the rows for the whole.
      throw new IOException("the rows cannot be made", e);
    }
  }

  /** Why the rows could not be made, or null. */
  @Nullable RuntimeException failure() {
    return failure;
  }

  @Override
  public void onRetry() throws IOException {
    throw new IOException("rows are sent once");
  }
}
