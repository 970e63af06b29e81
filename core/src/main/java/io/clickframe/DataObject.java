package io.clickframe;

import io.clickframe.error.StaleObjectException;
import io.clickframe.internal.node.CallSite;
import io.clickframe.internal.reader.BatchCursor;
import io.clickframe.internal.source.FileTarget;
import io.clickframe.internal.table.ManagedTable;
import io.clickframe.internal.table.TableName;
import io.clickframe.lifecycle.CreateMode;
import io.clickframe.result.Batch;
import io.clickframe.result.ResourceOwner;
import io.clickframe.spi.BatchStream;
import io.clickframe.spi.QueryStats;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The whole result of one execution: close it, or close its {@link DataContext}, which closes it
 * too. Unchanging until then.
 *
 * <p>Its rows are in memory outside the Java heap, or in a table of the engine: {@link
 * DataStore#execute} gives the first, {@link DataStore#materialize} whichever fits. Either way it
 * is the source of further chains, by {@link #store()}.
 *
 * <p>Several threads may read it at once, and any thread may close it; but nobody may be reading
 * while it is closed. After closing, {@link #id()}, {@link #name()}, {@link #schema()}, {@link
 * #rowCount()} and {@link #stats()} still answer; the rest throws {@link StaleObjectException}.
 */
public final class DataObject extends ReadCalls implements AutoCloseable {
  private static final int SHORT_ROWS = 10;

  private final String label;
  private final String id;
  private final Schema schema;
  private final ObjectContent content;
  private final QueryStats stats;
  private Runnable released = () -> {};
  private volatile @Nullable CallSite closedAt;

  /**
   * @param label what it is, for messages
   * @param id of its table, or a number
   */
  DataObject(String label, String id, Schema schema, ObjectContent content, QueryStats stats) {
    this.label = Objects.requireNonNull(label, "label is null");
    this.id = Objects.requireNonNull(id, "id is null");
    this.schema = Objects.requireNonNull(schema, "schema is null");
    this.content = Objects.requireNonNull(content, "content is null");
    this.stats = Objects.requireNonNull(stats, "stats is null");
  }

  /**
   * Reads a stream to its end and closes it. If that fails midway, what was read is freed and the
   * failure thrown.
   *
   * @param label what the result is, for messages
   */
  static DataObject collect(DataContext context, String label, BatchStream stream) {
    return ResultCollector.collect(context, label, stream);
  }

  /** What the operation log calls it: the name of its table, or {@code r_<number>}. */
  public String id() {
    return id;
  }

  /** The name of its table in the engine's database {@code clickframe}; empty if it has none. */
  public String name() {
    return isTable() ? id : "";
  }

  /** Whether its rows are in a table of the engine, rather than in this process's memory. */
  public boolean isTable() {
    return content instanceof TableContent;
  }

  @Override
  public Schema schema() {
    return schema;
  }

  @Override
  public long rowCount() {
    return content.rowCount();
  }

  /** What the execution cost. */
  public QueryStats stats() {
    return stats;
  }

  /**
   * The rows as Arrow batches, in order. They belong to this object: do not close them. Those of a
   * table are read into memory by the first call; {@link #rows()} reads them in constant memory.
   */
  public List<Batch> batches() {
    ensureOpen();
    return content.batches();
  }

  /**
   * The rows as the source of a chain, in no particular order. Runs nothing. A few rows in memory
   * become part of the statement; more are loaded into a table by the first run, and stay there
   * until this object is closed. A chain runs in the context that made the object, or in its
   * children; once the object is closed, it throws {@link StaleObjectException}.
   */
  public DataStore store() {
    ensureOpen();
    return DataStore.scan(content.source());
  }

  /**
   * Copies the rows into a table of another context, which may be on another engine: from the
   * embedded one to a server, or back. They stream through this process in constant memory, as they
   * are; types stay what they are.
   *
   * @param target where the copy lives; closing it, or the copy, drops the table
   * @return the copy, which the caller closes, or else its context does
   * @throws io.clickframe.error.ClickFrameException if reading or writing fails; no table is left
   */
  public DataObject copyTo(DataContext target) {
    ensureOpen();
    long start = System.nanoTime();
    ManagedTable table =
        Materializer.copy(target, target.tables().temporary(""), target.keeper(), this);
    return Materializer.object(target, table, schema, start);
  }

  /** Like {@link #copyTo(DataContext, String, CreateMode)} with {@link CreateMode#FAIL}. */
  public DataObject copyTo(DataContext target, String name) {
    return copyTo(target, name, CreateMode.FAIL);
  }

  /**
   * Copies the rows into a table of another context that stays, as {@link Catalog#create(String,
   * DataStore, CreateMode)} makes them: it is there with all its rows or not at all.
   *
   * @param name letters, digits and underscores
   * @throws io.clickframe.error.ObjectExistsException if it is there, and the mode is FAIL
   * @throws io.clickframe.error.SchemaDriftException if it has other columns, and the mode is
   *     APPEND
   */
  public DataObject copyTo(DataContext target, String name, CreateMode mode) {
    ensureOpen();
    return Published.copy(target, TableName.global(name), this, mode);
  }

  @Override
  void writeByEngine(FileTarget target) {
    DataContext context = content.context();
    FileWriter.write(context, store().plan(context), target);
  }

  @Override
  void written(FileTarget target) {
    Recorder.written(content.context(), this, target);
  }

  /** The first 10 rows as a table, or where it was closed. */
  @Override
  public String toString() {
    CallSite closed = closedAt;
    return closed == null ? toText(SHORT_ROWS) : label + " (closed at " + closed + ")";
  }

  /**
   * Frees the memory; a temporary table is dropped once the queries that read it have ended.
   * Closing twice does nothing more.
   */
  @Override
  public void close() {
    synchronized (this) {
      if (closedAt != null) {
        return;
      }
      closedAt = CallSite.here();
      try {
        content.close();
      } finally {
        released.run();
      }
    }
  }

  /** Whether its rows can be read. */
  boolean isThere() {
    return closedAt == null && !content.isLost();
  }

  /** Lets an owner keep this until it is closed; called before anybody else sees the object. */
  void keptBy(ResourceOwner owner) {
    released = owner.adopt(label, this, () -> {});
  }

  @Override
  BatchCursor cursor() {
    ensureOpen();
    BatchCursor cursor = content.cursor();
    return new BatchCursor() {
      @Override
      public @Nullable Batch next() {
        ensureOpen();
        return cursor.next();
      }

      @Override
      public void close() {
        cursor.close();
      }
    };
  }

  @Override
  void ensureOpen() {
    CallSite closed = closedAt;
    if (closed != null) {
      throw new StaleObjectException(
          "Cannot read %s: it was closed at %s. Read it before, or copy the values out"
              .formatted(label, closed),
          null);
    }
  }
}
