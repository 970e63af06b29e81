package io.clickframe.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;

class QueryRunTest {
  private final QueryRun run = new QueryRun("query", SqlStatement.of("SELECT 1"), "fake");
  private final QueryRun inner = new QueryRun("query", SqlStatement.of("SELECT 2"), "fake");

  @Test
  void isCurrentAndNamedInTheLogWhileAThreadWaits() {
    assertThat(QueryRun.current()).isNull();
    List<String> seen =
        run.call(() -> {
          assertThat(QueryRun.current()).isSameAs(run);
          String within = inner.call(() -> MDC.get(QueryRun.MDC_KEY));
          return List.of(within, MDC.get(QueryRun.MDC_KEY));
        });
    assertThat(seen).containsExactly(inner.id(), run.id());
    assertThat(QueryRun.current()).isNull();
    assertThat(MDC.get(QueryRun.MDC_KEY)).isNull();
    assertThat(run.waitedNanos()).isPositive().isLessThanOrEqualTo(run.elapsedNanos());
  }

  @Test
  void failureLeavesNothingBehind() {
    assertThatThrownBy(() ->
            run.call(() -> {
              throw new IllegalStateException("it failed");
            }))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("it failed");
    assertThat(MDC.get(QueryRun.MDC_KEY)).isNull();
  }

  @Test
  void keepsTheLastThatWasHeard() {
    assertThat(run.ask()).isEqualTo(QueryProgress.NONE);
    run.runningOn(() -> new QueryProgress(10, 80, 100));
    assertThat(run.ask()).isEqualTo(new QueryProgress(10, 80, 100));
    run.runningOn(() -> null);
    assertThat(run.ask()).isEqualTo(new QueryProgress(10, 80, 100));
    run.runningOn(() -> {
      throw new IllegalStateException("the engine does not answer");
    });
    assertThat(run.ask()).isEqualTo(new QueryProgress(10, 80, 100));
  }

  @Test
  void figuresNeverGoBack() {
    run.heard(new QueryProgress(10, 80, 100));
    run.heard(new QueryProgress(5, 40, 100));
    assertThat(run.last().rowsRead()).isEqualTo(10);
    run.heard(new QueryProgress(20, 160, QueryProgress.UNKNOWN));
    assertThat(run.last()).isEqualTo(new QueryProgress(20, 160, 100));
  }
}
