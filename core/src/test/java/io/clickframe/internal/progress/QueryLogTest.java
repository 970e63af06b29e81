package io.clickframe.internal.progress;

import static org.assertj.core.api.Assertions.assertThat;

import io.clickframe.spi.QueryOutcome;
import io.clickframe.spi.QueryProgress;
import io.clickframe.spi.QueryRun;
import io.clickframe.spi.SqlStatement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class QueryLogTest {
  private static final Logger LOGGER = Logger.getLogger(QueryLog.LOGGER);

  private final List<String> lines = new CopyOnWriteArrayList<>();
  private final QueryRun run =
      new QueryRun("query at A.java:1", SqlStatement.of("SELECT 1"), "chdb");
  private final Handler handler =
      new Handler() {
        @Override
        public void publish(LogRecord logged) {
          lines.add(logged.getLevel() + " " + new SimpleFormatter().formatMessage(logged));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };

  @BeforeEach
  void listen() {
    LOGGER.addHandler(handler);
    LOGGER.setUseParentHandlers(false);
    LOGGER.setLevel(Level.ALL);
  }

  @AfterEach
  void restore() {
    LOGGER.removeHandler(handler);
    LOGGER.setUseParentHandlers(true);
    LOGGER.setLevel(null);
  }

  private static QueryOutcome outcome(boolean complete, Throwable failure) {
    return new QueryOutcome(
        new QueryProgress(1000, 8000, 1000), 3, 12_000_000, 11_000_000, complete, failure);
  }

  private void end(Duration slow, QueryOutcome outcome) {
    new QueryLog(slow).begin(run).end(outcome);
  }

  @Test
  void oneLineForEachRun() {
    end(null, outcome(true, null));
    end(null, outcome(false, null));
    end(null, outcome(false, new IllegalStateException("the disk is full")));
    String figures = " after 12 ms, 3 rows, 1000 rows read, id " + run.id();
    assertThat(lines)
        .containsExactly(
            "FINE query at A.java:1 finished" + figures,
            "FINE query at A.java:1 was closed before its end" + figures,
            "FINE query at A.java:1 failed" + figures + ": the disk is full");
  }

  @Test
  void warnsOfWhatIsSlow() {
    end(Duration.ofMillis(11), outcome(true, null));
    end(Duration.ofMillis(10), outcome(true, null));
    assertThat(lines.getFirst()).startsWith("FINE");
    assertThat(lines.getLast())
        .isEqualTo(
            "WARNING Slow query at A.java:1 finished after 12 ms, 3 rows, 1000 rows read, id "
                + run.id()
                + "; its statement is\nSELECT 1");
  }

  @Test
  void isActiveOnlyIfALineCanBeWritten() {
    assertThat(new QueryLog(null).isActive()).isTrue();
    LOGGER.setLevel(Level.INFO);
    assertThat(new QueryLog(null).isActive()).isFalse();
    assertThat(new QueryLog(Duration.ofSeconds(1)).isActive()).isTrue();
    LOGGER.setLevel(Level.OFF);
    assertThat(new QueryLog(Duration.ofSeconds(1)).isActive()).isFalse();
  }
}
