package io.clickframe.internal.arrow;

import io.clickframe.internal.reader.BatchCursor;
import io.clickframe.result.Batch;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.VectorUnloader;
import org.apache.arrow.vector.ipc.ArrowReader;
import org.apache.arrow.vector.types.pojo.Schema;
import org.jspecify.annotations.Nullable;

/** A result's batches as Arrow's own reader, without copying: the buffers are shared. */
public final class CursorArrowReader extends ArrowReader {
  private final io.clickframe.Schema columns;
  private final BatchCursor cursor;
  private @Nullable Batch ahead;
  private boolean started;
  private long bytes;

  /**
   * @param allocator accounts for the buffers as long as this shares them
   * @param columns the result's columns
   * @param cursor closed with this
   */
  public CursorArrowReader(
      BufferAllocator allocator, io.clickframe.Schema columns, BatchCursor cursor) {
    super(allocator);
    this.columns = columns;
    this.cursor = cursor;
  }

  @Override
  protected Schema readSchema() {
    Batch first = peek();
    return first == null ? ArrowFields.of(columns) : first.arrow().getSchema();
  }

  @Override
  public boolean loadNextBatch() throws java.io.IOException {
    prepareLoadNextBatch();
    Batch batch = peek();
    if (batch == null) {
      return false;
    }
    VectorSchemaRoot root = batch.arrow();
    bytes += root.getFieldVectors().stream().mapToLong(vector -> vector.getBufferSize()).sum();
    loadRecordBatch(new VectorUnloader(root).getRecordBatch());
    ahead = cursor.next();
    return true;
  }

  @Override
  public long bytesRead() {
    return bytes;
  }

  @Override
  protected void closeReadSource() {
    cursor.close();
  }

  private @Nullable Batch peek() {
    if (!started) {
      started = true;
      ahead = cursor.next();
    }
    return ahead;
  }
}
