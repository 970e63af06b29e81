package io.clickframe.engine.chdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clickframe.error.StaleObjectException;
import io.clickframe.spi.BatchStream;
import io.clickframe.spi.EngineProvider;
import io.clickframe.spi.QueryOptions;
import io.clickframe.spi.SqlStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.arrow.memory.OutOfMemoryException;
import org.apache.arrow.memory.RootAllocator;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class LifecycleTest {
  @RegisterExtension final EngineFixture fixture = new EngineFixture();

  @Test
  void isFoundByItsProvider() {
    EngineProvider provider =
        ServiceLoader.load(EngineProvider.class).stream()
            .map(ServiceLoader.Provider::get)
            .filter(each -> each.name().equals("chdb"))
            .findFirst()
            .orElseThrow();
    try (var engine = provider.open(null)) {
      assertThat(engine.name()).isEqualTo("chdb");
      assertThat(engine.version()).startsWith("26.7.");
      assertThat(engine.planner()).isSameAs(engine.planner());
    }
  }

  @Test
  void closedEngineRefusesEveryCall() {
    ChdbEngine engine = fixture.engine();
    engine.close();
    engine.close();
    SqlStatement one = SqlStatement.of("SELECT 1 AS a");
    List<Callable<?>> calls =
        List.of(
            () -> engine.describe(one),
            () -> engine.lines(SqlStatement.of("EXPLAIN SELECT 1")),
            () -> engine.query(one, QueryOptions.NONE, fixture.allocator()));
    for (Callable<?> call : calls) {
      assertThatThrownBy(call::call)
          .isInstanceOf(StaleObjectException.class)
          .hasMessageStartingWith("The embedded engine is closed");
    }
  }

  @Test
  void batchesOutliveStreamAndEngine() {
    BatchStream stream = fixture.stream("SELECT toString(number) AS s FROM numbers(1000)");
    VectorSchemaRoot batch = stream.next();
    stream.close();
    fixture.engine().close();
    assertThat(ChdbEngine.nativeResources()).isEqualTo(new NativeResources(0, 0, 1));
    assertThat(batch.getVector("s").getObject(999)).hasToString("999");
    batch.close();
  }

  @Test
  void partsOfABatchKeepItAliveAndItIsReleasedOnce() {
    try (BatchStream stream =
        fixture.stream("SELECT number AS n, toString(number) AS s FROM numbers(1000)")) {
      VectorSchemaRoot batch = stream.next();
      var held = batch.getVector("s").getDataBuffer();
      held.getReferenceManager().retain();
      batch.close();
      assertThat(ChdbEngine.nativeResources().batches()).isEqualTo(1);
      held.close();
      assertThat(ChdbEngine.nativeResources().batches()).isZero();
      batch.close();
    }
  }

  @Test
  void streamsFreeTheirNativeSideAtTheEndNotAtClose() {
    try (BatchStream stream = fixture.stream("SELECT 1 AS a")) {
      assertThat(ChdbEngine.nativeResources().results()).isEqualTo(1);
      assertThat(fixture.drain(stream)).isEqualTo(1);
      assertThat(ChdbEngine.nativeResources().results()).isZero();
      stream.cancel();
      assertThat(stream.next()).isNull();
      assertThat(stream.stats().elapsedNanos()).isPositive();
    }
  }

  @Test
  void connectionsAreReused() {
    for (int i = 0; i < 50; i++) {
      fixture.column("SELECT 1 AS a");
    }
    assertThat(ChdbEngine.nativeResources().connections()).isEqualTo(1);
  }

  @Test
  void fullAllocatorReleasesTheBatch() {
    try (RootAllocator small = new RootAllocator(1000);
        BatchStream stream =
            fixture
                .engine()
                .query(
                    SqlStatement.of("SELECT number AS n FROM numbers(1000000)"),
                    QueryOptions.NONE,
                    small)) {
      assertThatThrownBy(stream::next)
          .isInstanceOf(OutOfMemoryException.class)
          .hasMessageContaining("Unable to allocate");
    }
    assertThat(ChdbEngine.nativeResources().batches()).isZero();
  }

  @Test
  void manyThreadsRunManyStatements() throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(16)) {
      List<Future<Object>> results = new ArrayList<>();
      for (int i = 0; i < 1000; i++) {
        int rows = 1 + i % 97;
        results.add(
            threads.submit(() ->
                fixture
                    .column("SELECT toString(sum(number)) AS s FROM numbers(" + rows + ")")
                    .getFirst()));
      }
      for (int i = 0; i < results.size(); i++) {
        long rows = 1L + i % 97;
        assertThat(results.get(i).get()).hasToString(Long.toString(rows * (rows - 1) / 2));
      }
    }
    assertThat(ChdbEngine.nativeResources().connections()).isLessThanOrEqualTo(16);
  }

  @Test
  void virtualThreadsWaitForAFreeConnection() throws Exception {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Object>> results = new ArrayList<>();
      for (int i = 0; i < 400; i++) {
        results.add(threads.submit(() -> fixture.column("SELECT 'x' AS s").getFirst()));
      }
      for (Future<Object> result : results) {
        assertThat(result.get()).hasToString("x");
      }
    }
  }

  @Test
  void streamsOfOneThreadInterleave() {
    try (BatchStream left = fixture.stream("SELECT number FROM numbers(300000)");
        BatchStream right = fixture.stream("SELECT number FROM numbers(300000)")) {
      long rows = 0;
      VectorSchemaRoot one = left.next();
      VectorSchemaRoot two = right.next();
      while (one != null && two != null) {
        rows += one.getRowCount();
        one.close();
        two.close();
        one = left.next();
        two = right.next();
      }
      assertThat(rows).isEqualTo(300_000);
    }
  }
}
