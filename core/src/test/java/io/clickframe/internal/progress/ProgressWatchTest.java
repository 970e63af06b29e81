package io.clickframe.internal.progress;

import static org.assertj.core.api.Assertions.assertThat;

import io.clickframe.progress.Progress;
import io.clickframe.progress.ProgressListener;
import io.clickframe.progress.ProgressState;
import io.clickframe.testing.CapturedLog;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class ProgressWatchTest {
  private final AtomicInteger looks = new AtomicInteger();
  private final List<ProgressState> told = new CopyOnWriteArrayList<>();

  private Progress look(ProgressState state) {
    return new Progress(
        "id", "work", state, looks.incrementAndGet(), -1, -1, -1, Duration.ofSeconds(1));
  }

  @Test
  void tellsUntilTheEnd() throws InterruptedException {
    CountDownLatch thrice = new CountDownLatch(3);
    CountDownLatch over = new CountDownLatch(1);
    ProgressWatch watch =
        ProgressWatch.start(
            progress -> {
              told.add(progress.state());
              thrice.countDown();
              if (progress.isOver()) {
                over.countDown();
              }
            },
            this::look,
            Duration.ZERO);
    thrice.await();
    watch.end(ProgressState.FINISHED);
    watch.end(ProgressState.FAILED);
    over.await();
    assertThat(told)
        .hasSizeGreaterThan(3)
        .endsWith(ProgressState.FINISHED)
        .containsOnlyOnce(ProgressState.FINISHED)
        .doesNotContain(ProgressState.FAILED);
  }

  @Test
  void looksOnceAtWorkThatIsOverSoon() {
    ProgressWatch watch =
        ProgressWatch.start(
            progress -> told.add(progress.state()), this::look, Duration.ofHours(1));
    watch.end(ProgressState.STOPPED);
    assertThat(told).containsExactly(ProgressState.STOPPED);
    assertThat(looks).hasValue(1);
  }

  @Test
  void looksLessOftenWhereThatTakesLong() {
    assertThat(ProgressWatch.pause(200_000)).isEqualTo(100_000_000);
    assertThat(ProgressWatch.pause(3_000_000)).isEqualTo(300_000_000);
    assertThat(ProgressWatch.pause(50_000_000)).isEqualTo(1_000_000_000);
  }

  /** The end waits for nobody: who is just being told is told the last as well. */
  @Test
  void slowListenerDoesNotKeepTheWorkUp() throws InterruptedException {
    CountDownLatch called = new CountDownLatch(1);
    CountDownLatch ended = new CountDownLatch(1);
    CountDownLatch over = new CountDownLatch(1);
    ProgressListener slow =
        progress -> {
          told.add(progress.state());
          called.countDown();
          await(ended);
          if (progress.isOver()) {
            over.countDown();
          }
        };
    ProgressWatch watch = ProgressWatch.start(slow, this::look, Duration.ZERO);
    called.await();
    watch.end(ProgressState.FINISHED);
    assertThat(told).containsExactly(ProgressState.RUNNING);
    ended.countDown();
    over.await();
    assertThat(told).containsExactly(ProgressState.RUNNING, ProgressState.FINISHED);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void failureOfAListenerIsLoggedOnce() {
    AtomicInteger calls = new AtomicInteger();
    ProgressListener guarded =
        new GuardedListener(_ -> {
          calls.incrementAndGet();
          throw new IllegalStateException("always");
        });
    try (CapturedLog log = CapturedLog.of(ProgressListener.class)) {
      guarded.onProgress(look(ProgressState.RUNNING));
      guarded.onProgress(look(ProgressState.FINISHED));
      assertThat(log.warnings())
          .containsExactly("A progress listener failed; its further failures are not logged");
    }
    assertThat(calls).hasValue(2);
  }
}
