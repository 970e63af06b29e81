package io.clickframe.internal.rowbinary;

import io.clickframe.Schema;
import io.clickframe.internal.node.InlineSource;
import io.clickframe.internal.node.SourceNode;
import io.clickframe.internal.value.SqlText;
import io.clickframe.internal.value.ValueTable;
import java.nio.ByteBuffer;
import java.util.function.Function;

/** Java values as a source: a few are written into the statement, more are read from here. */
public final class InlineValues {
  private InlineValues() {}

  /**
   * The source.
   *
   * @param more makes the source of too many to be written, by their columns
   * @throws io.clickframe.error.ValueException if a value does not fit
   */
  public static SourceNode of(ValueTable table, Function<Schema, SourceNode> more) {
    Schema schema = RowBinaryFormat.schema(table);
    RowEncoder encoder = new RowEncoder(table, schema, RowBinaryFormat.INLINE_BYTES + 1);
    ByteBuffer rows = encoder.next();
    byte[] bytes = new byte[rows == null ? 0 : rows.remaining()];
    if (!encoder.isDone() || bytes.length > RowBinaryFormat.INLINE_BYTES) {
      return more.apply(schema);
    }
    if (rows != null) {
      rows.get(bytes);
    }
    return InlineSource.of(SqlText.structure(schema), table.rows(), bytes);
  }
}
