package io.clickframe.internal.feed;

import io.clickframe.error.QueryCancelledException;
import io.clickframe.error.QueryTimeoutException;
import io.clickframe.spi.ByteChunks;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a feed, for whoever wants to be given them piece by piece: a thread of its own makes
 * a piece, and waits until it is read. {@link #next} is for one thread.
 */
final class FeedChunks implements ByteChunks, AutoCloseable {
  private static final int TIMEOUT_EXCEEDED = 159;
  private static final long ENDLESS = Long.MAX_VALUE;

  private final Feed feed;
  private final @Nullable Duration timeout;
  private final long start = System.nanoTime();
  private final Thread maker;
  private final BlockingQueue<Piece> made = new LinkedBlockingQueue<>();
  private final Semaphore read = new Semaphore(0);

  private boolean handedOut;
  private volatile boolean closed;
  private @Nullable RuntimeException failure;

  /**
   * Some rows, or the end of them.
   *
   * @param bytes null at the end
   * @param failure why it ended too early, or null
   */
  private record Piece(@Nullable ByteBuffer bytes, @Nullable RuntimeException failure) {}

  /**
   * Begins at once.
   *
   * @param timeout how long it may take to the last row, or null
   */
  FeedChunks(Feed feed, @Nullable Duration timeout) {
    this.feed = feed;
    this.timeout = timeout;
    this.maker = Thread.ofPlatform().daemon().name("clickframe-upload").start(this::make);
  }

  @Override
  public @Nullable ByteBuffer next() {
    if (handedOut) {
      handedOut = false;
      read.release();
    }
    Piece piece = await();
    if (piece.failure() != null) {
      throw failed(piece.failure());
    }
    handedOut = piece.bytes() != null;
    return piece.bytes();
  }

  /** Why not all rows could be made, or null. */
  @Nullable RuntimeException failure() {
    return failure;
  }

  private RuntimeException failed(RuntimeException why) {
    failure = why;
    return why;
  }

  private Piece await() {
    long nanos = timeout == null ? ENDLESS : timeout.toNanos() - (System.nanoTime() - start);
    try {
      Piece piece = made.poll(nanos, TimeUnit.NANOSECONDS);
      if (piece == null) {
        throw failed(
            new QueryTimeoutException(
                "The query ran longer than its timeout of %s: it waited for rows of the program. Raise the timeout, or read less."
                    .formatted(timeout),
                TIMEOUT_EXCEEDED,
                null,
                null));
      }
      return piece;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw failed(new QueryCancelledException("The query was cancelled.", 0, null, e));
    }
  }

  private void make() {
    try {
      feed.rows().write(feed.columns(), this::accept);
      made.add(new Piece(null, null));
    } catch (ReadingEndedException e) {
      made.add(new Piece(null, null)); // by close(): nobody asks any more
    } catch (Throwable e) {
      made.add(new Piece(null, FeedRun.failure(feed, e)));
    }
  }

  private void accept(ByteBuffer bytes) {
    made.add(new Piece(bytes, null));
    try {
      read.acquire();
    } catch (InterruptedException e) {
      throw new ReadingEndedException();
    }
    if (closed) {
      throw new ReadingEndedException();
    }
  }

  /** No more rows are made; returns once those who make them are done. */
  @Override
  public void close() {
    closed = true;
    maker.interrupt();
    FeedRun.ended(maker);
  }
}
