package io.clickframe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.clickframe.error.EngineUnavailableException;
import io.clickframe.error.ErrorCode;
import io.clickframe.error.QueryCancelledException;
import io.clickframe.error.ResourceLeakException;
import io.clickframe.error.StaleObjectException;
import io.clickframe.internal.resource.ArrowMemory;
import io.clickframe.lifecycle.ContextOptions;
import io.clickframe.result.Batch;
import io.clickframe.result.Batches;
import io.clickframe.spi.QueryOptions;
import io.clickframe.testing.CapturedLog;
import io.clickframe.testing.TestMemory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.memory.RootAllocator;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class DataContextTest {
  private final FakeEngine engine = new FakeEngine();

  @Test
  void withoutAnEngineSaysWhatToAdd() {
    assertThatThrownBy(DataContext::open)
        .isInstanceOfSatisfying(
            EngineUnavailableException.class,
            e -> assertThat(e.code()).isEqualTo(ErrorCode.ENGINE_UNAVAILABLE))
        .hasMessage(
            "Cannot open a context: no engine is on the class path. Add"
                + " io.clickframe:clickframe-engine-chdb and, for the engine's library,"
                + " io.clickframe:clickframe-chdb-native of this platform");
    assertThatThrownBy(() -> DataContext.open(Path.of("x")))
        .isInstanceOf(EngineUnavailableException.class)
        .hasMessageContaining("no engine is on the class path");
    assertThatThrownBy(DataContext::shared)
        .isInstanceOf(EngineUnavailableException.class)
        .hasMessageContaining("no engine is on the class path");
  }

  @Test
  void refusesToChooseBetweenTwoEngines() {
    assertThatThrownBy(() -> EngineFinder.only(List.of(engine, new FakeEngine())))
        .isInstanceOf(EngineUnavailableException.class)
        .hasMessage(
            "Cannot open a context: expected one engine on the class path, found fake, fake."
                + " Keep one of them");
  }

  @Test
  void givesTheMemoryBackWhenTheEngineDoesNotOpen() {
    engine.openFailure = new IllegalStateException("no library");

    int before = ArrowMemory.openAllocators();

    assertThatThrownBy(this::open).isSameAs(engine.openFailure);
    assertThat(ArrowMemory.openAllocators()).isEqualTo(before);
  }

  @Test
  void closesStreamsAndResultsNewestFirstThenTheEngine() {
    DataContext context = open();
    BufferAllocator allocator = context.allocator();
    DataObject object = DataObject.collect(context, "top", stream(context, "top"));
    Batches first = context.batches("first", stream(context, "first"));
    Batches second = context.batches("second", stream(context, "second"));
    engine.events.clear();

    context.close();

    assertThat(engine.events)
        .containsExactly(
            "cancel second",
            "cancel first",
            "cancel second",
            "close second",
            "cancel first",
            "close first",
            "close engine");
    assertThat(allocator.getAllocatedMemory()).isZero();
    assertThatThrownBy(object::rows)
        .isInstanceOf(StaleObjectException.class)
        .hasMessageMatching(
            "Cannot read top: it was closed at DataContextTest.java:\\d+\\. Read it before, .*");
    assertThatThrownBy(() -> first.iterator().hasNext())
        .isInstanceOf(StaleObjectException.class)
        .hasMessageContaining("Cannot read more batches of first: they were closed at DataCon");
    second.close();
  }

  @Test
  void closesOnceHoweverOftenAndByHoweverManyThreads() throws Exception {
    DataContext context = open();
    DataObject.collect(context, "top", stream(context, "top"));
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      List<? extends Future<?>> closings =
          IntStream.range(0, 16).mapToObj(i -> threads.submit(context::close)).toList();
      for (Future<?> closing : closings) {
        closing.get();
      }
    }

    assertThat(engine.events).containsOnlyOnce("close engine").containsOnlyOnce("close top");
  }

  @Test
  void refusesUseAfterClose() {
    DataContext context = open();
    context.close();

    assertThatThrownBy(context::engine)
        .isInstanceOf(StaleObjectException.class)
        .hasMessageMatching(
            "Cannot use context fake in memory: it was closed at DataContextTest.java:\\d+\\."
                + " Use it before it is closed, or open another");
    assertThatThrownBy(context::allocator)
        .isInstanceOf(StaleObjectException.class)
        .hasMessageContaining("Cannot use context");
    assertThatThrownBy(() -> context.withOptions(QueryOptions.NONE))
        .isInstanceOf(StaleObjectException.class)
        .hasMessageContaining("Cannot use context");
  }

  @Test
  void stopsAResultThatIsBeingRead() throws Exception {
    DataContext context = open();
    FakeStream stream = stream(context, "slow");
    stream.hangs = true;
    CompletableFuture<DataObject> reading =
        CompletableFuture.supplyAsync(() -> DataObject.collect(context, "slow", stream));
    assertThat(stream.hanging.await(10, TimeUnit.SECONDS)).isTrue();

    context.close();

    assertThatThrownBy(reading::get)
        .isInstanceOf(ExecutionException.class)
        .cause()
        .isInstanceOf(QueryCancelledException.class)
        .hasMessage("stream slow was cancelled");
    assertThat(engine.events).containsExactly("cancel slow", "close slow", "close engine");
  }

  @Test
  void closesAStreamThatComesTooLate() {
    DataContext context = open();
    FakeStream late;
    try (BufferAllocator allocator = new RootAllocator()) {
      late = engine.stream("late", allocator, 1);
      context.close();

      assertThatThrownBy(() -> DataObject.collect(context, "late", late))
          .isInstanceOf(StaleObjectException.class)
          .hasMessageContaining("Cannot use context");
    }
    assertThat(engine.events).contains("close late");
  }

  @Test
  void freesBatchesThatWereLeftOpenAndNamesTheLine() {
    DataContext context = open();
    Batches batches = context.batches("orders", stream(context, "orders"));
    Batch batch = batches.iterator().next();

    try (CapturedLog log = CapturedLog.of(DataContext.class)) {
      context.close();

      assertThat(log.warnings())
          .singleElement()
          .asString()
          .matches(
              "1 batches were still open when the context fake in memory closed, and were freed"
                  + " with it: batch 1 of orders, handed out at DataContextTest.java:\\d+");
    }
    assertThatThrownBy(batch::arrow)
        .isInstanceOf(StaleObjectException.class)
        .hasMessageContaining("Cannot read a batch of 2 rows");
  }

  /** Only the first is looked for, so nothing is said of the line of another. */
  @Test
  void laterBatchesThatWereLeftOpenNameTheLineOfTheFirst() {
    DataContext context = open();
    Iterator<Batch> batches = context.batches("orders", stream(context, "orders")).iterator();
    batches.next().close();
    Batch second = batches.next();

    try (CapturedLog log = CapturedLog.of(DataContext.class)) {
      context.close();

      assertThat(log.warnings())
          .singleElement()
          .asString()
          .matches(
              ".*: batch 2 of orders, whose first was handed out at DataContextTest.java:\\d+");
    }
    assertThatThrownBy(second::arrow).isInstanceOf(StaleObjectException.class);
  }

  @Test
  void warnsOfNothingWhenEverythingWasClosed() {
    try (CapturedLog log = CapturedLog.of(DataContext.class)) {
      try (DataContext context = open();
          Batches batches = context.batches("orders", stream(context, "orders"))) {
        for (Batch batch : batches) {
          batch.close();
        }
        DataObject.collect(context, "top", stream(context, "top"));
      }

      assertThat(log.warnings()).isEmpty();
    }
  }

  @Test
  void reportsMemoryThatSomebodyStillHolds() {
    DataContext context = open();
    BufferAllocator own = context.allocator().newChildAllocator("own", 0, Long.MAX_VALUE);
    VectorSchemaRoot kept = new VectorSchemaRoot(List.of(TestMemory.longs(own, 1L)));

    Throwable thrown = catchThrowable(context::close);
    kept.close();

    assertThat(thrown)
        .isInstanceOfSatisfying(
            ResourceLeakException.class,
            e -> assertThat(e.code()).isEqualTo(ErrorCode.RESOURCE_LEAK))
        .hasMessageMatching(
            "[\\d,]+ bytes of Arrow memory of the context fake in memory \\d+ are still held after"
                + " everything in it was closed: .*");
    assertThat(engine.events).containsExactly("close engine");
  }

  @Test
  void closesTheRestWhenTheEngineFailsToClose() {
    engine.closeFailure = new IllegalStateException("engine hangs");
    DataContext context = open();
    BufferAllocator allocator = context.allocator();
    DataObject.collect(context, "top", stream(context, "top"));

    assertThatThrownBy(context::close).isSameAs(engine.closeFailure);
    assertThat(allocator.getAllocatedMemory()).isZero();
    assertThatCode(context::close).doesNotThrowAnyException();
  }

  @Test
  void aViewSharesEverythingButItsOptions() {
    DataContext context = open();
    QueryOptions options = QueryOptions.NONE.withTimeout(Duration.ofSeconds(5));
    DataContext view = context.withOptions(options);

    assertThat(view.options()).isEqualTo(options);
    assertThat(context.options()).isEqualTo(QueryOptions.NONE);
    assertThat(view.engine()).isSameAs(context.engine());
    view.close();
    assertThatThrownBy(context::engine)
        .isInstanceOf(StaleObjectException.class)
        .hasMessageContaining("it was closed at DataContextTest.java");
  }

  @Test
  void twoContextsKeepTheirMemoryApart() {
    try (DataContext first = open();
        DataContext second = open()) {
      DataObject.collect(first, "top", stream(first, "top"));

      assertThat(first.allocator().getAllocatedMemory()).isPositive();
      assertThat(second.allocator().getAllocatedMemory()).isZero();
    }
  }

  @Test
  void theSharedContextIsNotClosedByHand() {
    ContextResources resources = ContextResources.openShared(engine.at(null));
    DataContext shared = DataContext.of(resources);

    shared.close();

    assertThat(shared.engine()).isSameAs(engine);
    resources.closeAll();
    assertThat(engine.events).containsExactly("close engine");
  }

  private DataContext open() {
    return DataContext.of(ContextResources.open(engine.at(null), ContextOptions.defaults()));
  }

  private FakeStream stream(DataContext context, String name) {
    return engine.stream(name, context.allocator(), 2);
  }
}
