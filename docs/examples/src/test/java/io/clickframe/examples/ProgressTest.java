package io.clickframe.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.clickframe.DataContext;
import io.clickframe.DataStore;
import io.clickframe.lifecycle.ContextOptions;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What {@code docs/manual/progress.md} says. */
class ProgressTest {

  /** Stands for a program's window. */
  private static final class Window {
    volatile double last;

    void show(String label, double done) {
      assertThat(label).startsWith("query at ProgressTest.java:");
      last = done;
    }
  }

  @Test
  void aListenerShowsHowMuchIsDone() {
    DataStore sales = DataStore.numbers(1000);
    Window window = new Window();
    // tag::options[]
    ContextOptions options = ContextOptions.defaults().slowQuery(Duration.ofSeconds(2));
    // end::options[]
    try (DataContext context = DataContext.open(options)) {
      // tag::listener[]
      DataContext listening =
          context.withProgress(progress ->
              progress.fraction().ifPresent(done -> window.show(progress.label(), done)));
      long rows = sales.count(listening);
      // end::listener[]
      assertThat(rows).isEqualTo(1000);
    }
    assertThat(options.slowQuery()).isEqualTo(Duration.ofSeconds(2));
    assertThat(window.last).isBetween(0.0, 1.0);
  }
}
