package io.clickframe.bench;

import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;

/**
 * Does something until the JVM has compiled it, as in a program that has run for a while: else its
 * compiler takes processors from the engine for the first minute.
 */
final class WarmUp {
  private static final Duration LOOK = Duration.ofSeconds(2);

  /** Of the time between two looks. */
  private static final double LEAST_COMPILING = 0.05;

  private WarmUp() {}

  /**
   * Does the work again and again until the compiler is idle.
   *
   * @param most how long at most; nothing is done if it is zero
   */
  static void of(Duration most, Runnable work) {
    CompilationMXBean compiler = ManagementFactory.getCompilationMXBean();
    long end = System.nanoTime() + most.toNanos();
    boolean compiling = compiler != null;
    while (compiling && System.nanoTime() < end) {
      long before = compiler.getTotalCompilationTime();
      long next = System.nanoTime() + LOOK.toNanos();
      while (System.nanoTime() < next) {
        work.run();
      }
      double took = compiler.getTotalCompilationTime() - before;
      compiling = took > LEAST_COMPILING * LOOK.toMillis();
    }
  }
}
