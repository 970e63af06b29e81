package io.clickframe.testkit;

import static io.clickframe.Expressions.col;
import static io.clickframe.Expressions.count;
import static io.clickframe.Expressions.on;
import static io.clickframe.Expressions.param;
import static io.clickframe.Expressions.scalar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clickframe.DataContext;
import io.clickframe.DataObject;
import io.clickframe.DataStore;
import io.clickframe.PreparedQuery;
import io.clickframe.error.ErrorCode;
import io.clickframe.error.QueryCancelledException;
import io.clickframe.error.QueryTimeoutException;
import io.clickframe.error.SourceException;
import io.clickframe.error.UnknownColumnException;
import io.clickframe.error.ValueException;
import io.clickframe.result.Batches;
import io.clickframe.source.RowBlock;
import io.clickframe.source.RowReader;
import io.clickframe.spi.QueryOptions;
import io.clickframe.testkit.data.CountedReaders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Tables that the program makes: all of their rows or a failure, and nothing left open. */
@Timeout(60)
public abstract class ReaderContract extends EngineContract {
  private static final String STRUCTURE = "id Int64, name String, score Nullable(Float64)";

  private CountedReaders readers = new CountedReaders();

  /** For the engine's test class. */
  protected ReaderContract() {}

  @BeforeEach
  final void countAnew() {
    readers = new CountedReaders();
  }

  @AfterEach
  final void everyReaderWasClosed() throws InterruptedException {
    assertThat(readers.open()).as("open readers").isZero();
    readers.requireNoThreads();
  }

  private DataStore table(long rows) {
    return DataStore.reader(STRUCTURE, readers.upTo(rows));
  }

  private DataStore failing(RowReader.Factory factory) {
    return DataStore.reader(STRUCTURE, readers.counting(factory));
  }

  @Test
  final void readsAllRowsInOrder() {
    {
      assertThat(Rows.of(table(3), context()).values())
          .containsExactly(
              Arrays.asList(0L, "name 0", 0.0),
              Arrays.asList(1L, "name 1", null),
              Arrays.asList(2L, "name 2", 1.0));
      assertThat(table(3).schema(context()).names()).containsExactly("id", "name", "score");
    }
  }

  @Test
  final void readsNoRows() {
    assertThat(table(0).count(context())).isZero();
  }

  @Test
  final void readsManyBlocks() {
    DataStore sums = table(1_000_000).agg(col("id").sum().as("s"), count().as("n"));
    {
      assertThat(Rows.of(sums, context()).values()).hasToString("[[499999500000, 1000000]]");
    }
  }

  @Test
  final void opensNothingBeforeARun() {
    DataStore table = table(3).filter(col("id").gt(1));
    assertThat(table.schema(context()).names()).contains("id");
    assertThat(table.explain(context()).toString()).contains("the reader at ReaderContract.java:");
    assertThat(readers.opened()).isZero();
  }

  @Test
  final void tellsTheNeededColumns() {
    table(3).filter(col("id").gt(0)).select("name").execute(context()).close();
    assertThat(readers.lastRequest().columns().names()).containsExactly("id", "name");
    table(3).count(context());
    assertThat(readers.lastRequest().columns().columns()).hasSize(1);
    assertThat(readers.lastRequest().needs("score")).isFalse();
  }

  @Test
  final void readsAnewForEachRunAndPlace() {
    DataStore table = table(10);
    DataStore other = table.as("other");
    DataStore joined = table.select("id", "name").join(other.select("id", "score"), on("id"));
    assertThat(joined.count(context())).isEqualTo(10);
    assertThat(readers.opened()).isEqualTo(2);
    assertThat(joined.count(context())).isEqualTo(10);
    assertThat(readers.opened()).isEqualTo(4);
  }

  @Test
  final void readsInsideASubquery() {
    DataStore most = table(10).agg(col("id").max().as("m"));
    DataStore last = table(10).filter(col("id").eq(scalar(most))).select("id");
    assertThat(last.scalar(Long.class, context())).isEqualTo(9L);
  }

  @Test
  final void readsTwiceInAWrittenQuery() {
    DataStore twice =
        table(5).query("SELECT a.id AS id FROM ds AS a INNER JOIN ds AS b ON a.id = b.id");
    assertThat(twice.count(context())).isEqualTo(5);
  }

