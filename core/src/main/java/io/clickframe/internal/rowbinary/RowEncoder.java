package io.clickframe.internal.rowbinary;

import io.clickframe.Schema;
import io.clickframe.error.ValueException;
import io.clickframe.internal.value.RefusedValue;
import io.clickframe.internal.value.ValueTable;
import io.clickframe.internal.value.Values;
import io.clickframe.spi.ByteChunks;
import java.nio.ByteBuffer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Java values row by row as RowBinary. For one thread. */
public final class RowEncoder implements ByteChunks {
  private final ValueTable table;
  private final Schema schema;
  private final List<Codec> codecs;
  private final int chunkBytes;
  private final BinaryOutput out;
  private int row;

  /**
   * @param schema the columns' names and types, in the table's order
   * @param chunkBytes a chunk ends with the row that reaches this size
   * @throws io.clickframe.error.UnsupportedTypeException if a type has no codec
   */
  public RowEncoder(ValueTable table, Schema schema, int chunkBytes) {
    this.table = table;
    this.schema = schema;
    this.codecs = schema.columns().stream().map(column -> Codecs.of(column.type())).toList();
    this.chunkBytes = chunkBytes;
    this.out = new BinaryOutput(Math.min(chunkBytes, 1 << 12));
  }

  /** Whether all rows were given out. */
  public boolean isDone() {
    return row == table.rows();
  }

  /**
   * The next rows.
   *
   * @throws ValueException if the type of a column cannot hold a value; it names row and column
   */
  @Override
  public @Nullable ByteBuffer next() {
    if (isDone()) {
      return null;
    }
    out.truncate(0);
    while (row < table.rows() && out.size() < chunkBytes) {
      write(row);
      row++;
    }
    return out.toBuffer();
  }

  private void write(int index) {
    for (int i = 0; i < codecs.size(); i++) {
      try {
        codecs.get(i).write(Values.plain(table.columns().get(i).values().get(index)), out);
      } catch (RefusedValue e) {
        Schema.Column column = schema.columns().get(i);
        throw new ValueException(
            e.code(),
            "Cannot load row %d of column '%s' (%s): %s"
                .formatted(index, column.name(), column.type(), e.getMessage()));
      }
    }
  }
}
