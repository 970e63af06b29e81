package io.clickframe.engine.isolated;

import io.clickframe.engine.isolated.internal.IsolatedOptions;
import io.clickframe.engine.isolated.internal.SupervisedEngine;
import io.clickframe.spi.Engine;
import io.clickframe.spi.EngineFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The embedded engine in a process of its own, and how that is started. Immutable: every method
 * returns a new one.
 *
 * <pre>{@code
 * try (DataContext ctx = DataContext.open(isolated().memoryLimit(8L << 30))) {
 *   sales.groupBy("region").agg(col("revenue").sum().as("total")).execute(ctx);
 * }
 * }</pre>
 *
 * <p>If that process ends, its statements end with an {@link
 * io.clickframe.error.EngineCrashedException}, a new one is started, and further statements run
 * there. Tables in memory are gone by then: objects on them say so when they are read. The process
 * ends with the context, and with this program however that ends.
 */
public final class IsolatedEngine implements EngineFactory {
  private final IsolatedOptions options;

  private IsolatedEngine(IsolatedOptions options) {
    this.options = options;
  }

  /** An engine in memory; the process is as this program is, with a small heap. */
  public static IsolatedEngine isolated() {
    return new IsolatedEngine(IsolatedOptions.STANDARD);
  }

  /** With tables in a folder, made if it is not there: they outlive the process. */
  public IsolatedEngine storage(Path folder) {
    return new IsolatedEngine(options.withStorage(folder.toAbsolutePath()));
  }

  /**
   * How long the engine may say nothing before its process is taken for hung and killed; 30 seconds
   * unless said. A long statement does not count: the engine answers others meanwhile. Time in
   * which this program itself stands still does not count either.
   */
  public IsolatedEngine hangTimeout(Duration timeout) {
    return new IsolatedEngine(options.withHangTimeout(positive(timeout)));
  }

  /** How long a start may take; a minute unless said. */
  public IsolatedEngine startTimeout(Duration timeout) {
    return new IsolatedEngine(options.withStartTimeout(positive(timeout)));
  }

  /**
   * How much memory all statements together may use; one that would need more fails with a {@link
   * io.clickframe.error.MemoryLimitException}. Nine tenths of the machine's unless said.
   */
  public IsolatedEngine memoryLimit(long bytes) {
    if (bytes <= 0) {
      throw new IllegalArgumentException("memoryLimit must be positive, was " + bytes);
    }
    return new IsolatedEngine(options.withMemoryLimit(bytes));
  }

  /**
   * How often a new process may be started in place of one that ended, within a time; 5 times in a
   * minute unless said. Beyond that statements fail at once, until the time has passed.
   */
  public IsolatedEngine restarts(int most, Duration within) {
    if (most < 0) {
      throw new IllegalArgumentException("restarts must not be negative, was " + most);
    }
    return new IsolatedEngine(options.withRestarts(most, positive(within)));
  }

  /** Further options of the process's JVM; what they say wins. */
  public IsolatedEngine jvmOptions(String... more) {
    return new IsolatedEngine(options.withJvmOptions(List.of(more)));
  }

  /** A variable of the process's environment, beside those of this program. */
  public IsolatedEngine environment(String name, String value) {
    Map<String, String> variables = new LinkedHashMap<>(options.environment());
    variables.put(
        Objects.requireNonNull(name, "name is null"),
        Objects.requireNonNull(value, "value is null"));
    return new IsolatedEngine(options.withEnvironment(variables));
  }

  /** The folder that the process works in: relative paths begin there; else this program's own. */
  public IsolatedEngine directory(Path folder) {
    return new IsolatedEngine(options.withDirectory(folder.toAbsolutePath()));
  }

  private static Duration positive(Duration timeout) {
    if (timeout.isNegative() || timeout.isZero()) {
      throw new IllegalArgumentException("a timeout must be positive, was " + timeout);
    }
    return timeout;
  }

  @Override
  public String label() {
    return options.label();
  }

  /**
   * Starts a process and waits until it answers.
   *
   * @throws io.clickframe.error.EngineUnavailableException if it does not start; the message has
   *     what it said last
   */
  @Override
  public Engine open() {
    return SupervisedEngine.open(options);
  }

  @Override
  public String toString() {
    return label();
  }
}
