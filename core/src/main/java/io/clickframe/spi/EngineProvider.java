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

  /**
   * This provider with its storage.
   *
   * @param storage folder of a persistent engine, or null for one in memory
   */
  default EngineFactory at(@Nullable Path storage) {
    EngineProvider provider = this;
    return new EngineFactory() {
      @Override
      public String label() {
        return provider.name() + (storage == null ? " in memory" : " at " + storage);
      }

      @Override
      public Engine open() {
        return provider.open(storage);
      }
    };
  }
}
