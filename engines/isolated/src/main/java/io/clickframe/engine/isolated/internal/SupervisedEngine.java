package io.clickframe.engine.isolated.internal;

import io.clickframe.Schema;
import io.clickframe.engine.server.ServerEngine;
import io.clickframe.error.ClickFrameException;
import io.clickframe.error.EngineCrashedException;
import io.clickframe.error.ErrorCode;
import io.clickframe.spi.BatchStream;
import io.clickframe.spi.ByteChunks;
import io.clickframe.spi.Engine;
import io.clickframe.spi.HiddenTexts;
import io.clickframe.spi.PlannedQuery;
import io.clickframe.spi.Planner;
import io.clickframe.spi.QueryOptions;
import io.clickframe.spi.SqlStatement;
import io.clickframe.spi.StorageKind;
import io.clickframe.sql.SqlPlanner;
import io.clickframe.sql.TypeOracle;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.apache.arrow.memory.BufferAllocator;

/**
 * Runs statements in a process that is looked after. Thread-safe. A statement whose process ends
 * gets an {@link EngineCrashedException}; it is not run again, for nobody knows what it has done.
 */
public final class SupervisedEngine implements Engine, TypeOracle {
  private static final String NAME = "isolated";
  private static final int LONGEST_SHOWN = 300;

  /** A broken connection is seen before the end of the process that broke it. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private static final Set<ErrorCode> SIGNS =
      Set.of(ErrorCode.CONNECTION_LOST, ErrorCode.ENGINE_UNAVAILABLE);

  private final IsolatedOptions options;
  private final Supervisor supervisor;
  private final String version;
  private final Planner planner;

  private SupervisedEngine(IsolatedOptions options, Supervisor supervisor) {
    this.options = options;
    this.supervisor = supervisor;
    this.version = supervisor.await().engine().version();
    this.planner = new SqlPlanner(this);
  }

  /**
   * Starts a process and waits until it answers.
   *
   * @throws io.clickframe.error.EngineUnavailableException if it does not start
   */
  public static SupervisedEngine open(IsolatedOptions options) {
    Supervisor supervisor = new Supervisor(options);
    try {
      return new SupervisedEngine(options, supervisor);
    } catch (Throwable e) {
      supervisor.close();
      throw e;
    }
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String version() {
    return version;
  }

  @Override
  public StorageKind storage() {
    return options.storage() == null ? StorageKind.MEMORY : StorageKind.FOLDER;
  }

  @Override
  public boolean readsLoopback() {
    return true;
  }

  @Override
  public long generation() {
    return supervisor.generation();
  }

  /** The process that runs statements now. */
  public long pid() {
    return supervisor.await().child().pid();
  }

  @Override
  public boolean readsLocalFiles() {
    return true;
  }

  @Override
  public Planner planner() {
    return planner;
  }

  @Override
  public Schema describe(SqlStatement statement) {
    return run(statement, engine -> engine.describe(statement));
  }

  @Override
  public List<String> lines(SqlStatement statement) {
    return run(statement, engine -> engine.lines(statement));
  }

  @Override
  public void run(SqlStatement statement) {
    run(
        statement,
        engine -> {
          engine.run(statement);
          return true;
        });
  }

  @Override
  public void insert(SqlStatement insert, QueryOptions limits) {
    run(
        insert,
        engine -> {
          engine.insert(insert, limits);
          return true;
        });
  }

  @Override
  public void insert(SqlStatement insert, String format, ByteChunks chunks) {
    run(
        insert,
        engine -> {
          engine.insert(insert, format, chunks);
          return true;
        });
  }

  @Override
  public BatchStream query(SqlStatement statement, QueryOptions limits, BufferAllocator allocator) {
    return stream(statement, engine -> engine.query(statement, limits, allocator));
  }

  @Override
  public BatchStream query(PlannedQuery planned, QueryOptions limits, BufferAllocator allocator) {
    return stream(planned.statement(), engine -> engine.query(planned, limits, allocator));
  }

  private <T> T run(SqlStatement statement, Function<ServerEngine, T> work) {
    Served served = supervisor.await();
    served.enter();
    try {
      return work.apply(served.engine());
    } catch (ClickFrameException e) {
      throw explained(e, served, statement);
    } finally {
      served.leave();
    }
  }

  private BatchStream stream(SqlStatement statement, Function<ServerEngine, BatchStream> work) {
    Served served = supervisor.await();
    served.enter();
    boolean started = false;
    try {
      BatchStream stream = work.apply(served.engine());
      started = true;
      return new SupervisedStream(stream, served, e -> explained(e, served, statement));
    } catch (ClickFrameException e) {
      throw explained(e, served, statement);
    } finally {
      if (!started) {
        served.leave();
      }
    }
  }

  /** What is behind a broken connection: the end of the process, if it has ended. */
  private ClickFrameException explained(
      ClickFrameException e, Served served, SqlStatement statement) {
    Ending ending = SIGNS.contains(e.code()) ? served.child().awaitEnd(PATIENCE) : null;
    if (ending == null) {
      return e;
    }
    supervisor.awaitNoticed(served); // else who reads this could still meet the old process
    String sql = statement.sql();
    String shown = sql.length() <= LONGEST_SHOWN ? sql : sql.substring(0, LONGEST_SHOWN) + "…";
    HiddenTexts hidden = HiddenTexts.of(HiddenTexts.reveal(statement).values());
    return new EngineCrashedException(
        "The engine's process (pid "
            + ending.pid()
            + ") "
            + ending.what()
            + ", while it ran: "
            + shown
            + "\nA new process takes over; tables that were in memory only are gone, so make again"
            + " what is needed of them. Whether the statement has changed anything is not known."
            + hidden.hide(ending.lastWords()),
        sql,
        e);
  }

  @Override
  public void close() {
    supervisor.close();
  }
}
