package io.clickframe.engine.chdb.internal.http;

import io.clickframe.engine.chdb.internal.DirectBatches;
import io.clickframe.engine.chdb.internal.arrow.BatchChannel;
import io.clickframe.internal.resource.ArrowMemory;
import java.io.IOException;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.VectorUnloader;
import org.apache.arrow.vector.ipc.ArrowStreamWriter;
import org.apache.arrow.vector.ipc.WriteChannel;
import org.apache.arrow.vector.ipc.message.ArrowRecordBatch;
import org.apache.arrow.vector.ipc.message.IpcOption;
import org.apache.arrow.vector.ipc.message.MessageSerializer;

/**
 * Runs a SELECT as an Arrow stream. The engine's own chunks in that format are compressed and each
 * a stream of its own; its batches are sent from where they are, uncompressed, with the end of the
 * stream only after the engine said that it is the end.
 */
final class ArrowRun {
  private ArrowRun() {}

  static void run(Run run, String sql, OutputFormat format) throws IOException {
    try (BufferAllocator allocator = ArrowMemory.allocator("result");
        DirectBatches batches =
            run.connection().batches(run.query(sql), allocator, run.running())) {
      VectorSchemaRoot batch = batches.next();
      run.output().begin(format);
      BatchChannel channel = new BatchChannel(run.output());
      MessageSerializer.serialize(channel, batches.schema());
      while (batch != null) {
        try (VectorSchemaRoot root = batch) {
          send(root, channel, run.progress());
        }
        run.output().chunkEnds();
        batch = batches.next();
      }
      ArrowStreamWriter.writeEndOfStream(channel, IpcOption.DEFAULT);
    }
    run.output().finish();
  }

  private static void send(VectorSchemaRoot root, WriteChannel channel, Progress progress)
      throws IOException {
    try (ArrowRecordBatch batch = new VectorUnloader(root).getRecordBatch()) {
      progress.addRows(root.getRowCount(), batch.computeBodyLength());
      MessageSerializer.serialize(channel, batch);
    }
  }
}
