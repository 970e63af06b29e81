package io.clickframe.internal.rowbinary;

import io.clickframe.Schema;
import io.clickframe.internal.reader.BatchCursor;
import io.clickframe.result.Batch;
import io.clickframe.spi.ByteChunks;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.jspecify.annotations.Nullable;

/**
 * Batches of a result as RowBinary, in constant memory: what makes a result a source again. To be
 * read under the settings {@link RowBinaryFormat#READING}. For one thread.
 */
public final class BatchChunks implements ByteChunks {
  /** A chunk size that keeps the engine busy. */
  public static final int CHUNK_BYTES = 1 << 20;

  private final Schema schema;
  private final BatchCursor batches;
  private final int chunkBytes;
  private final BinaryOutput out = new BinaryOutput(1 << 12);
  private List<VectorWriter> writers = List.of();
  private @Nullable Batch batch;
  private int row;
  private boolean ended;

  /**
   * Chunks of batches.
   *
   * @param schema the batches' columns
   * @param batches the rows; whoever made it closes it
   * @param chunkBytes a chunk ends with the row that reaches this size
   */
  public BatchChunks(Schema schema, BatchCursor batches, int chunkBytes) {
    this.schema = schema;
    this.batches = batches;
    this.chunkBytes = chunkBytes;
  }

  @Override
  public @Nullable ByteBuffer next() {
    out.truncate(0);
    while (out.size() < chunkBytes && hasRow()) {
      for (VectorWriter writer : writers) {
        writer.write(row, out);
      }
      row++;
    }
    return out.size() == 0 ? null : out.toBuffer();
  }

  private boolean hasRow() {
    while (!ended && (batch == null || row == batch.rowCount())) {
      batch = batches.next();
      row = 0;
      ended = batch == null;
      if (batch != null) {
        writers = writers(batch.arrow());
      }
    }
    return !ended;
  }

  private List<VectorWriter> writers(VectorSchemaRoot root) {
    List<VectorWriter> opened = new ArrayList<>();
    for (int i = 0; i < schema.columns().size(); i++) {
      Schema.Column column = schema.columns().get(i);
      opened.add(VectorWriters.open(column.name(), column.type(), root.getVector(i)));
    }
    return opened;
  }
}
