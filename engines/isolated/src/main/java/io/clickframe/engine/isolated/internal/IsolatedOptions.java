package io.clickframe.engine.isolated.internal;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the process is started and looked after; {@link io.clickframe.engine.isolated.IsolatedEngine}
 * says what is what.
 *
 * @param memoryLimit in bytes, or 0 for the engine's own
 */
public record IsolatedOptions(
    @Nullable Path storage,
    Duration hangTimeout,
    Duration startTimeout,
    long memoryLimit,
    int mostRestarts,
    Duration restartWindow,
    List<String> jvmOptions,
    Map<String, String> environment,
    @Nullable Path directory) {

  /** Nothing said. */
  public static final IsolatedOptions STANDARD =
      new IsolatedOptions(
          null,
          Duration.ofSeconds(30),
          Duration.ofMinutes(1),
          0,
          5,
          Duration.ofMinutes(1),
          List.of(),
          Map.of(),
          null);

  public IsolatedOptions {
    jvmOptions = List.copyOf(jvmOptions);
    environment = Map.copyOf(environment);
  }

  /** What it is, for people. */
  public String label() {
    return "isolated chdb " + (storage == null ? "in memory" : "at " + storage);
  }

  public IsolatedOptions withStorage(Path newStorage) {
    return new IsolatedOptions(
        newStorage,
        hangTimeout,
        startTimeout,
        memoryLimit,
        mostRestarts,
        restartWindow,
        jvmOptions,
        environment,
        directory);
  }

  public IsolatedOptions withHangTimeout(Duration newHangTimeout) {
    return new IsolatedOptions(
        storage,
        newHangTimeout,
        startTimeout,
        memoryLimit,
        mostRestarts,
        restartWindow,
        jvmOptions,
        environment,
        directory);
  }

  public IsolatedOptions withStartTimeout(Duration newStartTimeout) {
    return new IsolatedOptions(
        storage,
        hangTimeout,
        newStartTimeout,
        memoryLimit,
        mostRestarts,
        restartWindow,
        jvmOptions,
        environment,
        directory);
  }

  public IsolatedOptions withMemoryLimit(long newMemoryLimit) {
    return new IsolatedOptions(
        storage,
        hangTimeout,
        startTimeout,
        newMemoryLimit,
        mostRestarts,
        restartWindow,
        jvmOptions,
        environment,
        directory);
  }

  public IsolatedOptions withRestarts(int most, Duration within) {
    return new IsolatedOptions(
        storage,
        hangTimeout,
        startTimeout,
        memoryLimit,
        most,
        within,
        jvmOptions,
        environment,
        directory);
  }

  public IsolatedOptions withJvmOptions(List<String> newJvmOptions) {
    return new IsolatedOptions(
        storage,
        hangTimeout,
        startTimeout,
        memoryLimit,
        mostRestarts,
        restartWindow,
        newJvmOptions,
        environment,
        directory);
  }

  public IsolatedOptions withEnvironment(Map<String, String> newEnvironment) {
    return new IsolatedOptions(
        storage,
        hangTimeout,
        startTimeout,
        memoryLimit,
        mostRestarts,
        restartWindow,
        jvmOptions,
        newEnvironment,
        directory);
  }

  public IsolatedOptions withDirectory(Path newDirectory) {
    return new IsolatedOptions(
        storage,
        hangTimeout,
        startTimeout,
        memoryLimit,
        mostRestarts,
        restartWindow,
        jvmOptions,
        environment,
        newDirectory);
  }
}
