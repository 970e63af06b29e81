package io.clickframe.testkit;

import static io.clickframe.Expressions.col;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clickframe.DataContext;
import io.clickframe.DataObject;
import io.clickframe.DataStore;
import io.clickframe.error.QueryCancelledException;
import io.clickframe.error.QueryException;
import io.clickframe.progress.Progress;
import io.clickframe.progress.ProgressListener;
import io.clickframe.progress.ProgressState;
import io.clickframe.result.Batches;
import io.clickframe.spi.QueryOptions;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a listener hears of queries, exports and loads. */
@Timeout(120)
public abstract class ProgressContract extends EngineContract {
  private static final QueryOptions ONE_THREAD =
      new QueryOptions(null, 0, Map.of("max_threads", "1"));
  private static final long FIRST_ROWS = 50_000_000;

  /** For the engine's test class. */
  protected ProgressContract() {}

  /** Whether the engine still tells how much a query has read when its only batch is there. */
  protected boolean tellsFinalFigures() {
    return true;
  }

  /** Everything that one query is told of. */
  private static final class Heard implements ProgressListener {
    private final List<Progress> calls = new CopyOnWriteArrayList<>();
    private final CountDownLatch over = new CountDownLatch(1);

    @Override
    public void onProgress(Progress progress) {
      calls.add(progress);
      if (progress.isOver()) {
        over.countDown();
      }
    }

    /** What came before the last call. */
    List<Progress> running() {
      return calls.subList(0, calls.size() - 1);
    }

    Progress last() throws InterruptedException {
      assertThat(over.await(30, TimeUnit.SECONDS)).as("told of the end").isTrue();
      return calls.getLast();
    }
  }

  private DataContext hearing(ProgressListener listener) {
    return context().withOptions(ONE_THREAD).withProgress(listener);
  }

  private static DataStore silent(long rows) {
    return DataStore.numbers(rows).agg("sum(sipHash64(number)) AS s");
  }

  /** Of as many rows as keep this machine busy for a while. */
  @Test
  final void rowsGrowUpToTheExactNumber() throws Exception {
    Heard heard = new Heard();
    long rows = FIRST_ROWS / 2;
    while (heard.calls.size() < 5) {
      rows *= 2;
      heard = new Heard();
      silent(rows).execute(hearing(heard)).close();
      heard.last();
    }
    assertThat(heard.running())
        .allSatisfy(call -> {
          assertThat(call.state()).isEqualTo(ProgressState.RUNNING);
          assertThat(call.label()).startsWith("query at ProgressContract.java:");
        })
        .extracting(Progress::rows)
        .isSorted()
        .hasSizeGreaterThan(3);
    assertThat(heard.running().stream().map(Progress::rows).distinct().count()).isGreaterThan(2);
    assertThat(heard.calls.stream().map(Progress::id).distinct()).hasSize(1);
    Progress last = heard.last();
    assertThat(last.state()).isEqualTo(ProgressState.FINISHED);
    assertThat(last.rows()).isBetween(heard.running().getLast().rows(), rows);
    if (tellsFinalFigures()) {
      assertThat(last.rows()).isEqualTo(rows);
      assertThat(last.bytes()).isEqualTo(8 * rows);
      assertThat(last.fraction()).hasValue(1);
    }
    Progress midway = heard.calls.get(heard.calls.size() / 2);
    assertThat(midway.totalRows()).isEqualTo(rows);
    assertThat(midway.remaining()).isPresent();
  }

  @Test
  final void shortQueryIsToldOfOnce() throws Exception {
    Heard heard = new Heard();
    silent(1000).execute(hearing(heard)).close();
    assertThat(heard.last().state()).isEqualTo(ProgressState.FINISHED);
    assertThat(heard.last().rows()).isIn(1000L, Progress.UNKNOWN); // it asks no engine for that
  }

  @Test
  final void listenerHearsOnlyOfItsContext() {
    Heard heard = new Heard();
    hearing(heard);
    silent(1000).execute(context()).close();
    assertThat(heard.calls).isEmpty();
  }

