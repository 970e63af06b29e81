package io.clickframe;

import io.clickframe.internal.node.SourceNode;
import io.clickframe.internal.node.TableSource;
import io.clickframe.internal.reader.BatchCursor;
import io.clickframe.internal.resource.Failures;
import io.clickframe.internal.table.Ledger;
import io.clickframe.internal.table.ManagedTable;
import io.clickframe.internal.table.TableManager;
import io.clickframe.result.Batch;
import io.clickframe.result.Batches;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows in a table of the engine. */
final class TableContent implements ObjectContent {
  private final DataContext context;
  private final ManagedTable table;
  private final Schema schema;
  private final long rowCount;
  private @Nullable DataObject loaded;

  TableContent(DataContext context, ManagedTable table, Schema schema, long rowCount) {
    this.context = context;
    this.table = table;
    this.schema = schema;
    this.rowCount = rowCount;
  }

  @Override
  public long rowCount() {
    return rowCount;
  }

  @Override
  public synchronized List<Batch> batches() {
    DataObject all = loaded;
    if (all == null) {
      all = DataStore.over(source()).execute(context);
      loaded = all;
    }
    return all.batches();
  }

  @Override
  public BatchCursor cursor() {
    Batches batches = DataStore.over(source()).batches(context);
    Iterator<Batch> iterator = batches.iterator();
    return new BatchCursor() {
      private @Nullable Batch last;

      @Override
      public @Nullable Batch next() {
        closeLast();
        last = iterator.hasNext() ? iterator.next() : null;
        return last;
      }

      @Override
      public void close() {
        closeLast();
        batches.close();
      }

      private void closeLast() {
        if (last != null) {
          last.close();
          last = null;
        }
      }
    };
  }

  @Override
  public SourceNode source() {
    return new TableSource(
        Ledger.DATABASE, table.name().text(), TableManager.structure(schema), table::hold);
  }

  @Override
  public void close() {
    Failures failures = new Failures();
    List<DataObject> held = new ArrayList<>();
    synchronized (this) {
      if (loaded != null) {
        held.add(loaded);
        loaded = null;
      }
    }
    held.forEach(object -> failures.guard(object::close));
    failures.guard(table::close);
    failures.rethrow();
  }
}