  @Test
  final void takesMapsAndColumns() {
    DataStore mixed =
        failing(_ ->
            once(block -> {
              block.addMap(Map.of("id", 1, "name", "é", "score", 0.5));
              block.addColumns(2, new long[] {2, 3}, new String[] {"x", "ü"}, new double[] {1, 2});
              block.addColumns(1, List.of(4), new Object[] {"y"}, Arrays.asList((Object) null));
            }));
    {
      assertThat(Rows.of(mixed, context()).values())
          .containsExactly(
              List.of(1L, "é", 0.5),
              List.of(2L, "x", 1.0),
              List.of(3L, "ü", 2.0),
              Arrays.asList(4L, "y", null));
    }
  }

  @Test
  final void takesValuesOfOpenTypes() {
    DataStore open =
        DataStore.reader(
            "d JSON, l LowCardinality(String), t Tuple(x Int8, y String), e Enum8('a' = 1), "
                + "m Map(String, Int64), n Array(Nullable(INT)), `odd name` DateTime64(3, 'Asia/Tokyo')",
            readers.counting(_ ->
                once(block ->
                    block.add(
                        "{\"id\": 1, \"value\": \"100\"}",
                        "x",
                        List.of(1, "y"),
                        "a",
                        Map.of("k", 5L),
                        Arrays.asList(1, null),
                        Instant.parse("2024-01-02T03:04:05.678Z")))));
    assertThat(
            Rows.of(
                open.select(
                    "getSubcolumn(d, 'id') AS id",
                    "tupleElement(t, 'y') AS y",
                    "odd name",
                    "m['k'] AS k"),
                context()))
        .hasToString("[1, y, 2024-01-02T03:04:05.678Z, 5]");
    DataStore all = open.select("l", "e", "n");
    assertThat(Rows.of(all, context())).hasToString("[x, a, [1, null]]");
    try (DataObject kept = open.materialize(context(), "kept")) {
      DataStore again = DataStore.reader(kept.schema(), readers.upTo(0));
      assertThat(again.schema(context())).isEqualTo(kept.schema());
      assertThat(again.count(context())).isZero();
    }
  }

  @Test
  final void refusesNestedColumns() {
    DataStore nested =
        DataStore.reader(
            "n Nested(x Int8)", readers.counting(_ -> once(block -> block.add(List.of()))));
    assertThatThrownBy(() -> nested.execute(context())).hasMessageContaining("Array(Tuple(…))");
  }

  @Test
  final void mayRunAQueryInAReader() {
    DataStore inner = table(10);
    DataStore outer =
        DataStore.reader(
            "n Int64",
            readers.counting(_ -> {
              long count = inner.count(context());
              return once(block -> block.add(count));
            }));
    assertThat(outer.scalar(Long.class, context())).isEqualTo(10L);
  }

  @Test
  final void closesAReaderWithoutAnInterrupt() throws InterruptedException {
    AtomicBoolean interrupted = new AtomicBoolean();
    CountDownLatch closed = new CountDownLatch(1);
    DataStore endless =
        failing(_ -> {
          RowReader numbers = readers.hanging();
          return new RowReader() {
            @Override
            public void read(RowBlock block) throws Exception {
              numbers.read(block);
            }

            @Override
            public void close() {
              interrupted.set(Thread.currentThread().isInterrupted());
              closed.countDown();
            }
          };
        });
    DataContext limited =
        context().withOptions(QueryOptions.NONE.withTimeout(Duration.ofMillis(200)));
    assertThatThrownBy(() -> endless.count(limited)).isInstanceOf(QueryTimeoutException.class);
    assertThat(closed.await(0, TimeUnit.SECONDS)).as("closed when the run has ended").isTrue();
    assertThat(interrupted).isFalse();
  }

  @Test
  final void worksForEveryTerminalCall(@TempDir Path folder) throws IOException {
    DataStore table = table(100_000);
    assertThat(table.count(context())).isEqualTo(100_000);
    try (DataObject kept = table.materialize(context(), "kept")) {
      assertThat(kept.rowCount()).isEqualTo(100_000);
    }
    long rows = 0;
    try (Batches batches = table.batches(context())) {
      for (var batch : batches) {
        rows += batch.rowCount();
        batch.close();
      }
    }
    assertThat(rows).isEqualTo(100_000);
    table.writeTo(folder.resolve("rows.csv"), context());
    try (var lines = Files.lines(folder.resolve("rows.csv"))) {
      assertThat(lines.count()).isEqualTo(100_001);
    }
  }

