package io.clickframe.internal.rowbinary;

import io.clickframe.Schema;
import io.clickframe.internal.reader.BatchCursor;
import io.clickframe.result.Batch;
import io.clickframe.result.ColumnReader;
import io.clickframe.spi.ByteChunks;
import java.nio.ByteBuffer;
import java.util.List;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.VarCharVector;
import org.jspecify.annotations.Nullable;

/** The rows of batches in the format RowBinary. */
public final class BatchChunks {
  private static final int CHUNK = 256 * 1024;

  private BatchChunks() {}

  /** All rows at once. */
  public static byte[] all(Schema schema, BatchCursor rows) {
    List<Codec> codecs = codecs(schema);
    BinaryOutput out = new BinaryOutput(CHUNK);
    for (Batch batch = rows.next(); batch != null; batch = rows.next()) {
      write(batch, codecs, 0, out, Integer.MAX_VALUE);
    }
    return out.toByteArray();
  }

  /** Rows chunk by chunk, in constant memory. The caller closes the cursor. */
  public static ByteChunks over(Schema schema, BatchCursor rows) {
    return new Chunks(codecs(schema), rows);
  }

  private static List<Codec> codecs(Schema schema) {
    return schema.columns().stream().map(column -> Codecs.of(column.type())).toList();
  }

  /** Writes rows until there is a chunk; gives the row behind the last one. */
  private static int write(Batch batch, List<Codec> codecs, int from, BinaryOutput out, int chunk) {
    List<FieldVector> vectors = batch.arrow().getFieldVectors();
    int row = from;
    while (row < batch.rowCount() && out.size() < chunk) {
      for (int i = 0; i < codecs.size(); i++) {
        codecs.get(i).write(value(batch.column(i), vectors.get(i), row), out);
      }
      row++;
    }
    return row;
  }

  /** A text as its bytes, which need not be UTF-8. */
  private static @Nullable Object value(ColumnReader column, FieldVector vector, int row) {
    if (vector instanceof VarCharVector texts && column.type().base().family().equals("String")) {
      return texts.isNull(row) ? null : texts.get(row);
    }
    return column.get(row);
  }

  private static final class Chunks implements ByteChunks {
    private final List<Codec> codecs;
    private final BatchCursor rows;
    private final BinaryOutput out = new BinaryOutput(2 * CHUNK);
    private @Nullable Batch batch;
    private int next;

    Chunks(List<Codec> codecs, BatchCursor rows) {
      this.codecs = codecs;
      this.rows = rows;
    }

    @Override
    public @Nullable ByteBuffer next() {
      out.truncate(0);
      while (out.size() < CHUNK) {
        Batch current = batch;
        if (current == null || next == current.rowCount()) {
          current = rows.next();
          batch = current;
          next = 0;
          if (current == null) {
            break;
          }
        }
        next = write(current, codecs, next, out, CHUNK);
      }
      return out.size() == 0 ? null : out.toBuffer();
    }
  }
}
