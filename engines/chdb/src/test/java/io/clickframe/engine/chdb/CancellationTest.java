package io.clickframe.engine.chdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clickframe.error.QueryCancelledException;
import io.clickframe.error.StaleObjectException;
import io.clickframe.spi.BatchStream;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

@Timeout(60)
class CancellationTest {
  private static final String ENDLESS = "SELECT number FROM numbers(1000000000000)";
  private static final String SILENT =
      "SELECT sum(sipHash64(number)) AS s FROM numbers(1000000000000)";
  private static final Duration SOON = Duration.ofSeconds(1);

  @RegisterExtension final EngineFixture fixture = new EngineFixture();

  @Test
  void cancelsWhileBatchesCome() throws Exception {
    cancelsWithinASecond(ENDLESS);
  }

  @Test
  void cancelsWhileTheFirstBatchIsAwaited() throws Exception {
    cancelsWithinASecond(SILENT);
  }

  private void cancelsWithinASecond(String sql) throws Exception {
    try (BatchStream stream = fixture.stream(sql)) {
      CountDownLatch reading = new CountDownLatch(1);
      CompletableFuture<Long> end =
          CompletableFuture.supplyAsync(
              () -> {
                reading.countDown();
                assertThatThrownBy(() -> fixture.drain(stream))
                    .isInstanceOf(QueryCancelledException.class)
                    .hasMessage("The query was cancelled.");
                return System.nanoTime();
              });
      reading.await();
      awaitRunning(stream);
      long asked = System.nanoTime();
      stream.cancel();
      assertThat(Duration.ofNanos(end.get(30, TimeUnit.SECONDS) - asked)).isLessThan(SOON);
    }
    assertThat(runningStatements()).isEmpty();
  }

  @Test
  void cancelRightAfterTheStartStopsToo() {
    for (int i = 0; i < 20; i++) {
      try (BatchStream stream = fixture.stream(SILENT)) {
        stream.cancel();
        assertThatThrownBy(stream::next)
            .isInstanceOf(QueryCancelledException.class)
            .hasMessageContaining("cancelled");
      }
    }
    assertThat(runningStatements()).isEmpty();
  }

  @Test
  void closingAnUnreadStreamStopsIt() {
    long start = System.nanoTime();
    for (int i = 0; i < 20; i++) {
      fixture.stream(SILENT).close();
    }
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(SOON.multipliedBy(5));
    assertThat(runningStatements()).isEmpty();
  }

  @Test
  void closingAHalfReadStreamStopsIt() {
    try (BatchStream stream = fixture.stream(ENDLESS)) {
      stream.next().close();
      long asked = System.nanoTime();
      stream.close();
      assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(SOON);
    }
    assertThat(runningStatements()).isEmpty();
    assertThat(fixture.column("SELECT 'clean'")).hasToString("[clean]");
  }

  @Test
  void closingFromAnotherThreadFreesTheReader() throws Exception {
    BatchStream stream = fixture.stream(SILENT);
    CompletableFuture<Void> reader = CompletableFuture.runAsync(stream::next);
    awaitRunning(stream);
    stream.close();
    assertThatThrownBy(() -> reader.get(10, TimeUnit.SECONDS))
        .isInstanceOf(ExecutionException.class)
        .hasCauseInstanceOf(QueryCancelledException.class)
        .hasMessageContaining("cancelled");
    assertThatThrownBy(stream::next)
        .isInstanceOf(StaleObjectException.class)
        .hasMessage("The stream is closed; run the statement again to read its rows.");
  }

  @Test
  void closingTheEngineStopsEverything() throws Exception {
    BatchStream silent = fixture.stream(SILENT);
    BatchStream idle = fixture.stream(ENDLESS);
    CompletableFuture<Void> reader = CompletableFuture.runAsync(silent::next);
    awaitRunning(silent);
    long asked = System.nanoTime();
    fixture.engine().close();
    assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(SOON.multipliedBy(2));
    assertThatThrownBy(() -> reader.get(10, TimeUnit.SECONDS))
        .hasCauseInstanceOf(QueryCancelledException.class)
        .hasMessageContaining("cancelled");
    assertThatThrownBy(idle::next)
        .isInstanceOf(StaleObjectException.class)
        .hasMessageContaining("closed");
    assertThat(ChdbEngine.nativeResources()).isEqualTo(NativeResources.NONE);
  }

  @Test
  void interruptingTheReaderCancelsAndKeepsTheFlag() throws Exception {
    try (BatchStream stream = fixture.stream(SILENT)) {
      CompletableFuture<Boolean> flag = new CompletableFuture<>();
      Thread reader =
          Thread.ofPlatform()
              .start(
                  () -> {
                    try {
                      stream.next();
                      flag.completeExceptionally(new AssertionError("it must not end"));
                    } catch (QueryCancelledException e) {
                      flag.complete(Thread.currentThread().isInterrupted());
                    } catch (Throwable e) {
                      flag.completeExceptionally(e);
                    }
                  });
      awaitRunning(stream);
      long asked = System.nanoTime();
      reader.interrupt();
      assertThat(flag.get(10, TimeUnit.SECONDS)).isTrue();
      assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(SOON);
    }
  }

  @Test
  void cancellingOneLeavesTheOthers() {
    try (BatchStream victim = fixture.stream(ENDLESS);
        BatchStream other = fixture.stream("SELECT number FROM numbers(3000000)")) {
      victim.next().close();
      other.next().close();
      victim.cancel();
      assertThat(fixture.drain(other)).isGreaterThan(2_900_000);
    }
  }

  @Test
  void ownLogCommentSurvives() {
    assertThat(
            fixture.column(
                "SELECT Settings['log_comment'] FROM system.processes SETTINGS log_comment ="
                    + " 'it''s'"))
        .isNotEmpty();
  }

  @Test
  void progressIsToldWhileItRuns() {
    try (BatchStream stream = fixture.stream(ENDLESS)) {
      stream.next().close();
      assertThat(stream.stats().rowsRead()).isPositive();
      assertThat(stream.stats().bytesRead()).isPositive();
      assertThat(stream.stats().elapsedNanos()).isPositive();
    }
  }

  private static void awaitRunning(BatchStream stream) throws InterruptedException {
    while (stream.stats().rowsRead() <= 0) {
      TimeUnit.MILLISECONDS.sleep(5);
    }
  }

  private java.util.List<?> runningStatements() {
    return fixture.column(
        "SELECT query FROM system.processes"
            + " WHERE query NOT LIKE '%system.processes%' AND query NOT LIKE 'KILL QUERY%'");
  }
}
