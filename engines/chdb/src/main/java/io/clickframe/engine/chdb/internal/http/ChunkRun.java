package io.clickframe.engine.chdb.internal.http;

import io.clickframe.engine.chdb.internal.TextResult;
import io.clickframe.engine.chdb.internal.TextStream;
import java.io.IOException;

/** Runs a SELECT whose chunks, without their headers, are the result. */
final class ChunkRun {
  private ChunkRun() {}

  static void run(Run run, String sql, OutputFormat format) throws IOException {
    try (TextStream stream =
        run.connection().stream(run.query(sql), format.name(), run.running())) {
      ChunkHeader header = new ChunkHeader(format);
      TextResult chunk = stream.next();
      if (chunk != null) {
        run.progress().add(chunk.counts());
      }
      run.output().begin(format);
      while (chunk != null) {
        ChunkHeader.Part part = header.of(chunk.bytes());
        run.output().write(chunk.bytes(), part.offset(), part.length());
        run.output().chunkEnds();
        chunk = stream.next();
        if (chunk != null) {
          run.progress().add(chunk.counts());
        }
      }
    }
    run.output().finish();
  }
}
