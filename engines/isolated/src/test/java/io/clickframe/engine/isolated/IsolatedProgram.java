package io.clickframe.engine.isolated;

import io.clickframe.DataContext;
import io.clickframe.DataStore;
import java.time.Duration;

/** Says for each byte of its input in which process its engine has run a chain. */
final class IsolatedProgram {
  private IsolatedProgram() {}

  public static void main(String[] arguments) throws Exception {
    try (DataContext context =
        DataContext.open(IsolatedEngine.isolated().hangTimeout(Duration.ofSeconds(1)))) {
      do {
        DataStore.numbers(10).count(context);
        System.out.println(Signals.pid(context));
      } while (System.in.read() >= 0);
    }
  }
}
