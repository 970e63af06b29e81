package io.clickframe.engine.chdb.internal.http;

import io.clickframe.spi.ByteChunks;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Loads the rows behind an {@code INSERT}, in constant memory. */
final class InsertRun {
  private static final int CHUNK_SIZE = 256 * 1024;
  private static final String FORMAT = "TabSeparated";

  private InsertRun() {}

  /**
   * @param first rows that came with the statement
   */
  static void run(Run run, InsertText insert, byte[] first) throws IOException {
    run.applied().set(_ -> false);
    try {
      run.progress()
          .add(
              run.connection()
                  .insert(
                      run.query(insert.head()),
                      insert.format(),
                      chunks(first, run.request().body())));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    run.output().begin(OutputFormat.of(FORMAT, "", Map.of()));
    run.output().finish();
  }

  private static ByteChunks chunks(byte[] first, InputStream body) {
    ByteBuffer chunk = ByteBuffer.allocateDirect(CHUNK_SIZE);
    byte[] copy = new byte[CHUNK_SIZE];
    return new ByteChunks() {
      private boolean begun;

      @Override
      public @Nullable ByteBuffer next() {
        if (!begun && first.length > 0) {
          begun = true;
          return ByteBuffer.wrap(first);
        }
        try {
          int count = body.readNBytes(copy, 0, CHUNK_SIZE);
          return count == 0 ? null : chunk.clear().put(copy, 0, count).flip();
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    };
  }
}
