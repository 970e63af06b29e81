package io.clickframe.examples;

import static io.clickframe.engine.isolated.IsolatedEngine.isolated;
import static org.assertj.core.api.Assertions.assertThat;

import io.clickframe.DataContext;
import io.clickframe.DataStore;
import io.clickframe.engine.isolated.IsolatedEngine;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What {@code docs/manual/isolated.md} says. */
class IsolatedTest {

  @Test
  void runsTheSameChains() {
    // tag::isolated[]
    IsolatedEngine engine = isolated().memoryLimit(8L << 30).hangTimeout(Duration.ofSeconds(10));
    // end::isolated[]
    try (DataContext context = DataContext.open(engine)) {
      assertThat(DataStore.numbers(10).count(context)).isEqualTo(10);
    }
  }
}
