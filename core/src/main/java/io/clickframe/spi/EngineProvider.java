package io.clickframe.spi;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Makes engines; found by {@link java.util.ServiceLoader}. */
public interface EngineProvider {

  /** The engine's short name, for example {@code chdb}. */
  String name();

  /**
   * Opens an embedded engine.
   *
   * @param storage folder of a persistent engine, or null for one in memory
   * @throws io.clickframe.error.EngineUnavailableException if it cannot be started here
   */
  Engine open(@Nullable Path storage);
}
