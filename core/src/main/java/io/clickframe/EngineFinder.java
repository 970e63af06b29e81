package io.clickframe;

import io.clickframe.error.EngineUnavailableException;
import io.clickframe.error.ErrorCode;
import io.clickframe.spi.EngineProvider;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Collectors;

/** Finds the one engine on the class path. */
final class EngineFinder {
  private EngineFinder() {}

  static EngineProvider find() {
    return only(
        ServiceLoader.load(EngineProvider.class).stream()
            .map(ServiceLoader.Provider::get)
            .toList());
  }

  static EngineProvider only(List<EngineProvider> found) {
    return switch (found.size()) {
      case 1 -> found.getFirst();
      case 0 ->
          throw unavailable(
              "Cannot open a context: no engine is on the class path. Add"
                  + " io.clickframe:clickframe-engine-chdb and, for the engine's library,"
                  + " io.clickframe:clickframe-chdb-native of this platform");
      default ->
          throw unavailable(
              "Cannot open a context: expected one engine on the class path, found "
                  + found.stream().map(EngineProvider::name).collect(Collectors.joining(", "))
                  + ". Keep one of them");
    };
  }

  private static EngineUnavailableException unavailable(String message) {
    return new EngineUnavailableException(ErrorCode.ENGINE_UNAVAILABLE, message, null);
  }
}
