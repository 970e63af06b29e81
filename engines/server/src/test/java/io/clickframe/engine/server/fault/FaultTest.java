package io.clickframe.engine.server.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clickframe.DataContext;
import io.clickframe.DataStore;
import io.clickframe.engine.server.ClickHouseServer;
import io.clickframe.engine.server.StandIn;
import io.clickframe.engine.server.fault.Fault.Kind;
import io.clickframe.error.ClickFrameException;
import io.clickframe.error.EngineUnavailableException;
import io.clickframe.error.ErrorCode;
import io.clickframe.error.QueryException;
import io.clickframe.result.Batches;
import io.clickframe.source.RowBlock;
import io.clickframe.source.RowReader;
import io.clickframe.spi.SqlStatement;
import io.clickframe.testkit.Rows;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * What users see of each fault, and that nothing is left of it: the table in {@code
 * docs/manual/server.md} says the same.
 */
@Timeout(120)
class FaultTest {
  private static final DataStore ROWS =
      DataStore.numbers(3_000_000).assign("toString(number) AS text");

  private FaultProxy proxy = proxy();
  private DataContext context = open(2);

  private static FaultProxy proxy() {
    try {
      return new FaultProxy(StandIn.shared().port());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private ClickHouseServer server(int retries) {
    return StandIn.shared()
        .at(proxy.port())
        .retries(retries)
        .silenceTimeout(Duration.ofSeconds(10))
        .connectTimeout(Duration.ofSeconds(2));
  }

  private DataContext open(int retries) {
    return DataContext.open(server(retries));
  }

  @BeforeEach
  void plan() {
    // What is known of the chain is asked before the faults.
    assertThat(ROWS.schema(context).names()).containsExactly("number", "text");
    ROWS.toSql(context);
    proxy.only("X-ClickHouse-Format: ArrowStream");
  }

  @AfterEach
  void leavesNothing() throws IOException {
    assertThat(context.allocator().getAllocatedMemory()).isZero();
    proxy.always(Fault.NONE);
    assertThat(running()).isZero();
    context.close();
    proxy.close();
  }

  /** Statements of others than the one that asks, after those that are being stopped are gone. */
  private long running() {
    long left = Long.MAX_VALUE;
    for (int i = 0; i < 100 && left > 0; i++) {
      left =
          Rows.of(
                  DataStore.sql(
                      "SELECT count() AS n FROM system.processes WHERE query LIKE '%3000000%' AND query NOT LIKE '%system.processes%'"),
                  context)
              .values()
              .stream()
              .mapToLong(row -> ((Number) row.getFirst()).longValue())
              .sum();
    }
    return left;
  }

  private long read(DataContext from) {
    long rows = 0;
    try (Batches batches = ROWS.batches(from)) {
      for (var batch : batches) {
        rows += batch.rowCount();
        batch.close();
      }
    }
    return rows;
  }

  @Test
  void aCutAnswerIsNeverAShortResult() {
    Random random = new Random(6);
    for (Kind kind : List.of(Kind.RESET, Kind.HALF_CLOSE, Kind.GARBAGE)) {
      for (int round = 0; round < 8; round++) {
        // Behind the head of the answer, so that it is too late for another attempt.
        proxy.next(Fault.of(kind, 50_000 + random.nextInt(3_000_000)));
        assertThatThrownBy(() -> read(context))
            .as("%s, round %d", kind, round)
            .isInstanceOfSatisfying(
                QueryException.class,
                e -> assertThat(e.code()).isEqualTo(ErrorCode.CONNECTION_LOST))
            .hasMessageMatching(
                "(?s)The answer of http://127.0.0.1:\\d+ broke off after [\\d,]+ rows: .+ What has arrived is no complete result; run it again\\.");
      }
    }
    assertThat(read(context)).isEqualTo(3_000_000);
  }

  @Test
  void aSlowAnswerIsReadToItsEnd() {
    proxy.next(Fault.of(Kind.DELAY, 1_500));
    assertThat(read(context)).isEqualTo(3_000_000);
    proxy.next(Fault.of(Kind.TRICKLE, 100_000));
    assertThat(read(context)).isEqualTo(3_000_000);
  }

  @Test
  void aReadingStatementIsSentAgain() {
    List<Fault> faults =
        List.of(
            Fault.of(Kind.HANG_UP, 0),
            Fault.of(Kind.RESET, 0),
            Fault.status("503 Service Unavailable"),
            Fault.status("502 Bad Gateway"),
            Fault.status("429 Too Many Requests"));
    for (Fault fault : faults) {
      int before = proxy.requests();
      proxy.next(fault, fault);
      assertThat(read(context)).as("%s", fault).isEqualTo(3_000_000);
      assertThat(proxy.requests() - before).as("%s", fault).isEqualTo(3);
    }
  }

  @Test
  void attemptsAreBounded() {
    proxy.always(Fault.status("503 Service Unavailable"));
    int before = proxy.requests();
    assertThatThrownBy(() -> read(context))
        .isInstanceOf(EngineUnavailableException.class)
        .hasMessageContaining("does not take the statement now")
        .hasMessageContaining("503");
    assertThat(proxy.requests() - before).isEqualTo(3);
  }

  @Test
  void aWritingStatementIsNotSentAgain() {
    context
        .engine()
        .run(SqlStatement.of("CREATE OR REPLACE TABLE faults (a Int64) ENGINE = Memory"));
    proxy.only("X-ClickHouse-Format: Null");
    for (Fault fault :
        List.of(
            Fault.of(Kind.HANG_UP, 0),
            Fault.of(Kind.RESET, 0),
            Fault.status("429 Too Many Requests"),
            Fault.status("503 Service Unavailable"))) {
      int before = proxy.requests();
      proxy.next(fault);
      SqlStatement insert = SqlStatement.of("INSERT INTO faults SELECT 1");
      assertThatThrownBy(() -> context.engine().run(insert))
          .as("%s", fault)
          .isInstanceOf(ClickFrameException.class)
          .hasMessageMatching(
              "(?s).*(Whether the server has done the statement is not known|does not take the statement now).*");
      assertThat(proxy.requests() - before).isEqualTo(1);
    }
    context.engine().run(SqlStatement.of("DROP TABLE faults"));
  }

  @Test
  void aSilentServerIsGivenUp() {
    try (DataContext impatient =
        DataContext.open(server(0).silenceTimeout(Duration.ofMillis(500)))) {
      proxy.next(Fault.of(Kind.DELAY, 3_000));
      assertThatThrownBy(() -> read(impatient))
          .isInstanceOfSatisfying(
              QueryException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.CONNECTION_LOST))
          .hasMessageContaining("it did not answer in time");
    }
  }

  @Test
  void nobodyAtTheAddressIsSaid() throws IOException {
    int free;
    try (FaultProxy gone = new FaultProxy(1)) {
      free = gone.port();
    }
    assertThatThrownBy(() -> DataContext.open(StandIn.shared().at(free).retries(0)))
        .isInstanceOf(EngineUnavailableException.class)
        .hasMessageMatching(
            "Cannot reach the server at http://127.0.0.1:" + free + ": .*refused.*");
  }

  @Test
  void somethingElseAtTheAddressIsSaid() {
    proxy.only("POST ");
    proxy.always(Fault.status("200 OK"));
    assertThatThrownBy(() -> open(0).close())
        .isInstanceOf(EngineUnavailableException.class)
        .hasMessageContaining("is no ClickHouse server");
    proxy.always(Fault.status("404 Not Found"));
    assertThatThrownBy(() -> open(0).close())
        .isInstanceOf(EngineUnavailableException.class)
        .hasMessageContaining("is no ClickHouse server");
  }

  @Test
  void anInsertOfRowsIsNotSentAgain() {
    DataStore rows = DataStore.reader("a Int64", _ -> new CountingReader());
    proxy.only("query=INSERT");
    for (Fault fault :
        List.of(
            Fault.of(Kind.HANG_UP, 0),
            Fault.of(Kind.RESET, 0),
            Fault.status("503 Service Unavailable"))) {
      int before = proxy.requests();
      proxy.next(fault);
      assertThatThrownBy(() -> rows.count(context)).isInstanceOf(ClickFrameException.class);
      assertThat(proxy.requests() - before).isEqualTo(1);
      assertThat(rows.count(context)).isEqualTo(100_000);
    }
  }

  /** A hundred thousand rows. */
  private static final class CountingReader implements RowReader {
    private long next;

    @Override
    public void read(RowBlock block) {
      for (int i = 0; i < 1_000 && next < 100_000; i++) {
        block.add(next++);
      }
    }
  }
}
