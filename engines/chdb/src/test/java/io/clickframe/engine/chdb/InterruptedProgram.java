package io.clickframe.engine.chdb;

import static io.clickframe.Expressions.col;

import io.clickframe.DataContext;
import io.clickframe.DataStore;
import io.clickframe.error.QueryCancelledException;
import io.clickframe.progress.Progress;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Runs a query that would take for ever, and says so once it runs.
 *
 * <p>Arguments: {@code execute} or {@code write}; {@code own} or {@code shared}, the context; the
 * file to write.
 */
public final class InterruptedProgram {
  private static final AtomicBoolean SAID = new AtomicBoolean();

  private InterruptedProgram() {}

  /** Waits for Ctrl-C. */
  public static void main(String[] args) {
    if (args[1].equals("shared")) {
      run(DataContext.shared(), args);
    } else {
      try (DataContext context = DataContext.open()) {
        run(context, args);
      }
    }
  }

  private static void run(DataContext context, String[] args) {
    DataContext hearing = context.withProgress(InterruptedProgram::say);
    DataStore endless = DataStore.numbers(1_000_000_000_000L);
    try {
      if (args[0].equals("write")) {
        endless.writeTo(Path.of(args[2]), hearing);
      } else {
        endless.agg(col("number").max().as("m")).execute(hearing);
      }
    } catch (QueryCancelledException e) {
      System.out.println("cancelled: " + e.getMessage());
    }
    System.out.println("counted " + DataStore.numbers(1000).count(context));
  }

  private static void say(Progress progress) {
    if (!progress.isOver() && !SAID.getAndSet(true)) {
      System.out.println("running");
    }
  }
}
