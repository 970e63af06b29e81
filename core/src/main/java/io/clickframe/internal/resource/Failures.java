package io.clickframe.internal.resource;

import org.jspecify.annotations.Nullable;

/**
 * What went wrong in a row of steps of which each must run. The first failure is thrown at the end
 * and carries the later ones. Used by one thread.
 */
public final class Failures {
  private @Nullable Exception first;

  /** Something that may throw. */
  @FunctionalInterface
  public interface Step {
    void run() throws Exception;
  }

  /** Runs a step and keeps what it throws. */
  public void guard(Step step) {
    try {
      step.run();
    } catch (Exception e) {
      add(e);
    }
  }

  /** Keeps a failure. */
  @SuppressWarnings("ReferenceEquality") // An exception cannot be suppressed by itself.
  public void add(Exception failure) {
    if (first == null) {
      first = failure;
    } else if (!first.equals(failure)) {
      first.addSuppressed(failure);
    }
  }

  /** Adds what was kept to a failure that is thrown already. */
  public void attachTo(Throwable thrown) {
    if (first != null && !first.equals(thrown)) {
      thrown.addSuppressed(first);
    }
  }

  /** Throws what was kept, if anything was. */
  public void rethrow() {
    switch (first) {
      case null -> {}
      case RuntimeException runtime -> throw runtime;
      case Exception other -> throw new IllegalStateException("Closing failed: " + other, other);
    }
  }
}
