package io.clickframe;

import io.clickframe.internal.progress.GuardedListener;
import io.clickframe.internal.resource.Scope;
import io.clickframe.internal.table.Keeper;
import io.clickframe.internal.table.TableManager;
import io.clickframe.lifecycle.ContextOptions;
import io.clickframe.lifecycle.JobOptions;
import io.clickframe.progress.ProgressListener;
import io.clickframe.result.Batches;
import io.clickframe.spi.BatchStream;
import io.clickframe.spi.Engine;
import io.clickframe.spi.EngineFactory;
import io.clickframe.spi.QueryOptions;
import java.nio.file.Path;
import java.util.Objects;
import org.apache.arrow.memory.BufferAllocator;
import org.jspecify.annotations.Nullable;

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
  private static final ScopedValue<DataContext> CURRENT = ScopedValue.newInstance();

  private final ContextResources resources;
  private final QueryOptions options;
  private final @Nullable ProgressListener listener;

  private DataContext(
      ContextResources resources, QueryOptions options, @Nullable ProgressListener listener) {
    this.resources = resources;
    this.options = options;
    this.listener = listener;
  }

  /**
   * Opens the embedded engine in memory.
   *
   * @throws io.clickframe.error.EngineUnavailableException if no engine is on the class path, or it
   *     cannot start here
   */
  public static DataContext open() {
    return of(ContextResources.open(EngineFinder.find().at(null), ContextOptions.defaults()));
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
    return of(ContextResources.open(EngineFinder.find().at(storage), ContextOptions.defaults()));
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

  /**
   * Opens the embedded engine in memory, with other options.
   *
   * @throws io.clickframe.error.EngineUnavailableException as {@link #open()}
   */
  public static DataContext open(ContextOptions options) {
    return of(ContextResources.open(EngineFinder.find().at(null), options));
  }

  /**
   * Opens the embedded engine over a folder, with other options. Tables that a process left behind
   * which was killed are dropped first.
   *
   * @param storage the folder; made if it is not there
   * @throws io.clickframe.error.EngineUnavailableException as {@link #open(Path)}
   */
  public static DataContext open(Path storage, ContextOptions options) {
    Objects.requireNonNull(storage, "storage is null");
    return of(ContextResources.open(EngineFinder.find().at(storage), options));
  }

  /**
   * Opens another engine than the embedded one: a server, or an engine in a process of its own.
   *
   * @param factory says which, and how it is reached
   * @throws io.clickframe.error.EngineUnavailableException if it cannot be started or reached
   */
  public static DataContext open(EngineFactory factory) {
    return open(factory, ContextOptions.defaults());
  }

  /**
   * Opens another engine than the embedded one, with other options. On a server that others use
   * too, a sign of life tells them that this context's tables are in use; see {@link
   * ContextOptions#leases}.
   *
   * @throws io.clickframe.error.EngineUnavailableException if it cannot be started or reached
   */
  public static DataContext open(EngineFactory factory, ContextOptions options) {
    Objects.requireNonNull(factory, "factory is null");
    return of(ContextResources.open(factory, options));
  }

  /**
   * The context of the running thread's {@link #call}, or else {@link #shared()}: what a terminal
   * call without a context runs in.
   */
  public static DataContext current() {
    return CURRENT.isBound() ? CURRENT.get() : shared();
  }

  /**
   * Runs some code in which {@link #current()} is this context, also in threads that it forks in a
   * structured scope. Closes nothing.
   */
  public <T, X extends Throwable> T call(ScopedValue.CallableOp<T, X> code) throws X {
    return ScopedValue.where(CURRENT, this).call(code);
  }

  /** Like {@link #call}, without a result. */
  public void run(Runnable code) {
    ScopedValue.where(CURRENT, this).run(code);
  }

  /**
   * A context within this one: the same engine, objects of its own. Closing it closes those and
   * drops their tables; closing this one closes it too.
   */
  public DataContext child() {
    return new DataContext(resources.child("child context", resources.keeper()), options, listener);
  }

  DataContext within(String label, Keeper keeper) {
    return new DataContext(resources.child(label, keeper), options, listener);
  }

  /** The tables that stay: made, opened, listed and dropped by name. */
  public Catalog catalog() {
    resources.scope().ensureOpen();
    return new Catalog(this);
  }

  /** Begins a job with {@link JobOptions#defaults()}; see {@link #job(String, JobOptions)}. */
  public JobScope job(String name) {
    return job(name, JobOptions.defaults());
  }

  /**
   * Begins a job, whose tables are kept together for a time after its end. The caller closes it, or
   * else this context does.
   *
   * @param name letters, digits and underscores; many jobs may have it
   */
  public JobScope job(String name, JobOptions jobOptions) {
    return JobScope.begin(this, name, jobOptions);
  }

  /**
   * A job that was begun before, perhaps by another process, to read its tables or make more.
   *
   * @throws io.clickframe.error.ObjectNotFoundException if there is none, or its time is over
   */
  public JobScope openJob(long id) {
    return JobScope.open(this, id);
  }

  /** What was done in contexts that keep a log, this one or others on the same storage. */
  public OperationLog operations() {
    tables().prepare();
    return new OperationLog(tables().operations());
  }

  /**
   * Returns once the tables of all objects that were closed before are dropped, those that running
   * queries read excepted.
   *
   * @throws io.clickframe.error.ClickFrameException if one could not be dropped; further failures
   *     are attached
   */
  public void flush() {
    tables().flush();
  }

  static DataContext of(ContextResources resources) {
    return new DataContext(resources, QueryOptions.NONE, null);
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
    return new DataContext(resources, newOptions, listener);
  }

  /**
   * This context with a listener that hears how far its queries, exports and loads are, instead of
   * the bar on the terminal. Engine, memory and everything open are the same: closing either closes
   * both. Only queries through the context that is returned are told of. Asking the engine takes
   * about a hundredth of the time.
   */
  public DataContext withProgress(ProgressListener newListener) {
    Objects.requireNonNull(newListener, "newListener is null");
    resources.scope().ensureOpen();
    return new DataContext(resources, options, new GuardedListener(newListener));
  }

  /**
   * Cancels what runs in this context and its children, and closes nothing: whoever waits gets a
   * {@link io.clickframe.error.QueryCancelledException}. Returns at once. Any thread may call this.
   */
  public void cancel() {
    resources.scope().cancel();
  }

  /**
   * This context with all that can be read by a cluster of the engine's read by that; the same as
   * {@link QueryOptions#withCluster} through {@link #withOptions}.
   *
   * @param name as the engine's table {@code system.clusters} has it
   * @throws io.clickframe.error.ClickFrameException if it is empty or has control characters; a
   *     name that the engine does not know is refused by the first run
   */
  public DataContext cluster(String name) {
    Objects.requireNonNull(name, "name is null");
    return withOptions(options.withCluster(name));
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
    return Loader.into(this);
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

  ContextResources resources() {
    return resources;
  }

  @Nullable ProgressListener listener() {
    return listener;
  }

  TableManager tables() {
    resources.scope().ensureOpen();
    return resources.tables();
  }

  /** For an object in memory. */
  String newId() {
    return "r_" + resources.tables().nextId();
  }

  Keeper keeper() {
    return resources.keeper();
  }

  Scope scope() {
    return resources.scope();
  }

  /** A running query, read batch by batch; closed with this context. */
  Batches batches(String label, BatchStream stream) {
    if (stream instanceof KeptStream kept) {
      kept.handOver();
    }
    return Batches.over(label, stream, resources.scope());
  }
}
