package io.clickframe.engine.chdb.internal.load;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Where libraries are kept per user, so that they are unpacked once. */
final class CacheFolder {
  static final String VARIABLE = "CLICKFRAME_CACHE";

  private CacheFolder() {}

  /** The library's place in the cache, whether or not it is there. */
  static Path library(Surroundings surroundings, Platform platform, String version) {
    return root(surroundings, platform)
        .resolve("chdb")
        .resolve(version)
        .resolve(platform.id())
        .resolve("libchdb.so");
  }

  private static Path root(Surroundings surroundings, Platform platform) {
    String explicit = surroundings.variable(VARIABLE);
    if (explicit != null) {
      return Path.of(explicit).toAbsolutePath();
    }
    Path home = Path.of(surroundings.properties().getOrDefault("user.home", "."));
    @Nullable String xdg = surroundings.variable("XDG_CACHE_HOME");
    Path caches =
        switch (platform) {
          case MACOS_ARM64, MACOS_X64 -> home.resolve("Library").resolve("Caches");
          case LINUX_X64, LINUX_ARM64 -> xdg == null ? home.resolve(".cache") : Path.of(xdg);
        };
    return caches.resolve("clickframe").toAbsolutePath();
  }
}