  @Test
  final void isSharedByThreads() throws Exception {
    PreparedQuery query =
        table(1000).filter(col("id").lt(param("most", "Int64"))).select("id").prepare(context());
    List<Callable<Long>> runs =
        IntStream.range(0, 64)
            .<Callable<Long>>mapToObj(i ->
                () -> {
                  try (DataObject rows = query.bind("most", i).execute()) {
                    return rows.rowCount();
                  }
                })
            .toList();
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      List<Future<Long>> results = threads.invokeAll(runs);
      for (int i = 0; i < results.size(); i++) {
        assertThat(results.get(i).get()).isEqualTo(i);
      }
    }
    assertThat(readers.opened()).isEqualTo(64);
  }

  @Test
  final void worksOnVirtualThreads() throws Exception {
    DataStore table = table(10_000);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Long>> counts = new ArrayList<>();
      for (int i = 0; i < 16; i++) {
        counts.add(threads.submit(() -> table.count(context())));
      }
      for (Future<Long> count : counts) {
        assertThat(count.get()).isEqualTo(10_000L);
      }
    }
  }

  @Test
  final void failsWhenTheReaderCannotBeOpened() {
    IOException cause = new IOException("no such server");
    DataStore table =
        failing(_ -> {
          throw cause;
        });
    assertThatThrownBy(() -> table.execute(context()))
        .isInstanceOf(SourceException.class)
        .hasMessageContaining("the reader at ReaderContract.java:")
        .hasMessageContaining("no such server")
        .hasCause(cause);
  }

  @Test
  final void failsMidwayNeverShort() {
    DataStore table = failing(_ -> readers.failingAfter(300_000, new IllegalStateException("cut")));
    for (DataStore chain :
        List.of(table, table.limit(299_999).agg(count().as("n")), table.sort("id").tail(1))) {
      assertThatThrownBy(() -> chain.execute(context()))
          .isInstanceOf(SourceException.class)
          .hasMessageContaining("cut")
          .hasRootCauseMessage("cut");
    }
  }

  @Test
  final void failsInEveryTerminalCall(@TempDir Path folder) {
    DataStore table = failing(_ -> readers.failingAfter(100, new IOException("cut")));
    for (Runnable call :
        List.<Runnable>of(
            () -> table.count(context()),
            () -> table.materialize(context()),
            () -> table.materialize(context(), "kept"),
            () -> table.writeTo(folder.resolve("rows.csv"), context()),
            () -> table.records(Long.class, context()).iterator().next(),
            () -> table.select("id").records(Long.class, context()).iterator().next())) {
      // The fifth is refused before it runs.
      assertThatThrownBy(call::run).hasMessageMatching("(?s).*(cut|record|class).*");
    }
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  final void failsWhenClosingFails() {
    DataStore table =
        failing(_ ->
            new RowReader() {
              @Override
              public void read(RowBlock block) {}

              @Override
              public void close() throws IOException {
                throw new IOException("not closed");
              }
            });
    assertThatThrownBy(() -> table.execute(context()))
        .isInstanceOf(SourceException.class)
        .hasMessageContaining("not closed");
  }

  @Test
  final void refusesValuesThatDoNotFit() {
    assertRefused(new Object[] {"one", "x", 1.0}, "row 1 of column 'id' (Int64)", "'one'");
    assertRefused(new Object[] {null, "x", 1.0}, "row 1 of column 'id' (Int64)", "null");
    assertRefused(new Object[] {1, "x"}, "row 1", "it has 2 values", "[id, name, score]");
  }

  private void assertRefused(Object[] row, String... texts) {
    DataStore table =
        failing(_ ->
            once(block -> {
              block.add(0, "fine", null);
              block.add(row);
            }));
    assertThatThrownBy(() -> table.execute(context()))
        .isInstanceOf(ValueException.class)
        .hasMessageContainingAll(texts);
  }

  @Test
  final void refusesMapsWithOtherKeys() {
    DataStore missing = failing(_ -> once(block -> block.addMap(Map.of("id", 1, "name", "x"))));
    assertThatThrownBy(() -> missing.execute(context())).hasMessageContaining("it has no 'score'");
    DataStore more =
        failing(
            _ -> once(block -> block.addMap(Map.of("id", 1, "name", "", "score", 1, "nam", 1))));
    assertThatThrownBy(() -> more.execute(context())).hasMessageContaining("it has 'nam'");
  }

  @Test
  final void refusesColumnsThatDoNotFit() {
    DataStore few = failing(_ -> once(block -> block.addColumns(2, new long[1], null, null)));
    assertThatThrownBy(() -> few.select("id").execute(context()))
        .isInstanceOf(ValueException.class)
        .hasMessageContaining("1 values for 2 rows");
    DataStore none = failing(_ -> once(block -> block.addColumns(1, null, null, null)));
    assertThatThrownBy(() -> none.select("id").execute(context()))
        .hasMessageContaining("the query reads it");
  }

  @Test
  final void refusesBadDeclarations() {
    assertThatThrownBy(() -> DataStore.reader("id", readers.upTo(1)))
        .hasMessageContaining("expected names and types");
    assertThatThrownBy(() -> DataStore.reader("id Int65", readers.upTo(1)).schema(context()))
        .hasMessageContaining("Int65");
    assertThatThrownBy(() -> table(1).filter(col("nam").eq("x")))
        .isInstanceOf(UnknownColumnException.class)
        .hasMessageContaining("name");
  }

  /** An engine that is given all rows before it runs cannot stop a reader early. */
  private DataStore longest() {
    return table(context().engine().readsLoopback() ? Long.MAX_VALUE : 300_000);
  }

  @Test
  final void stopsAnEndlessReaderAtTheLimit() {
    try (DataObject some = longest().limit(5).execute(context())) {
      assertThat(some.rowCount()).isEqualTo(5);
    }
  }

  @Test
  final void stopsAtTheTimeout() {
    for (DataStore store :
        List.of(
            table(Long.MAX_VALUE),
            failing(_ -> readers.slow(50)),
            failing(_ -> readers.hanging()))) {
      DataContext limited =
          context().withOptions(QueryOptions.NONE.withTimeout(Duration.ofMillis(700)));
      long start = System.nanoTime();
      assertThatThrownBy(() -> store.count(limited)).isInstanceOf(QueryTimeoutException.class);
      assertThat(System.nanoTime() - start).isLessThan(TimeUnit.SECONDS.toNanos(5));
    }
  }

  @Test
  final void stopsWhenTheThreadIsInterrupted() throws InterruptedException {
    for (DataStore store : List.of(table(Long.MAX_VALUE), failing(_ -> readers.hanging()))) {
      Thread reader = Thread.currentThread();
      Thread other =
          Thread.ofPlatform()
              .start(() -> {
                readers.awaitOpen();
                reader.interrupt();
              });
      assertThatThrownBy(() -> store.count(context())).isInstanceOf(QueryCancelledException.class);
      assertThat(Thread.interrupted()).isTrue();
      other.join();
    }
  }

  @Test
  final void stopsWhenTheContextIsClosed() throws InterruptedException {
    for (DataStore store : List.of(table(Long.MAX_VALUE), failing(_ -> readers.hanging()))) {
      DataContext closing = open();
      Thread other =
          Thread.ofPlatform()
              .start(() -> {
                readers.awaitOpen();
                closing.close();
              });
      assertThatThrownBy(() -> store.count(closing))
          .hasMessageMatching("(?s).*(cancelled|closed).*");
      other.join();
    }
  }

  @Test
  final void stopsWhenBatchesAreClosedEarly() {
    Batches batches = longest().batches(context());
    batches.iterator().next().close();
    batches.close();
  }

  @Test
  final void keepsItsAddressToItself() {
    DataStore table = failing(_ -> readers.failingAfter(5, new IOException("cut")));
    assertThat(table.toSql(context()))
        .doesNotContain("127.0.0.1")
        .contains(context().engine().readsLoopback() ? "url(" : "{clickframe_rows_1:Identifier}");
    assertThatThrownBy(() -> table.execute(context()))
        .satisfies(e -> assertThat(e.toString() + e.getCause()).doesNotContain("127.0.0.1"));
  }

  @Test
  final void aFailureHasACode() {
    DataStore table = failing(_ -> readers.failingAfter(5, new IOException("cut")));
    assertThatThrownBy(() -> table.execute(context()))
        .isInstanceOfSatisfying(
            SourceException.class,
            e -> assertThat(e.code()).isEqualTo(ErrorCode.SOURCE_UNREADABLE));
  }

  private static RowReader once(RowReader first) {
    boolean[] done = new boolean[1];
    return block -> {
      if (!done[0]) {
        done[0] = true;
        first.read(block);
      }
    };
  }
}
