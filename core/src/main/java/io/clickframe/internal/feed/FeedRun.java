package io.clickframe.internal.feed;

import io.clickframe.error.ClickFrameException;
import io.clickframe.error.ErrorCode;
import io.clickframe.error.QueryCancelledException;
import io.clickframe.error.QueryTimeoutException;
import io.clickframe.error.SourceException;
import io.clickframe.error.ValueException;
import io.clickframe.source.Secret;
import io.clickframe.spi.Engine;
import io.clickframe.spi.SqlStatement;
import java.io.Closeable;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The rows of the program that flow into one run of a statement. Thread-safe.
 *
 * <p>An engine that waits for rows does not look at its limits, nor at whether somebody cancels it:
 * that is done here, by hanging up.
 */
public final class FeedRun implements Feeding {
  private static final Logger LOG = LoggerFactory.getLogger(FeedRun.class);
  private static final Duration CLOSE_PATIENCE = Duration.ofSeconds(10);

  /** The engine knows of its own limits first, if it can. */
  private static final long GRACE_NANOS = TimeUnit.MILLISECONDS.toNanos(250);

  private static final int TIMEOUT_EXCEEDED = 159;
  private static final int QUERY_WAS_CANCELLED = 394;

  private final Map<String, String> addresses = new LinkedHashMap<>();
  private final Map<Socket, Thread> readings = new ConcurrentHashMap<>();
  private final AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();
  private final Engine engine;
  private final @Nullable Duration timeout;
  private final long start = System.nanoTime();
  private volatile @Nullable Thread waiting;
  private volatile boolean stopped;

  private FeedRun(Engine engine, @Nullable Duration timeout) {
    this.engine = engine;
    this.timeout = timeout;
  }

  /**
   * Makes feeds readable until it is closed.
   *
   * @param engine reads them
   * @param feeds by the names of their holes in the statement
   * @param timeout of the run, or null
   */
  public static FeedRun open(Engine engine, Map<String, Feed> feeds, @Nullable Duration timeout) {
    FeedRun run = new FeedRun(engine, timeout);
    try {
      feeds.forEach((hole, feed) -> run.addresses.put(hole, FeedServer.add(run, feed)));
      return run;
    } catch (RuntimeException | Error e) {
      run.close();
      throw e;
    }
  }

  @Override
  public Engine engine() {
    return engine;
  }

  @Override
  public SqlStatement bind(SqlStatement statement) {
    Map<String, Secret> secrets = new LinkedHashMap<>();
    addresses.forEach((hole, address) -> secrets.put(hole, Secret.of(address)));
    return statement.withMoreSecrets(secrets);
  }

  @Override
  public <T extends @Nullable Object> T await(Supplier<T> work) {
    waiting = Thread.currentThread();
    try {
      return work.get();
    } catch (ClickFrameException e) {
      RuntimeException first = failure.get();
      throw first == null ? e : first;
    } finally {
      waiting = null;
    }
  }

  @Override
  public void requireNoFailure() {
    RuntimeException first = failure.get();
    if (first != null) {
      throw first;
    }
  }

  /** Looks whether this run should go on. */
  void check() {
    Thread thread = waiting;
    if (thread != null && thread.isInterrupted()) {
      cancel();
    }
    if (timeout != null
        && !stopped
        && System.nanoTime() - start - GRACE_NANOS > timeout.toNanos()) {
      stop(
          new QueryTimeoutException(
              "The query ran longer than its timeout of %s: it waited for rows of the program. Raise the timeout, or read less."
                  .formatted(timeout),
              TIMEOUT_EXCEEDED,
              null,
              null));
    }
  }

  @Override
  public void cancel() {
    stop(new QueryCancelledException("The query was cancelled.", QUERY_WAS_CANCELLED, null, null));
  }

  private void stop(RuntimeException why) {
    if (!stopped) {
      failure.compareAndSet(null, why);
      hangUp();
    }
  }

  @Override
  public void hangUp() {
    stopped = true;
    readings.forEach((socket, thread) -> {
      closeQuietly(socket);
      thread.interrupt();
    });
  }

  /** Writes the rows of a feed to whoever reads them there. */
  void serve(Feed feed, Socket socket) throws IOException {
    readings.put(socket, Thread.currentThread());
    try {
      if (stopped || failure.get() != null) {
        FeedRequest.refuse(socket);
        return;
      }
      FeedRequest.accept(socket);
      ChunkedSink sink = new ChunkedSink(socket.getOutputStream());
      if (write(feed, sink)) {
        sink.finish();
      }
    } finally {
      closeQuietly(socket);
      readings.remove(socket);
    }
  }

  /** Whether all rows were written. */
  private boolean write(Feed feed, ChunkedSink sink) {
    try {
      feed.rows().write(feed.columns(), sink);
      return true;
    } catch (Throwable e) {
      if (!stopped && !sink.isEnded()) {
        failure.compareAndSet(null, failure(feed, e));
      } else if (!(e instanceof ReadingEndedException)) {
        LOG.debug("{} failed after the query had ended", feed.label(), e);
      }
      return false;
    }
  }

  /** The exception for rows that could not be made. */
  static RuntimeException failure(Feed feed, Throwable cause) {
    if (cause instanceof ValueException refused) {
      return new ValueException(
          refused.code(), feed.label() + ": " + refused.getMessage(), refused);
    }
    return new SourceException(
        ErrorCode.SOURCE_UNREADABLE, "Cannot read %s: %s".formatted(feed.label(), cause), cause);
  }

  /** Ends all readings, and waits until those who make the rows are done. */
  @Override
  public void close() {
    if (addresses.isEmpty()) {
      return;
    }
    addresses.values().forEach(FeedServer::remove);
    hangUp();
    boolean interrupted = Thread.interrupted();
    long end = System.nanoTime() + CLOSE_PATIENCE.toNanos();
    for (Thread thread : readings.values()) {
      interrupted |= !ended(thread, end);
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** Waits a while for a thread that makes rows. */
  static void ended(Thread thread) {
    boolean interrupted = Thread.interrupted();
    interrupted |= !ended(thread, System.nanoTime() + CLOSE_PATIENCE.toNanos());
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** Waits for a thread; false if interrupted meanwhile. */
  private static boolean ended(Thread thread, long end) {
    boolean undisturbed = true;
    while (thread.isAlive() && !thread.equals(Thread.currentThread())) {
      try {
        if (!thread.join(Duration.ofNanos(Math.max(1, end - System.nanoTime())))) {
          LOG.warn("A reader does not end although the query has; its thread is {}", thread);
          return undisturbed;
        }
      } catch (InterruptedException e) {
        undisturbed = false;
      }
    }
    return undisturbed;
  }

  static void closeQuietly(Closeable closeable) {
    try {
      closeable.close();
    } catch (IOException e) {
      LOG.debug("Closing failed", e);
    }
  }
}
