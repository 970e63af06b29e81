package io.clickframe;

import io.clickframe.internal.resource.Scope;
import io.clickframe.result.Batches;
import io.clickframe.spi.BatchStream;
import io.clickframe.spi.Engine;
import io.clickframe.spi.QueryOptions;
import java.nio.file.Path;
import java.util.Objects;
import org.apache.arrow.memory.BufferAllocator;

/**
 * Where chains run: an engine, the memory of results, and everything that is still open.
 * Thread-safe.
 *
 * <p>Open one, run many chains, close it:
 *
 * <pre>{@code
 * try (DataContext ctx = DataContext.open()) {
 *   ...
 * }
 * }</pre>
 *
 * <p>Closing cancels what runs, closes results and streams that are still open, the newest first,
 * then stops the engine and gives the memory back. {@link DataObject}s and streams may simply be
 * left to it. A {@link io.clickframe.result.Batch} of a stream belongs to whoever asked for it: one
 * that is still open is freed too, and a warning names the line that asked for it. Afterwards every
 * use throws {@link io.clickframe.error.StaleObjectException}. No thread may be reading values
 * while another closes the context.
 *
 * <p>Any number of contexts may be open at once in one process, as long as all that are embedded
 * have the same storage: all in memory, or all in the same folder.
 */
public final class DataContext implements AutoCloseable {
  private final ContextResources resources;
  private final QueryOptions options;

  private DataContext(ContextResources resources, QueryOptions options) {
    this.resources = resources;
    this.options = options;
  }

  /**
   * Opens the embedded engine in memory.
   *
   * @throws io.clickframe.error.EngineUnavailableException if no engine is on the class path, or it
   *     cannot start here
   */
  public static DataContext open() {
    return of(ContextResources.open(EngineFinder.find(), null));
  }

  /**
   * Opens the embedded engine over a folder, in which its tables stay.
   *
   * @param storage the folder; made if it is not there
   * @throws io.clickframe.error.EngineUnavailableException if no engine is on the class path, or it
   *     cannot start here, or the process already has another storage open
   */
  public static DataContext open(Path storage) {
    Objects.requireNonNull(storage, "storage is null");
    return of(ContextResources.open(EngineFinder.find(), storage));
  }

  /**
   * The process's own context in memory: opened when first asked for, closed when the JVM shuts
   * down. {@link #close()} on it does nothing, so code that closes the context it was given may be
   * given this one.
   *
   * @throws io.clickframe.error.EngineUnavailableException if it cannot be opened; the next call
   *     tries again
   */
  public static DataContext shared() {
    return of(SharedContext.resources());
  }

  static DataContext of(ContextResources resources) {
    return new DataContext(resources, QueryOptions.NONE);
  }

  /** The limits and settings of every run through this context. */
  public QueryOptions options() {
    return options;
  }

  /**
   * This context with other limits and settings. Engine, memory and everything open are the same:
   * closing either closes both.
   */
  public DataContext withOptions(QueryOptions newOptions) {
    Objects.requireNonNull(newOptions, "newOptions is null");
    resources.scope().ensureOpen();
    return new DataContext(resources, newOptions);
  }

  /** The engine, for statements that no chain can say. The context closes it. */
  public Engine engine() {
    resources.scope().ensureOpen();
    return resources.engine();
  }

  /**
   * Accounts for the Arrow memory of this context's results. For vectors of your own make a child
   * of it, and close that before the context.
   */
  public BufferAllocator allocator() {
    resources.scope().ensureOpen();
    return resources.allocator();
  }

  /** Takes Java values in; see {@link Loader}. */
  public Loader load() {
    return Loader.into(this, new PassingTables(this));
  }

  /**
   * Closes everything, in order; described above. Closing twice does nothing more, and a second
   * thread waits until the first is done.
   *
   * @throws io.clickframe.error.ResourceLeakException if Arrow memory is still held after that, by
   *     a vector that was taken out of a batch or made with {@link #allocator()}
   */
  @Override
  public void close() {
    resources.close();
  }

  @Override
  public String toString() {
    return resources.toString();
  }

  Scope scope() {
    return resources.scope();
  }

  /** A running query, read batch by batch; closed with this context. */
  Batches batches(String label, BatchStream stream) {
    return Batches.over(label, stream, resources.scope());
  }
}
