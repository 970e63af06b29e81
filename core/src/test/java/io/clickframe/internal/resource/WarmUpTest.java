package io.clickframe.internal.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class WarmUpTest {
  @Test
  void worksOnceHoweverOftenItIsAskedFor() {
    AtomicInteger runs = new AtomicInteger();
    WarmUp warmUp = new WarmUp(runs::incrementAndGet);
    warmUp.await();
    warmUp.await();
    assertThat(runs).hasValue(1);
  }

  @Test
  void waitsForWhoHasBegun() throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch release = new CountDownLatch(1);
    AtomicInteger done = new AtomicInteger();
    WarmUp warmUp =
        new WarmUp(() -> {
          begun.countDown();
          try {
            release.await();
          } catch (InterruptedException e) {
            throw new IllegalStateException(e);
          }
          done.set(1);
        });
    Thread first = Thread.ofPlatform().start(warmUp::await);
    begun.await();
    Thread second =
        Thread.ofPlatform()
            .start(() -> {
              warmUp.await();
              done.compareAndSet(1, 2);
            });
    release.countDown();
    first.join();
    second.join();
    assertThat(done).hasValue(2);
  }

  @Test
  void leavesFailuresToTheNeededWork() {
    WarmUp warmUp =
        new WarmUp(() -> {
          throw new IllegalStateException("no");
        });
    assertThatCode(warmUp::await).doesNotThrowAnyException();
  }
}
