package io.clickframe.internal.rowbinary;

import io.clickframe.Schema;
import io.clickframe.error.ClickFrameException;
import io.clickframe.error.ErrorCode;
import io.clickframe.internal.node.InlineSource;
import io.clickframe.internal.value.SqlText;
import io.clickframe.internal.value.ValueTable;
import java.nio.ByteBuffer;

/** A few Java values as a source that is written into the statement. */
public final class InlineValues {
  private InlineValues() {}

  /**
   * The source.
   *
   * @throws io.clickframe.error.ValueException if a value does not fit
   * @throws ClickFrameException if they are too many
   */
  public static InlineSource of(ValueTable table) {
    Schema schema = RowBinaryFormat.schema(table);
    RowEncoder encoder = new RowEncoder(table, schema, RowBinaryFormat.INLINE_BYTES + 1);
    ByteBuffer rows = encoder.next();
    byte[] bytes = new byte[rows == null ? 0 : rows.remaining()];
    if (!encoder.isDone() || bytes.length > RowBinaryFormat.INLINE_BYTES) {
      throw new ClickFrameException(
          ErrorCode.INVALID_ARGUMENT,
          "Cannot write %d rows into a statement: they have more than %d bytes. Load them into a"
                  .formatted(table.rows(), RowBinaryFormat.INLINE_BYTES)
              + " context, with context.load()");
    }
    if (rows != null) {
      rows.get(bytes);
    }
    return InlineSource.of(SqlText.structure(schema), table.rows(), bytes);
  }
}
