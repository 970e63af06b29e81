package io.clickframe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clickframe.error.ErrorCode;
import io.clickframe.error.QueryCancelledException;
import io.clickframe.error.QueryException;
import io.clickframe.error.StaleObjectException;
import io.clickframe.lifecycle.ContextOptions;
import io.clickframe.result.Batch;
import io.clickframe.result.Batches;
import io.clickframe.spi.QueryStats;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class BatchesTest {
  private final FakeEngine engine = new FakeEngine();
  private final DataContext context =
      DataContext.of(ContextResources.open(engine.at(null), ContextOptions.defaults()));

  @AfterEach
  void closeContext() {
    context.close();
  }

  @Test
  void readsBatchByBatchInConstantMemory() {
    List<Long> values = new ArrayList<>();
    long most = 0;
    try (Batches batches = context.batches("all", stream(500))) {
      for (Batch batch : batches) {
        try (batch) {
          most = Math.max(most, context.allocator().getAllocatedMemory());
          batch.rows().forEach(row -> values.add(row.getLong("n")));
        }
      }
      assertThat(batches.stats()).isEqualTo(new QueryStats(1000, 8000, 1));
    }

    assertThat(values).hasSize(1000).startsWith(1L, 2L).endsWith(999L, 1000L);
    assertThat(most).isLessThan(20_000);
    assertThat(engine.events).as("a finished query is not cancelled").containsExactly("close all");
  }

  @Test
  void aBatchOutlivesTheStream() {
    Batch batch;
    try (Batches batches = context.batches("all", stream(2))) {
      batch = batches.iterator().next();
    }

    assertThat(batch.row(1).getLong("n")).isEqualTo(2);
    batch.close();
    assertThat(context.allocator().getAllocatedMemory()).isZero();
  }

  @Test
  void closingMidwayStopsTheQueryAndFreesWhatWasReadAhead() {
    Batches batches = context.batches("all", stream(5));
    Iterator<Batch> iterator = batches.iterator();
    iterator.next().close();
    assertThat(iterator.hasNext()).isTrue();

    batches.close();
    batches.close();

    assertThat(context.allocator().getAllocatedMemory()).isZero();
    assertThat(engine.events).containsExactly("cancel all", "close all");
    assertThatThrownBy(iterator::hasNext)
        .isInstanceOf(StaleObjectException.class)
        .hasMessageMatching(
            "Cannot read more batches of all: they were closed at BatchesTest.java:\\d+");
    assertThat(batches.schema()).isEqualTo(FakeStream.SCHEMA);
  }

  @Test
  void passesOnce() {
    try (Batches batches = context.batches("all", stream(0))) {
      assertThat(batches).isEmpty();
      assertThatThrownBy(batches::iterator)
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("Cannot read the batches of all again: they pass once. Run the query again");
    }
  }

  @Test
  void saysWhenThereAreNoMore() {
    try (Batches batches = context.batches("all", stream(0))) {
      assertThatThrownBy(batches.iterator()::next)
          .isInstanceOf(NoSuchElementException.class)
          .hasMessage("all has no more batches");
    }
  }

  @Test
  void aFailureMidwayIsNeverTakenForTheEnd() {
    FakeStream stream = stream(1);
    stream.failure = new QueryException(ErrorCode.QUERY_FAILED, "disk is gone", 1, null, null);
    try (Batches batches = context.batches("all", stream)) {
      Iterator<Batch> iterator = batches.iterator();
      iterator.next().close();

      assertThatThrownBy(iterator::hasNext).isSameAs(stream.failure);
      assertThatThrownBy(iterator::hasNext).isSameAs(stream.failure);
    }
  }

  @Test
  void anyThreadMayCancel() throws Exception {
    FakeStream stream = stream(0);
    stream.hangs = true;
    try (Batches batches = context.batches("all", stream)) {
      CompletableFuture<Boolean> reading =
          CompletableFuture.supplyAsync(batches.iterator()::hasNext);
      assertThat(stream.hanging.await(10, TimeUnit.SECONDS)).isTrue();

      batches.cancel();

      assertThatThrownBy(reading::get)
          .isInstanceOf(ExecutionException.class)
          .cause()
          .isInstanceOf(QueryCancelledException.class)
          .hasMessage("stream all was cancelled");
    }
  }

  @Test
  void closingWaitsForTheReadingThread() throws Exception {
    FakeStream stream = stream(0);
    stream.hangs = true;
    Batches batches = context.batches("all", stream);
    CompletableFuture<Boolean> reading = CompletableFuture.supplyAsync(batches.iterator()::hasNext);
    assertThat(stream.hanging.await(10, TimeUnit.SECONDS)).isTrue();

    batches.close();

    assertThatThrownBy(reading::get)
        .isInstanceOf(ExecutionException.class)
        .cause()
        .hasMessage("stream all was cancelled");
    assertThat(engine.events).containsExactly("cancel all", "close all");
  }

  private FakeStream stream(int batches) {
    return engine.stream("all", context.allocator(), batches);
  }
}
