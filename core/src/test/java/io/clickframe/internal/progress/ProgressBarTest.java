package io.clickframe.internal.progress;

import static org.assertj.core.api.Assertions.assertThat;

import io.clickframe.progress.Progress;
import io.clickframe.progress.ProgressState;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProgressBarTest {
  private final ByteArrayOutputStream drawn = new ByteArrayOutputStream();
  private final ProgressBar bar =
      new ProgressBar(new PrintStream(drawn, true, StandardCharsets.UTF_8), () -> 80);

  private static Progress call(String id, ProgressState state, long millis, long rows) {
    return new Progress(id, id, state, rows, -1, -1, -1, Duration.ofMillis(millis));
  }

  private String text() {
    return drawn.toString(StandardCharsets.UTF_8);
  }

  @Test
  void shortWorkIsNotDrawn() {
    bar.onProgress(call("a", ProgressState.RUNNING, 499, 1));
    bar.onProgress(call("a", ProgressState.FINISHED, 600, 1));
    assertThat(text()).isEmpty();
  }

  @Test
  void eachLineCoversTheOneBeforeAndTheLastIsWiped() {
    bar.onProgress(call("a", ProgressState.RUNNING, 500, 123));
    bar.onProgress(call("a", ProgressState.RUNNING, 1000, 1));
    bar.onProgress(call("a", ProgressState.FINISHED, 1100, 1));
    String first = "a  0.5 s  123 rows  246 rows/s";
    String second = "a  1.0 s  1 rows  1 rows/s";
    assertThat(text())
        .isEqualTo(
            "\r"
                + first
                + "\r"
                + second
                + " ".repeat(first.length() - second.length())
                + "\r"
                + " ".repeat(second.length())
                + "\r");
  }

  @Test
  void ofWorkSideBySideTheFirstHasTheLine() {
    bar.onProgress(call("a", ProgressState.RUNNING, 500, -1));
    bar.onProgress(call("b", ProgressState.RUNNING, 500, -1));
    bar.onProgress(call("b", ProgressState.FINISHED, 600, -1));
    assertThat(text()).isEqualTo("\ra  0.5 s");
    bar.onProgress(call("b", ProgressState.RUNNING, 700, -1));
    bar.onProgress(call("a", ProgressState.FAILED, 700, -1));
    bar.onProgress(call("b", ProgressState.RUNNING, 800, -1));
    assertThat(text()).isEqualTo("\ra  0.5 s\r        \r\rb  0.8 s");
  }

  @Test
  void buildsAndDumbTerminalsAreNotDrawnOn() {
    assertThat(Terminal.isInteractive(Map.of("TERM", "xterm"))).isTrue();
    assertThat(Terminal.isInteractive(Map.of("CI", "false"))).isTrue();
    assertThat(Terminal.isInteractive(Map.of("CI", "true"))).isFalse();
    assertThat(Terminal.isInteractive(Map.of("TERM", "dumb"))).isFalse();
    assertThat(Terminal.isTerminal("/dev/pts/3")).isTrue();
    assertThat(Terminal.isTerminal("/dev/null")).isFalse();
    assertThat(Terminal.isTerminal("pipe:[123]")).isFalse();
  }

  /** The tests have no terminal. */
  @Test
  void thePropertyDecides() {
    assertThat(Terminal.bar(false)).isNull();
    try {
      System.setProperty(Terminal.PROPERTY, "on");
      assertThat(Terminal.bar(false)).isNotNull();
      assertThat(Terminal.bar(true)).isNotNull();
      System.setProperty(Terminal.PROPERTY, "OFF");
      assertThat(Terminal.bar(false)).isNull();
    } finally {
      System.clearProperty(Terminal.PROPERTY);
    }
  }
}
