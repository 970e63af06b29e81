package io.clickframe.internal.feed;

import io.clickframe.Schema;
import io.clickframe.internal.rowbinary.BatchChunks;
import io.clickframe.internal.rowbinary.RowEncoder;
import io.clickframe.internal.value.ValueTable;

/**
 * Java values that are there already.
 *
 * @param table the values
 */
public record TableFeed(ValueTable table) implements RowFeed {
  @Override
  public void write(Schema columns, ByteSink sink) {
    sink.acceptAll(new RowEncoder(table.only(columns.names()), columns, BatchChunks.CHUNK_BYTES));
  }
}