  @Test
  final void failingListenerDoesNoHarm() {
    DataContext failing =
        hearing(_ -> {
          throw new IllegalStateException("this listener always fails");
        });
    try (DataObject result = silent(FIRST_ROWS).execute(failing)) {
      assertThat(result.rowCount()).isEqualTo(1);
    }
  }

  @Test
  final void failedQueryIsToldOfAsFailed() throws Exception {
    Heard heard = new Heard();
    DataStore failing = DataStore.numbers(10).assign("throwIf(number = 3, 'it ran') AS t");
    assertThatThrownBy(() -> failing.execute(hearing(heard)))
        .isInstanceOf(QueryException.class)
        .hasMessageContaining("it ran");
    assertThat(heard.last().state()).isEqualTo(ProgressState.FAILED);
  }

  @Test
  final void cancellingTheContextStopsItsQueriesAndLeavesItOpen() throws Exception {
    Heard heard = new Heard();
    DataContext[] hearing = new DataContext[1];
    hearing[0] =
        hearing(progress -> {
          heard.onProgress(progress);
          hearing[0].cancel();
        });
    assertThatThrownBy(() -> silent(1_000_000_000_000L).execute(hearing[0]))
        .isInstanceOf(QueryCancelledException.class)
        .hasMessage("The query was cancelled.");
    assertThat(heard.last().state()).isEqualTo(ProgressState.STOPPED);
    assertThat(silent(10).count(context())).isEqualTo(1);
  }

  @Test
  final void resultThatIsClosedEarlyIsToldOfAsStopped() throws Exception {
    Heard heard = new Heard();
    try (Batches batches = DataStore.numbers(FIRST_ROWS).batches(hearing(heard))) {
      batches.iterator().next().close();
    }
    assertThat(heard.last().state()).isEqualTo(ProgressState.STOPPED);
  }

  @Test
  final void engineKnowsTheStatementByTheSameId() throws Exception {
    AtomicReference<Long> found = new AtomicReference<>();
    DataContext hearing =
        hearing(progress -> {
          if (!progress.isOver() && found.get() == null) {
            found.set(
                DataStore.table("system", "processes")
                    .filter(
                        col("query_id")
                            .eq(progress.id())
                            .or("startsWith(Settings['log_comment'], '" + progress.id() + "')"))
                    .filter("position(query, 'sipHash64') > 0")
                    .count(context()));
          }
        });
    for (long rows = FIRST_ROWS; found.get() == null; rows *= 2) {
      silent(rows).execute(hearing).close();
    }
    assertThat(found.get()).isEqualTo(1);
  }

  @Test
  final void exportsAreToldOf(@TempDir Path folder) throws Exception {
    Heard heard = new Heard();
    DataStore.numbers(1_000_000).writeTo(folder.resolve("n.parquet"), hearing(heard));
    assertThat(heard.last().label()).startsWith("writing n.parquet at ProgressContract.java:");
    assertThat(heard.last().state()).isEqualTo(ProgressState.FINISHED);
    assertThat(heard.last().rows()).isEqualTo(1_000_000);
  }

  @Test
  final void tablesAreToldOf() throws Exception {
    Heard heard = new Heard();
    try (DataObject _ = DataStore.numbers(1_000_000).materialize(hearing(heard), "kept")) {
      assertThat(heard.last().label()).startsWith("materializing ");
      assertThat(heard.last().rows()).isEqualTo(1_000_000);
    }
  }

  @Test
  final void loadsAreToldOf() throws Exception {
    Heard heard = new Heard();
    List<Long> values = LongStream.range(0, 500_000).boxed().toList();
    try (DataObject _ = hearing(heard).load().columns(Map.of("id", values))) {
      assertThat(heard.last().label()).startsWith("loading rows at ProgressContract.java:");
      assertThat(heard.last().bytes()).isEqualTo(8L * values.size());
    }
  }
}
