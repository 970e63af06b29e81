package io.clickframe.build.chdb;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/**
 * The user's one copy of each library, which builds fill and programs load.
 *
 * @param root the folder {@code clickframe} in the user's cache folder, or the chosen one
 */
record UserCache(Path root) {

  /** The cache of this user: where {@code CLICKFRAME_CACHE} says, else where the platform says. */
  static UserCache of(Map<String, String> environment, String osName, Path home) {
    String chosen = environment.getOrDefault("CLICKFRAME_CACHE", "");
    if (!chosen.isEmpty()) {
      return new UserCache(Path.of(chosen));
    }
    if (osName.toLowerCase(Locale.ROOT).startsWith("mac")) {
      return new UserCache(home.resolve("Library/Caches/clickframe"));
    }
    String xdg = environment.getOrDefault("XDG_CACHE_HOME", "");
    Path caches = xdg.isEmpty() ? home.resolve(".cache") : Path.of(xdg);
    return new UserCache(caches.resolve("clickframe"));
  }

  /** The folder of one version, for all platforms. */
  Path versionFolder(PinnedLibrary library) {
    return root.resolve("chdb", library.version());
  }

  /** The folder of the library alone. */
  Path libraryFolder(PinnedLibrary library) {
    return versionFolder(library).resolve(library.platform());
  }

  /** Where a program looks for the library. */
  Path library(PinnedLibrary library) {
    return libraryFolder(library).resolve(library.file());
  }
}
