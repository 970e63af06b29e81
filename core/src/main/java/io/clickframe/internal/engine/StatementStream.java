package io.clickframe.internal.engine;

import io.clickframe.Schema;
import io.clickframe.error.ClickFrameException;
import io.clickframe.error.ErrorCode;
import io.clickframe.error.QueryCancelledException;
import io.clickframe.error.StaleObjectException;
import io.clickframe.spi.BatchStream;
import io.clickframe.spi.QueryProgress;
import io.clickframe.spi.QueryStats;
import io.clickframe.spi.StreamTime;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.types.pojo.Field;
import org.jspecify.annotations.Nullable;

/**
 * A running statement's batches. What the engine holds for it is given back as soon as the last
 * batch was read, the statement failed, or the stream is closed; whatever comes first, once.
 */
public abstract class StatementStream implements BatchStream {
  private final RunningStatement running;
  private final Schema schema;
  private final String shown;
  private final long start;
  private final ReentrantLock lock = new ReentrantLock();

  private volatile long reading;
  private boolean ended;
  private @Nullable RuntimeException failure;
  private volatile boolean closed;
  private volatile QueryStats stats = new QueryStats(QueryStats.UNKNOWN, QueryStats.UNKNOWN, 0);

  /**
   * A stream of a statement that has started.
   *
   * @param shown the statement, for people
   * @param start when it was sent, as {@link System#nanoTime()}
   */
  protected StatementStream(RunningStatement running, Schema schema, String shown, long start) {
    this.running = running;
    this.schema = schema;
    this.shown = shown;
    this.start = start;
  }

  /** The next batch, which may be empty, or null after the last one. */
  protected abstract @Nullable VectorSchemaRoot read();

  /** Gives back what the engine holds for it; called once. */
  protected abstract void release(Ending ending);

  /** How far the engine is, or null if it no longer runs it. */
  protected abstract @Nullable QueryProgress progress();

  /** How much of {@link #read} has been waiting so far, and for what. */
  protected abstract StreamTime waits();

  @Override
  public final Schema schema() {
    return schema;
  }

  @Override
  public final @Nullable VectorSchemaRoot next() {
    lock.lock();
    try {
      if (closed) {
        throw new StaleObjectException(
            "The stream is closed; run the statement again to read its rows.", null);
      }
      if (failure != null) {
        throw failure;
      }
      return ended ? null : fetch();
    } finally {
      lock.unlock();
    }
  }

  private @Nullable VectorSchemaRoot fetch() {
    running.enter();
    try {
      if (running.isInterrupted()) {
        running.cancel();
      }
      while (!running.isCancelled()) {
        VectorSchemaRoot root = timed();
        if (root == null) {
          end(Ending.READ);
          return null;
        }
        if (root.getRowCount() > 0) {
          return root;
        }
        root.close();
      }
      throw cancelled();
    } catch (RuntimeException e) {
      RuntimeException told = running.isCancelled() ? cancelled() : e;
      failure = told;
      end(Ending.STOPPED);
      throw told;
    } finally {
      running.leave();
    }
  }

  @SuppressWarnings("NonAtomicVolatileUpdate") // one thread at a time reads
  private @Nullable VectorSchemaRoot timed() {
    long begin = System.nanoTime();
    try {
      return read();
    } finally {
      reading += System.nanoTime() - begin;
    }
  }

  @Override
  public final StreamTime time() {
    StreamTime waits = waits();
    return new StreamTime(
        waits.engine(), waits.transfer(), reading - waits.engine() - waits.transfer());
  }

  private QueryCancelledException cancelled() {
    return EngineErrors.cancelled(shown);
  }

  @Override
  public final QueryStats stats() {
    if (running.isRunning()) {
      QueryProgress progress = progress();
      if (progress != null) {
        stats =
            new QueryStats(progress.rowsRead(), progress.bytesRead(), System.nanoTime() - start);
      }
    }
    return stats;
  }

  @Override
  public final void close() {
    if (closed) {
      return;
    }
    if (running.isRunning()) {
      cancel(); // gets a thread out of next(), and lets the engine stop at once
    }
    lock.lock();
    try {
      closed = true;
      end(Ending.STOPPED);
    } finally {
      lock.unlock();
    }
  }

  /** It is over; only the first call counts. */
  protected final void end(Ending ending) {
    if (ended) {
      return;
    }
    ended = true;
    stats = new QueryStats(stats.rowsRead(), stats.bytesRead(), System.nanoTime() - start);
    release(ending);
  }

  /** To be called with the Arrow schema, once, before the first batch. */
  protected final void requireSameColumns(org.apache.arrow.vector.types.pojo.Schema arrow) {
    List<String> names = arrow.getFields().stream().map(Field::getName).toList();
    if (!names.equals(schema.names()) && !names.equals(namesInC())) {
      throw new ClickFrameException(
          ErrorCode.INTERNAL,
          "The engine described the columns "
              + schema.names()
              + " but sends "
              + names
              + ". If a source changed meanwhile, run the statement again.");
    }
  }

  /** A name in Arrow's C structs ends at the first NUL. */
  private List<String> namesInC() {
    return schema.names().stream()
        .map(name -> name.indexOf('\0') < 0 ? name : name.substring(0, name.indexOf('\0')))
        .toList();
  }

  /** Why it is over. */
  protected enum Ending {
    /** The last batch was read; what was used is clean. */
    READ,
    /** The engine gave up. */
    FAILED,
    /** The engine may still be at it. */
    STOPPED
  }
}
