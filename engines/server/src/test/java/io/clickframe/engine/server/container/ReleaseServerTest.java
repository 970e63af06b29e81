package io.clickframe.engine.server.container;

import static io.clickframe.Expressions.col;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clickframe.DataContext;
import io.clickframe.DataObject;
import io.clickframe.DataStore;
import io.clickframe.error.ClickFrameException;
import io.clickframe.error.EngineUnavailableException;
import io.clickframe.error.ErrorCode;
import io.clickframe.error.QueryCancelledException;
import io.clickframe.error.QueryException;
import io.clickframe.result.Batch;
import io.clickframe.result.Batches;
import io.clickframe.source.Secret;
import io.clickframe.testkit.LeakChecker;
import io.clickframe.testkit.Rows;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a real server does that none of this process does: over the network, with users. */
@NeedsDocker
@Timeout(120)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ReleaseServerTest {
  private static final String RUNNING =
      "SELECT count() AS n FROM system.processes WHERE query LIKE '%77777777777%'"
          + " AND query NOT LIKE '%system.processes%'";

  /** More rows than can be read in the time of a test. */
  private static final DataStore ENDLESS = DataStore.numbers(77_777_777_777L);

  private final Release release;

  @RegisterExtension final LeakChecker leaks;

  ReleaseServerTest(Release release) {
    this.release = release;
    this.leaks = new LeakChecker(() -> DataContext.open(Servers.of(release)), () -> 0);
  }

  private DataContext context() {
    return leaks.context();
  }

  @Test
  void saysItsVersion() {
    assertThat(context().engine().version()).startsWith(release.tag() + ".");
  }

  @Test
  void takesRowsOfTheProgram() {
    List<Long> ids = LongStream.range(0, 100_000).boxed().toList();
    DataStore rows = DataStore.values(Map.of("id", ids)).filter(col("id").ge(50_000));
    assertThat(rows.count(context())).isEqualTo(50_000);
  }

  @Test
  void aLateErrorIsNeverAShortResult() {
    DataStore late =
        DataStore.numbers(20_000_000).assign("throwIf(number = 19999999, 'too late') AS t");
    assertThatThrownBy(() -> read(late))
        .isInstanceOf(QueryException.class)
        .hasMessageContaining("too late");
  }

  private long read(DataStore chain) {
    long rows = 0;
    try (Batches batches = chain.batches(context())) {
      for (Batch batch : batches) {
        rows += batch.rowCount();
        batch.close();
      }
    }
    return rows;
  }

  @Test
  void saysHowMuchHasBeenRead() {
    try (DataObject rows = DataStore.numbers(1_000_000).filter("number < 10").execute(context())) {
      assertThat(rows.stats().rowsRead()).isPositive();
    }
  }

  @Test
  void closingEarlyStopsTheStatement() {
    try (Batches batches = ENDLESS.batches(context())) {
      batches.iterator().next().close();
    }
    awaitNoneRunning();
  }

  @Test
  void anInterruptStopsTheStatement() throws Exception {
    CompletableFuture<ClickFrameException> failed = new CompletableFuture<>();
    Thread reader =
        Thread.ofPlatform()
            .start(() -> {
              try {
                read(ENDLESS.filter("cityHash64(number) = 1"));
                failed.completeExceptionally(new AssertionError("it ended"));
              } catch (ClickFrameException e) {
                failed.complete(e);
              }
            });
    while (running() == 0 && reader.isAlive()) {
      Thread.onSpinWait();
    }
    reader.interrupt();
    assertThat(failed.get()).isInstanceOf(QueryCancelledException.class);
    reader.join();
    awaitNoneRunning();
  }

  private long running() {
    return ((Number) Rows.of(RUNNING, context()).values().getFirst().getFirst()).longValue();
  }

  /** The test's time limit ends it if they never do. */
  private void awaitNoneRunning() {
    while (running() > 0) {
      Thread.onSpinWait();
    }
  }

  @Test
  void refusesAWrongPasswordWithoutSayingIt() {
    assertThatThrownBy(() ->
            DataContext.open(
                Servers.of(release).credentials(Servers.USER, Secret.of("wrong-battery"))))
        .isInstanceOfSatisfying(
            EngineUnavailableException.class,
            e -> assertThat(e.code()).isEqualTo(ErrorCode.ACCESS_DENIED))
        .hasMessageNotContaining("wrong-battery");
  }

  @Test
  void takesObjectsOfTheEmbeddedEngine() {
    DataStore rows = DataStore.numbers(100_000).assign("toString(number) AS text");
    try (DataContext embedded = DataContext.open();
        DataObject made = rows.execute(embedded);
        DataObject there = made.copyTo(context())) {
      assertThat(there.schema()).isEqualTo(made.schema());
      assertThat(Rows.of(there.store().filter("number >= 99999"), context()).values())
          .isEqualTo(Rows.of(made.store().filter("number >= 99999"), embedded).values());
      assertThat(there.rowCount()).isEqualTo(100_000);
    }
  }
}
