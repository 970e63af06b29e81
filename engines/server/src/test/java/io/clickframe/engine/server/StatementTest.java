package io.clickframe.engine.server;

import static io.clickframe.Expressions.lit;
import static io.clickframe.Expressions.param;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clickframe.DataContext;
import io.clickframe.DataObject;
import io.clickframe.DataStore;
import io.clickframe.PreparedQuery;
import io.clickframe.error.ClickFrameException;
import io.clickframe.error.EngineUnavailableException;
import io.clickframe.error.ErrorCode;
import io.clickframe.error.QueryCancelledException;
import io.clickframe.error.QueryException;
import io.clickframe.error.QueryTimeoutException;
import io.clickframe.result.Batches;
import io.clickframe.source.Secret;
import io.clickframe.spi.QueryOptions;
import io.clickframe.spi.SqlStatement;
import io.clickframe.testkit.Rows;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How statements begin, fail and end on a server. */
@Timeout(120)
class StatementTest {
  private static final DataStore ENDLESS =
      DataStore.sql("SELECT sum(cityHash64(number)) AS s FROM system.numbers");

  private final DataContext context = DataContext.open(StandIn.shared().server());

  @AfterEach
  void leavesNothing() throws InterruptedException {
    assertThat(context.allocator().getAllocatedMemory()).isZero();
    for (int i = 0; i < 200 && running() > 0; i++) {
      TimeUnit.MILLISECONDS.sleep(20);
    }
    assertThat(running()).as("statements that still run").isZero();
    context.close();
  }

  private long running() {
    return ((Number)
            Rows.of(
                    DataStore.sql(
                        "SELECT count() AS n FROM system.processes WHERE query LIKE '%cityHash64%' AND query NOT LIKE '%system.processes%'"),
                    context)
                .values()
                .getFirst()
                .getFirst())
        .longValue();
  }

  @Test
  void anExceptionBehindRowsIsNoShortResult() {
    DataStore rows =
        DataStore.sql(
            "SELECT number, throwIf(number = 2900000, 'too far') AS t FROM numbers(3000000)");
    long read = 0;
    try (Batches batches = rows.batches(context)) {
      var iterator = batches.iterator();
      iterator.next().close();
      read++;
      assertThatThrownBy(
              () -> {
                while (iterator.hasNext()) {
                  iterator.next().close();
                }
              })
          .isInstanceOfSatisfying(
              QueryException.class,
              e -> assertThat(e.engineCode()).as(e.getMessage()).hasValue(395))
          .hasMessageContaining("too far");
    }
    assertThat(read).isPositive();
  }

  @Test
  void anInterruptedThreadStopsTheStatement() {
    Thread killer = interruptLater(Thread.currentThread());
    assertThatThrownBy(() -> ENDLESS.execute(context)).isInstanceOf(QueryCancelledException.class);
    assertThat(Thread.interrupted()).isTrue();
    assertThat(killer.isAlive()).isFalse();
  }

  private static Thread interruptLater(Thread thread) {
    return Thread.ofPlatform()
        .start(() -> {
          try {
            TimeUnit.MILLISECONDS.sleep(700);
          } catch (InterruptedException e) {
            return;
          }
          thread.interrupt();
        });
  }

  @Test
  void timeoutsAreTyped() {
    DataContext limited =
        context.withOptions(QueryOptions.NONE.withTimeout(Duration.ofMillis(300)));
    assertThatThrownBy(() -> ENDLESS.execute(limited)).isInstanceOf(QueryTimeoutException.class);
  }

  @Test
  void tellsProgressWhileItRuns() {
    DataStore slow =
        DataStore.sql(
            "SELECT number, sleepEachRow(0.00001) AS z FROM numbers(1000000) SETTINGS max_block_size = 10000, function_sleep_max_microseconds_per_block = 0");
    try (Batches batches = slow.batches(context)) {
      batches.iterator().next().close();
      assertThat(batches.stats().rowsRead()).isPositive();
    }
  }

  @Test
  void longAndOddValuesArriveWhole() {
    String odd = "tab\t, line\n, quote ', backslash \\, percent %41, plus +, ü, 漢, 😀, \u0000end";
    String longOne = odd.repeat(20_000);
    for (String text : new String[] {"", odd, longOne}) {
      if (text.length() < 1_000) { // a statement has at most 256 KiB
        DataStore store = DataStore.numbers(1).assign(lit(text).as("text")).select("text");
        assertThat(Rows.of(store, context).values().getFirst()).containsExactly(text);
      }
      PreparedQuery query =
          DataStore.numbers(1)
              .assign(param("p", "String").as("text"))
              .filter(lit("ü").ne("漢"))
              .select("text")
              .prepare(context);
      try (DataObject rows = query.bind("p", text).execute()) {
        String bound = rows.scalar(String.class);
        assertThat(Arrays.mismatch(text.toCharArray(), bound.toCharArray()))
            .as("the first character that is another")
            .isEqualTo(-1);
      }
    }
  }

  @Test
  void aWrongPasswordIsSaidWithoutIt() {
    assertThatThrownBy(() ->
            DataContext.open(
                ClickHouseServer.at("http://127.0.0.1:" + StandIn.shared().port())
                    .credentials("default", Secret.of("not-the-right-one"))))
        .isInstanceOfSatisfying(
            EngineUnavailableException.class,
            e -> assertThat(e.code()).isEqualTo(ErrorCode.ACCESS_DENIED))
        .hasMessageContaining("refuses the user")
        .hasMessageNotContaining("not-the-right-one");
  }

  @Test
  void anotherAddressTakesOver() {
    int port = StandIn.shared().port();
    ClickHouseServer two =
        StandIn.shared().at("http://127.0.0.1:1", "http://127.0.0.1:" + port).retries(0);
    try (DataContext failing = DataContext.open(two)) {
      assertThat(DataStore.numbers(5).count(failing)).isEqualTo(5);
    }
  }

  @Test
  void refusesAddressesThatAreNone() {
    for (String bad :
        new String[] {"localhost:8123", "ftp://host", "http://user:pw@host:8123", "http://h?a=b"}) {
      assertThatThrownBy(() -> ClickHouseServer.at(bad))
          .isInstanceOfSatisfying(
              ClickFrameException.class,
              e -> assertThat(e.code()).isEqualTo(ErrorCode.INVALID_ARGUMENT))
          .hasMessageNotContaining("pw");
    }
  }

  @Test
  void aClosedEngineSaysSo() {
    DataContext other = DataContext.open(StandIn.shared().server());
    var engine = other.engine();
    other.close();
    assertThatThrownBy(() -> engine.run(SqlStatement.of("SELECT 1")))
        .hasMessageContaining("closed");
  }
}
