package io.clickframe.testkit.data;

import static org.assertj.core.api.Assertions.assertThat;

import io.clickframe.source.RowBlock;
import io.clickframe.source.RowReader;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Readers of numbered rows, and how many are open. Thread-safe. */
public final class CountedReaders {
  private final AtomicInteger opened = new AtomicInteger();
  private final AtomicInteger open = new AtomicInteger();
  private final Semaphore openings = new Semaphore(0);
  private final AtomicReference<RowReader.@Nullable Request> last = new AtomicReference<>();

  /** None yet. */
  public CountedReaders() {}

  /** How many were opened. */
  public int opened() {
    return opened.get();
  }

  /** How many are open. */
  public int open() {
    return open.get();
  }

  /** What was asked for last. */
  public RowReader.Request lastRequest() {
    RowReader.Request request = last.get();
    if (request == null) {
      throw new AssertionError("no reader was opened");
    }
    return request;
  }

  /** Waits until one more is open. */
  public void awaitOpen() {
    openings.acquireUninterruptibly();
  }

  /** Rows 0, 1, 2… */
  public RowReader.Factory upTo(long rows) {
    return counting(_ -> numbered(rows, null));
  }

  /** Rows 0, 1, 2…, then a failure. */
  public RowReader failingAfter(long rows, Exception failure) {
    return numbered(rows, failure);
  }

  /** A row every now and then, for ever. */
  public RowReader slow(int pauseMillis) {
    long[] row = new long[1];
    return block -> {
      Thread.sleep(pauseMillis);
      add(block, row[0]++);
    };
  }

  /** A reader that never comes back, unless it is interrupted. */
  public RowReader hanging() {
    return _ -> Thread.sleep(Duration.ofDays(1));
  }

  private static RowReader numbered(long rows, @Nullable Exception failure) {
    long[] row = new long[1];
    return block -> {
      while (row[0] < rows && !block.isFull()) {
        add(block, row[0]++);
      }
      if (row[0] >= rows && failure != null) {
        throw failure;
      }
    };
  }

  private static void add(RowBlock block, long row) {
    block.add(row, "name " + row, row % 2 == 0 ? row / 2.0 : null);
  }

  /** The same readers, counted. */
  public RowReader.Factory counting(RowReader.Factory factory) {
    return request -> {
      opened.incrementAndGet();
      last.set(request);
      RowReader reader = factory.open(request);
      open.incrementAndGet();
      openings.release();
      return new RowReader() {
        @Override
        public void read(RowBlock block) throws Exception {
          reader.read(block);
        }

        @Override
        public void close() throws Exception {
          open.decrementAndGet();
          reader.close();
        }
      };
    };
  }

  /** Fails unless the threads of readings end soon. */
  public void requireNoThreads() throws InterruptedException {
    for (int i = 0; i < 100 && threads() > 0; i++) {
      Thread.sleep(20);
    }
    assertThat(threads()).as("threads of readings").isZero();
  }

  private static long threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread ->
            thread.getName().startsWith("clickframe-reading")
                || thread.getName().equals("clickframe-feeds"))
        .count();
  }
}
