package io.clickframe;

import io.clickframe.error.ClickFrameException;
import io.clickframe.error.ErrorCode;
import io.clickframe.error.ObjectNotFoundException;
import io.clickframe.internal.node.CallSite;
import io.clickframe.internal.resource.Failures;
import io.clickframe.internal.table.JobRow;
import io.clickframe.internal.table.Keeper;
import io.clickframe.internal.table.Listing;
import io.clickframe.internal.table.TableManager;
import io.clickframe.internal.table.TableName;
import io.clickframe.lifecycle.CreateMode;
import io.clickframe.lifecycle.JobOptions;
import io.clickframe.lifecycle.ObjectInfo;
import io.clickframe.lifecycle.Preservation;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A job: some work whose tables are kept together until a time after its end. Only a job makes
 * tables of the scope {@code JOB}. Thread-safe.
 *
 * <p>Closing it ends the job: its {@link #context()} is closed, and its time to live begins. On a
 * persistent storage another process can {@linkplain DataContext#openJob open} it by its number
 * until that is over.
 */
public final class JobScope implements AutoCloseable {
  private static final Duration DEFAULT_TIME_TO_LIVE = Duration.ofDays(90);
  private static final String KINDS = "objects of the job";

  private final JobRow job;
  private final DataContext context;
  private Runnable released = () -> {};
  private boolean closed;

  private JobScope(JobRow job, DataContext context) {
    this.job = job;
    this.context = context;
  }

  static JobScope begin(DataContext parent, String name, JobOptions options) {
    TableName.checked(name);
    TableManager tables = parent.tables();
    tables.prepare();
    JobOptions said =
        options.or(tables.jobs().registered(name)).or(fromEnvironment(System.getenv()));
    Preservation preservation = said.preservation();
    Duration timeToLive = said.timeToLive();
    JobRow job =
        new JobRow(
            tables.nextId(),
            name,
            preservation == null ? Preservation.NONE : preservation,
            timeToLive == null ? DEFAULT_TIME_TO_LIVE : timeToLive,
            tables.now(),
            null);
    tables.jobs().write(job);
    return within(parent, job);
  }

  static JobScope open(DataContext parent, long id) {
    TableManager tables = parent.tables();
    tables.prepare();
    JobRow job =
        tables
            .jobs()
            .find(id)
            .filter(found -> found.ended() == null || !found.expires().isBefore(tables.now()))
            .orElseThrow(() ->
                new ObjectNotFoundException(
                    "Cannot find the job %d at %s: it never was, or its time to live is over"
                        .formatted(id, CallSite.here())));
    return within(parent, job);
  }

  private static JobScope within(DataContext parent, JobRow job) {
    Keeper keeper = new Keeper(job.id(), job.preservation() == Preservation.FULL);
    JobScope scope = new JobScope(job, parent.within("job " + job.name(), keeper));
    scope.released =
        parent.scope().adopt("job " + job.name(), scope, scope.context.scope()::cancel);
    return scope;
  }

  /**
   * What the environment says.
   *
   * @throws ClickFrameException if it says something that means nothing
   */
  static JobOptions fromEnvironment(Map<String, String> environment) {
    JobOptions options = JobOptions.defaults();
    String preservation = environment.get("CLICKFRAME_PRESERVATION");
    String days = environment.get("CLICKFRAME_JOB_TTL_DAYS");
    try {
      if (preservation != null) {
        options = options.preservation(Preservation.valueOf(preservation));
      }
      return days == null ? options : options.timeToLive(Duration.ofDays(Long.parseLong(days)));
    } catch (IllegalArgumentException e) {
      throw new ClickFrameException(
          ErrorCode.INVALID_ARGUMENT,
          "Cannot read the environment: CLICKFRAME_PRESERVATION is NONE or FULL, and"
              + " CLICKFRAME_JOB_TTL_DAYS a number of days from 0; they are "
              + preservation
              + " and "
              + days,
          e);
    }
  }

  /** The number of the job, by which others open it. */
  public long id() {
    return job.id();
  }

  /** What it is called. */
  public String name() {
    return job.name();
  }

  /** Which of its tables are kept. */
  public Preservation preservation() {
    return job.preservation();
  }

  /** How long they are kept after its end. */
  public Duration timeToLive() {
    return job.timeToLive();
  }

  /**
   * Where the job's chains run. Temporary tables that are made in it are dropped like any other, or
   * with {@link Preservation#FULL} only when the job's time is over.
   */
  public DataContext context() {
    return context;
  }

  /** Like {@link #materialize(DataStore, String, CreateMode)} with {@link CreateMode#FAIL}. */
  public DataObject materialize(DataStore store, String table) {
    return materialize(store, table, CreateMode.FAIL);
  }

  /**
   * Runs a chain into the table {@code j_<job>_<name>}, which is there with all its rows or not at
   * all. The rows never leave the engine. Closing the object does not drop the table.
   *
   * @param table letters, digits and underscores
   * @throws io.clickframe.error.ObjectExistsException if it is there, and the mode is FAIL
   * @throws io.clickframe.error.SchemaDriftException if it has other columns, and the mode is
   *     APPEND
   */
  public DataObject materialize(DataStore store, String table, CreateMode mode) {
    return Published.create(context, TableName.job(job.id(), table), job.id(), store, mode);
  }

  /**
   * A table of this job that was made before. Reads metadata only.
   *
   * @throws ObjectNotFoundException if there is none
   */
  public DataObject open(String table) {
    return Published.open(context, TableName.job(job.id(), table), KINDS, job.id());
  }

  /** The tables that are kept with this job, by name. */
  public List<ObjectInfo> list() {
    return Listing.of(context.tables()).stream()
        .filter(object -> object.job() == job.id())
        .toList();
  }

  /** Ends the job. Closing twice does nothing more. */
  @Override
  public void close() {
    synchronized (this) {
      if (closed) {
        return;
      }
      closed = true;
    }
    Failures failures = new Failures();
    TableManager tables = context.resources().tables();
    failures.guard(context::close);
    failures.guard(() -> tables.jobs().write(job.endedAt(tables.now())));
    released.run();
    failures.rethrow();
  }

  /** The number and the name. */
  @Override
  public String toString() {
    Instant ended = job.ended();
    return "job " + job.id() + " " + job.name() + (ended == null ? "" : ", ended " + ended);
  }
}
