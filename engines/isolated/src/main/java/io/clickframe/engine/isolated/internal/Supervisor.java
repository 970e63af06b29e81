package io.clickframe.engine.isolated.internal;

import io.clickframe.engine.server.ClickHouseServer;
import io.clickframe.engine.server.ServerEngine;
import io.clickframe.error.ClickFrameException;
import io.clickframe.error.EngineUnavailableException;
import io.clickframe.error.ErrorCode;
import io.clickframe.error.StaleObjectException;
import io.clickframe.source.Secret;
import io.clickframe.spi.SqlStatement;
import io.clickframe.spi.StorageKind;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sees that there is a process that serves the engine: starts one, and another when it ends, on a
 * thread that lives as long as they do. Thread-safe.
 */
final class Supervisor implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Supervisor.class);

  /** The client hears nothing while a statement only reckons; the process is watched anyway. */
  private static final Duration SILENCE = Duration.ofDays(7);

  private static final int CONNECTIONS = 256;

  private final IsolatedOptions options;
  private final Path temporary;
  private final RestartBudget budget;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition change = lock.newCondition();
  private final Thread thread;

  // Guarded by the lock.
  private @Nullable ChildProcess child;
  private @Nullable Served served;
  private @Nullable ClickFrameException failure;
  private boolean wanted = true;
  private boolean closing;

  private final AtomicLong generation = new AtomicLong();

  Supervisor(IsolatedOptions options) {
    this.options = options;
    this.temporary = TemporaryFolder.make();
    this.budget = new RestartBudget(options.mostRestarts(), options.restartWindow());
    this.thread = Thread.ofPlatform().daemon().name("clickframe-isolated").unstarted(this::run);
    thread.start();
  }

  /** How many processes have ended that had been ready. */
  long generation() {
    return generation.get();
  }

  /**
   * The process that answers now, waited for if it is just starting.
   *
   * @throws ClickFrameException if it does not start, or too many have ended
   */
  Served await() {
    lock.lock();
    try {
      if (failure != null && budget.take()) {
        failure = null;
        wanted = true;
        change.signalAll();
      }
      Served ready = ready();
      while (ready == null && failure == null && !closing) {
        change.awaitUninterruptibly();
        ready = ready();
      }
      if (ready != null) {
        return ready;
      }
      throw failure == null || closing ? closed() : again(failure);
    } finally {
      lock.unlock();
    }
  }

  /** One whose end is known but not yet noticed here is none. */
  private @Nullable Served ready() {
    Served current = served;
    return current != null && current.child().isAlive() ? current : null;
  }

  /** Returns once the end of a process is noticed here: it is counted, and runs nothing more. */
  void awaitNoticed(Served ended) {
    lock.lock();
    try {
      while (served == ended && !closing) {
        change.awaitUninterruptibly();
      }
    } finally {
      lock.unlock();
    }
  }

  private static ClickFrameException closed() {
    return new StaleObjectException(
        "The isolated engine is closed; open another one before running statements.", null);
  }

  /** The same failure, for another statement. */
  private static ClickFrameException again(ClickFrameException known) {
    return new EngineUnavailableException(known.code(), String.valueOf(known.getMessage()), known);
  }

  private void run() {
    while (awaitWanted()) {
      try {
        Served ready = start();
        Ending ending = ready.child().awaitEnd();
        ended(ready, ending);
      } catch (ClickFrameException e) {
        fail(e);
      } catch (InterruptedException e) {
        LOG.debug("Interrupted", e); // nobody else has this thread; look again
      } catch (RuntimeException | Error e) {
        LOG.error("Cannot look after the engine's process", e);
        fail(
            new EngineUnavailableException(
                ErrorCode.INTERNAL, "Cannot look after the engine's process: " + e, e));
      }
      TemporaryFolder.empty(temporary);
    }
    TemporaryFolder.remove(temporary);
  }

  private boolean awaitWanted() {
    lock.lock();
    try {
      while (!wanted && !closing) {
        change.awaitUninterruptibly();
      }
      wanted = false;
      return !closing;
    } finally {
      lock.unlock();
    }
  }

  private Served start() throws InterruptedException {
    ChildProcess started = ChildProcess.start(options, temporary);
    publish(started, null);
    try {
      int port = started.awaitReady(options.startTimeout());
      ServerEngine engine = client(port, started.token());
      Served ready = new Served(started, engine);
      dropWhatIsEmpty(engine);
      publish(started, ready);
      return ready;
    } catch (RuntimeException | InterruptedException e) {
      started.kill("was killed because it could not be used");
      throw e;
    }
  }

  private void publish(ChildProcess started, @Nullable Served ready) {
    lock.lock();
    try {
      child = started;
      served = ready;
      change.signalAll();
      if (closing) {
        started.kill("was killed because its engine was closed");
      }
    } finally {
      lock.unlock();
    }
  }

  private ServerEngine client(int port, String token) {
    return ClickHouseServer.at("http://127.0.0.1:" + port)
        .credentials("default", Secret.of(token))
        .compression(false)
        .retries(0)
        .maxConnections(CONNECTIONS)
        .silenceTimeout(SILENCE)
        .openOwn(options.storage() == null ? StorageKind.MEMORY : StorageKind.FOLDER);
  }

  /**
   * Where tables are in a folder, those that are in memory only are there again without their rows;
   * the library's own must not be read so.
   */
  private void dropWhatIsEmpty(ServerEngine engine) {
    if (options.storage() == null) {
      return;
    }
    List<String> names =
        engine.lines(
            SqlStatement.of(
                "SELECT 'clickframe.`' || replaceAll(name, '`', '\\\\`') || '`' FROM system.tables"
                    + " WHERE database = 'clickframe' AND engine = 'Memory'"));
    names.forEach(name -> engine.run(SqlStatement.of("DROP TABLE IF EXISTS " + name + " SYNC")));
  }

  private void ended(Served ready, Ending ending) {
    lock.lock();
    try {
      generation.incrementAndGet();
      served = null;
      if (!closing) {
        LOG.warn("The engine's process (pid {}) {}", ending.pid(), ending.what());
        if (budget.take()) {
          wanted = true;
        } else {
          failure = tooOften(ending);
        }
      }
      change.signalAll();
    } finally {
      lock.unlock();
    }
    ready.retire();
  }

  private EngineUnavailableException tooOften(Ending ending) {
    return new EngineUnavailableException(
        ErrorCode.ENGINE_CRASHED,
        "The engine's process has ended more often than it is started again ("
            + budget
            + "); the last one (pid "
            + ending.pid()
            + ") "
            + ending.what()
            + ". Find out what ends it, or wait."
            + ending.lastWords(),
        null);
  }

  private void fail(ClickFrameException e) {
    lock.lock();
    try {
      failure = e;
      change.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Ends the process, and returns when it has ended. */
  @Override
  public void close() {
    ChildProcess running;
    Served last;
    lock.lock();
    try {
      closing = true;
      running = child;
      last = served;
      change.signalAll();
    } finally {
      lock.unlock();
    }
    if (last != null) {
      last.engine().close();
    }
    if (running != null) {
      running.close();
    }
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
