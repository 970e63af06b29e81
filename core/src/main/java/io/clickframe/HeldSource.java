package io.clickframe;

import io.clickframe.error.StaleObjectException;
import io.clickframe.internal.node.CallSite;
import io.clickframe.internal.node.InlineSource;
import io.clickframe.internal.node.SourceHold;
import io.clickframe.internal.node.SourceNode;
import io.clickframe.internal.node.TableSource;
import io.clickframe.internal.reader.BatchCursor;
import io.clickframe.internal.rowbinary.BatchChunks;
import io.clickframe.internal.table.Keeper;
import io.clickframe.internal.table.Ledger;
import io.clickframe.internal.table.ManagedTable;
import io.clickframe.internal.table.TableName;
import io.clickframe.internal.value.SqlText;
import java.nio.ByteBuffer;
import org.apache.arrow.vector.FieldVector;
import org.jspecify.annotations.Nullable;

/**
 * Rows in memory as the source of chains: a few go into the statement itself; more are loaded into
 * a table, once, when the first chain that reads them runs. Thread-safe.
 */
final class HeldSource {
  /** In Arrow's form. A statement may have 256 KiB, and several sources. */
  private static final long MOST_INLINE = 16 * 1024;

  private final DataContext context;
  private final String id;
  private final Schema schema;
  private final HeldContent content;
  private @Nullable TableName name;
  private @Nullable ManagedTable table;
  private @Nullable CallSite closedAt;

  HeldSource(DataContext context, String id, Schema schema, HeldContent content) {
    this.id = id;
    this.context = context;
    this.schema = schema;
    this.content = content;
  }

  SourceNode node() {
    String structure = SqlText.structure(schema);
    if (size() <= MOST_INLINE) {
      return new InlineSource(id, structure, content.rowCount(), this::encoded);
    }
    return new TableSource(
        Ledger.DATABASE, tableName().text(), id, structure, content.rowCount(), this::hold);
  }

  /** Drops the table, if there is one; nothing is read any more. */
  synchronized void close() {
    closedAt = CallSite.here();
    if (table != null) {
      table.close();
    }
  }

  private long size() {
    return content.batches().stream()
        .flatMap(batch -> batch.arrow().getFieldVectors().stream())
        .mapToLong(FieldVector::getBufferSize)
        .sum();
  }

  private synchronized byte[] encoded() {
    ensureOpen();
    try (BatchCursor cursor = content.cursor()) {
      ByteBuffer all = new BatchChunks(schema, cursor, Integer.MAX_VALUE).next();
      byte[] bytes = new byte[all == null ? 0 : all.remaining()];
      if (all != null) {
        all.get(bytes);
      }
      return bytes;
    }
  }

  private void ensureOpen() {
    if (closedAt != null) {
      throw new StaleObjectException(
          "Cannot read the object %s: it was closed at %s. Read it before, or keep it open longer"
              .formatted(id, closedAt),
          null);
    }
  }

  private synchronized TableName tableName() {
    TableName known = name;
    if (known == null) {
      known = context.tables().temporary("");
      name = known;
    }
    return known;
  }

  private synchronized SourceHold hold() {
    ensureOpen();
    ManagedTable loaded = table;
    if (loaded == null || loaded.isLost()) {
      try (BatchCursor cursor = content.cursor()) {
        loaded =
            Materializer.load(
                context,
                tableName(),
                Keeper.NONE,
                schema,
                new BatchChunks(schema, cursor, BatchChunks.CHUNK_BYTES));
      }
      table = loaded;
    }
    return loaded.hold();
  }
}
