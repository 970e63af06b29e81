package io.clickframe.internal.progress;

import static org.assertj.core.api.Assertions.assertThat;

import io.clickframe.progress.Progress;
import io.clickframe.progress.ProgressState;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class BarTextTest {
  private static final int WIDE = 200;

  private static Progress query(long rows, long bytes, long total, Duration elapsed) {
    return new Progress(
        "id", "query at A.java:1", ProgressState.RUNNING, rows, bytes, total, -1, elapsed);
  }

  @Test
  void withAnEstimateThereIsABarAndTheTimeLeft() {
    assertThat(BarText.of(query(5_000_000, 40_000_000, 20_000_000, Duration.ofMillis(2500)), WIDE))
        .isEqualTo(
            "query at A.java:1  [=====>              ]  25 %  2.5 s  7.5 s left"
                + "  5.00 M of 20.0 M rows  2.00 M rows/s  40.0 MB");
  }

  @Test
  void withoutAnEstimateThereIsNone() {
    assertThat(BarText.of(query(999, 7_992, -1, Duration.ofSeconds(61)), WIDE))
        .isEqualTo("query at A.java:1  1 min 01 s  999 rows  16 rows/s  7.99 kB");
  }

  @Test
  void whatIsNotKnownIsNotShown() {
    assertThat(BarText.of(query(-1, -1, -1, Duration.ofMillis(700)), WIDE))
        .isEqualTo("query at A.java:1  0.7 s");
  }

  @Test
  void anEstimateThatWasTooLowStopsAtTheEnd() {
    assertThat(BarText.of(query(300, 2400, 200, Duration.ofHours(2)), WIDE))
        .isEqualTo(
            "query at A.java:1  [====================] 100 %  2 h 00 min  0.0 s left"
                + "  300 of 200 rows  0 rows/s  2.40 kB");
  }

  @Test
  void bytesMeasureWhatHasNoRows() {
    Progress unpacking =
        new Progress(
            "task-1",
            "Unpacking",
            ProgressState.RUNNING,
            -1,
            283_000_000,
            -1,
            566_000_000,
            Duration.ofSeconds(3));
    assertThat(BarText.of(unpacking, WIDE))
        .isEqualTo("Unpacking  [==========>         ]  50 %  3.0 s  3.0 s left  283 MB of 566 MB");
  }

  @Test
  void whatDoesNotFitIsLeftOutFromTheEnd() {
    Progress progress = query(5_000_000, 40_000_000, 20_000_000, Duration.ofMillis(2500));
    assertThat(BarText.of(progress, 60))
        .isEqualTo("query at A.java:1  [=====>              ]  25 %  2.5 s");
    assertThat(BarText.of(progress, 79))
        .isEqualTo("query at A.java:1  [=====>              ]  25 %  2.5 s  7.5 s left");
    assertThat(BarText.of(progress, 8)).isEqualTo("query at");
  }
}
