package io.clickframe;

import io.clickframe.error.StaleObjectException;
import io.clickframe.internal.node.CallSite;
import io.clickframe.internal.table.Ledger;
import io.clickframe.internal.table.TableKind;
import io.clickframe.lifecycle.CacheOptions;
import io.clickframe.spi.PlannedQuery;
import io.clickframe.spi.Planner;
import io.clickframe.spi.SourceState;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a chain in a table of the engine, made when they are first asked for and again when
 * its sources have changed; see {@link DataStore#cache}. Ask it for its {@link #store()} for each
 * chain: that looks whether the rows still hold.
 *
 * <p>Noticed is that a local file, or one of those that a pattern stands for, has another size,
 * time or place on the disk, or that there is another; of other sources nothing is known, so give
 * them a {@link CacheOptions#maxAge}. Files are looked at through the engine or the file system;
 * none is read.
 *
 * <p>Thread-safe: however many threads ask, the chain runs once, and those that come meanwhile
 * wait. Close it, or close its context, which drops the table too.
 */
public final class CachedStore implements AutoCloseable {
  private static final String TABLE = "cache";

  /**
   * How long rows are believed that were read off a file right after it was written: by then every
   * file system's clock has moved on. They are read once more, lest it was written twice.
   */
  private static final Duration UNSETTLED = Duration.ofSeconds(3);

  private final DataContext context;
  private final DataStore chain;
  private final CacheOptions options;
  private @Nullable Filling filled;
  private @Nullable CallSite closedAt;

  /**
   * A table that was filled.
   *
   * @param planned what filled it
   * @param state of the files that it reads, right before they were read
   * @param nanos when that was
   */
  private record Filling(DataObject object, PlannedQuery planned, SourceState state, long nanos) {}

  CachedStore(DataContext context, DataStore chain, CacheOptions options) {
    this.context = context;
    this.chain = chain;
    this.options = options;
  }

  /**
   * The rows as the source of a chain. Runs the cached chain if there is no table yet, or if it is
   * stale; then throws as {@link DataStore#execute(DataContext)} does, and keeps what it had. A
   * store that was handed out before throws {@link StaleObjectException} from then on.
   */
  public synchronized DataStore store() {
    requireOpen();
    Filling known = filled;
    return known != null && isFresh(known) ? known.object.store() : refresh().store();
  }

  /**
   * Whether there is a table, and nothing tells that its rows are others by now. Looks at files;
   * reads none.
   */
  public synchronized boolean isFresh() {
    requireOpen();
    return filled != null && isFresh(filled);
  }

  /**
   * Runs the chain now, whatever is known. Throws as {@link DataStore#execute(DataContext)} does,
   * and then keeps what it had.
   *
   * @return the rows; they are this cache's: do not close them
   */
  public synchronized DataObject refresh() {
    requireOpen();
    PlannedQuery planned = chain.plan(context);
    SourceState state = planned.state(planner()); // before: what changes meanwhile is stale
    TableKind kind = options.isOnDisk() ? TableKind.MERGE_TREE : TableKind.MEMORY;
    long start = System.nanoTime();
    DataObject made = Materializer.temporary(context, planned, TABLE, kind);
    try {
      planner().study(Ledger.DATABASE, made.name(), made.schema());
      Recorder.record(context, TABLE, planned, made);
    } catch (RuntimeException | Error e) {
      made.close();
      throw e;
    }
    Filling before = filled;
    filled = new Filling(made, planned, state, start);
    if (before != null) {
      before.object.close();
    }
    return made;
  }

  private boolean isFresh(Filling known) {
    Duration age = Duration.ofNanos(System.nanoTime() - known.nanos);
    return known.object.isThere()
        && (options.maxAge() == null || age.compareTo(options.maxAge()) <= 0)
        && (known.state.settled() || age.compareTo(UNSETTLED) <= 0)
        && known.state.text().equals(known.planned.state(planner()).text());
  }

  private Planner planner() {
    return context.engine().planner();
  }

  private void requireOpen() {
    if (closedAt != null) {
      throw new StaleObjectException(
          "Cannot use a cached store: it was closed at " + closedAt, null);
    }
  }

  /** Drops the table once no query reads it any more. Closing twice does nothing more. */
  @Override
  public synchronized void close() {
    if (closedAt == null) {
      closedAt = CallSite.here();
      if (filled != null) {
        filled.object.close();
      }
    }
  }
}
