package io.clickframe.engine.chdb;

import io.clickframe.spi.Engine;
import io.clickframe.spi.EngineProvider;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Opens embedded engines. Stateless, thread-safe. */
public final class ChdbEngineProvider implements EngineProvider {

  /** For {@link java.util.ServiceLoader}. */
  public ChdbEngineProvider() {}

  @Override
  public String name() {
    return ChdbEngine.NAME;
  }

  @Override
  public Engine open(@Nullable Path storage) {
    return ChdbEngine.open(storage);
  }
}
