package io.clickframe;

import io.clickframe.internal.node.SourceNode;
import io.clickframe.internal.node.TableSource;
import io.clickframe.internal.reader.BatchCursor;
import io.clickframe.internal.reader.StreamCursor;
import io.clickframe.internal.resource.Failures;
import io.clickframe.internal.table.Ledger;
import io.clickframe.internal.table.ManagedTable;
import io.clickframe.internal.value.SqlText;
import io.clickframe.result.Batch;
import java.util.ArrayList;
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
  public DataContext context() {
    return context;
  }

  @Override
  public long rowCount() {
    return rowCount;
  }

  @Override
  public synchronized List<Batch> batches() {
    DataObject all = loaded;
    if (all == null) {
      all = DataStore.scan(source()).execute(context);
      loaded = all;
    }
    return all.batches();
  }

  @Override
  public BatchCursor cursor() {
    return new StreamCursor(DataStore.scan(source()).batches(context), true);
  }

  @Override
  public SourceNode source() {
    return new TableSource(
        Ledger.DATABASE,
        table.name().text(),
        table.name().text(),
        SqlText.structure(schema),
        rowCount,
        table::hold);
  }

  @Override
  public boolean isLost() {
    return table.isLost();
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
