package io.clickframe.engine.chdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clickframe.error.ClickFrameException;
import io.clickframe.error.MemoryLimitException;
import io.clickframe.error.QueryException;
import io.clickframe.error.QueryTimeoutException;
import io.clickframe.spi.BatchStream;
import io.clickframe.spi.QueryOptions;
import io.clickframe.spi.SqlStatement;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class FailureTest {
  private static final String FAILS_MIDWAY =
      "SELECT throwIf(number = 500000, 'half way') AS f FROM numbers(1000000)";

  @RegisterExtension final EngineFixture fixture = new EngineFixture();

  /**
   * The trap that streaming and discarding avoid; should it be gone one day, both may be simpler.
   */
  @Test
  void bareTextQueryLeavesItsPartialOutputBehind() {
    try (RawChdb raw = new RawChdb()) {
      StringBuilder output = new StringBuilder();
      assertThat(raw.query(FAILS_MIDWAY, output)).contains("half way");
      output.setLength(0);
      assertThat(raw.query("SELECT 1", output)).isNull();
      assertThat(output.toString()).endsWith("1\n").hasSizeGreaterThan(100_000);
    }
  }

  @Test
  void failureMidwayLeavesTheNextResultClean() {
    for (int i = 0; i < 5; i++) {
      try (BatchStream stream = fixture.stream(FAILS_MIDWAY)) {
        assertThatThrownBy(() -> fixture.drain(stream))
            .isInstanceOfSatisfying(
                QueryException.class,
                e -> {
                  assertThat(e.engineCode()).hasValue(395);
                  assertThat(e.sql()).isEqualTo(FAILS_MIDWAY);
                })
            .hasMessageStartingWith("The query failed: half way")
            .hasMessageEndingWith("(ClickHouse error 395 FUNCTION_THROW_IF_VALUE_IS_NON_ZERO)");
        assertThatThrownBy(stream::next).hasMessageContaining("half way");
      }
      assertThat(fixture.column("SELECT 'clean'")).hasToString("[clean]");
      assertThat(fixture.engine().describe(SqlStatement.of("SELECT 1 AS a")))
          .hasToString("a UInt8");
    }
  }

  /** The engine ends with its last connection, and what failed takes its connection along. */
  @Test
  void failuresLeaveTheTablesInMemory() {
    fixture.engine().run(SqlStatement.of("CREATE TABLE kept ENGINE = Memory AS SELECT 'x' AS s"));
    for (int i = 0; i < 5; i++) {
      assertThatThrownBy(() -> fixture.column("SELECT nonsense"))
          .isInstanceOf(QueryException.class)
          .hasMessageContaining("nonsense");
      assertThat(fixture.column("SELECT s FROM kept")).hasToString("[x]");
    }
    fixture.engine().run(SqlStatement.of("DROP TABLE kept"));
  }

  @Test
  void refusedStatementsLeaveTheEngineUsable() {
    for (String sql : List.of("SELEC 1", "SELECT 1; SELECT 2", "", "SELECT * FROM nowhere")) {
      assertThatThrownBy(() -> fixture.stream(sql))
          .isInstanceOf(QueryException.class)
          .hasMessageContaining("ClickHouse error");
    }
    assertThat(fixture.column("SELECT 'fine'")).hasToString("[fine]");
  }

  @Test
  void timeoutEndsTheQuery() {
    long start = System.nanoTime();
    assertThatThrownBy(() ->
            fixture.column(
                SqlStatement.of("SELECT sum(sipHash64(number)) FROM numbers(1000000000000)"),
                QueryOptions.NONE.withTimeout(Duration.ofMillis(300))))
        .isInstanceOfSatisfying(
            QueryTimeoutException.class, e -> assertThat(e.engineCode()).hasValue(159))
        .hasMessageContaining("maximum: 300 ms")
        .hasMessageContaining("Raise the timeout");
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(3));
    assertThat(fixture.column("SELECT 'fine'")).hasToString("[fine]");
  }

  @Test
  void memoryLimitEndsTheQuery() {
    assertThatThrownBy(() ->
            fixture.column(
                SqlStatement.of("SELECT groupArray(number) FROM numbers(1000000000)"),
                QueryOptions.NONE.withMemoryLimit(50_000_000)))
        .isInstanceOfSatisfying(
            MemoryLimitException.class, e -> assertThat(e.engineCode()).hasValue(241))
        .hasMessageContaining("47.68 MiB")
        .hasMessageContaining("Raise the memory limit");
    assertThat(fixture.column("SELECT 'fine'")).hasToString("[fine]");
  }

  @Test
  void optionsReachTheEngineWithTheStatementsOwnSettings() {
    SqlStatement statement =
        SqlStatement.of(
                "SELECT concat(getSetting('max_execution_time')::String, ' ',"
                    + " getSetting('max_memory_usage')::String, ' ',"
                    + " getSetting('max_threads')::String, ' ', getSetting('session_timezone'))")
            .withSettings(java.util.Map.of("session_timezone", "'Asia/Tokyo'"));
    QueryOptions options =
        new QueryOptions(
            Duration.ofSeconds(90), 1_000_000_000, java.util.Map.of("max_threads", "1"));
    assertThat(fixture.column(statement, options)).hasToString("[90 1000000000 1 Asia/Tokyo]");
  }

  @Test
  void halfASurrogateIsRefusedBeforeItIsSent() {
    assertThatThrownBy(() -> fixture.stream("SELECT '\uD83D'"))
        .isInstanceOf(ClickFrameException.class)
        .hasMessageContaining("the statement")
        .hasMessageContaining("no valid Unicode text");
  }
}
