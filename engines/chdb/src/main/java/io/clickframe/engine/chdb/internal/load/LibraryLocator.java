package io.clickframe.engine.chdb.internal.load;

import io.clickframe.error.EngineUnavailableException;
import io.clickframe.error.ErrorCode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the library. The places, in order: the system property {@value #PROPERTY}, the environment
 * variable {@value #VARIABLE}, a platform jar on the class path (unpacked into the per-user cache),
 * the per-user cache, the usual system folders. A place that is named explicitly must be right: the
 * search does not go on behind it.
 */
public final class LibraryLocator {
  /** System property that names the library's file. */
  public static final String PROPERTY = "clickframe.chdb.library";

  /** Environment variable that names the library's file. */
  public static final String VARIABLE = "CLICKFRAME_CHDB_LIBRARY";

  /** The version that this binding was written for and that the cache is searched for. */
  public static final String VERSION = "26.7.3-stable.1";

  private final Surroundings surroundings;

  public LibraryLocator(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /**
   * The library's file.
   *
   * @throws EngineUnavailableException if there is none for this platform or in any of the places;
   *     the message lists them and the cure
   */
  public Path locate() {
    Path explicit = explicit("system property " + PROPERTY, surroundings.property(PROPERTY));
    if (explicit == null) {
      explicit = explicit("environment variable " + VARIABLE, surroundings.variable(VARIABLE));
    }
    if (explicit != null) {
      return explicit;
    }
    Platform platform = surroundings.platform();
    PackagedLibrary packaged = PackagedLibrary.find(surroundings, platform);
    if (packaged != null) {
      Path target = CacheFolder.library(surroundings, platform, packaged.version());
      LibraryUnpacker.unpack(packaged, target);
      return target;
    }
    List<Path> candidates = new ArrayList<>();
    candidates.add(CacheFolder.library(surroundings, platform, VERSION));
    surroundings.systemFolders().forEach(folder -> candidates.add(folder.resolve("libchdb.so")));
    return candidates.stream()
        .filter(Files::isRegularFile)
        .findFirst()
        .orElseThrow(() -> absent(platform, candidates));
  }

  private static @Nullable Path explicit(String setting, @Nullable String value) {
    if (value == null) {
      return null;
    }
    Path path = Path.of(value).toAbsolutePath();
    if (!Files.isRegularFile(path)) {
      throw new EngineUnavailableException(
          ErrorCode.ENGINE_UNAVAILABLE,
          "The "
              + setting
              + " says that libchdb is at "
              + path
              + ", but no file is there. Correct it, or unset it to search the usual places.",
          null);
    }
    return path;
  }

  private static EngineUnavailableException absent(Platform platform, List<Path> candidates) {
    StringBuilder message =
        new StringBuilder("Cannot find libchdb, the embedded ClickHouse engine. Tried:");
    message.append("\n  system property ").append(PROPERTY).append(": not set");
    message.append("\n  environment variable ").append(VARIABLE).append(": not set");
    message
        .append("\n  class path, ")
        .append(PackagedLibrary.place(platform))
        .append(": not there");
    candidates.forEach(path -> message.append("\n  ").append(path).append(": not there"));
    message
        .append("\nAdd the dependency io.clickframe:clickframe-chdb-native with the classifier ")
        .append(platform.id())
        .append(", or name the library's file in the system property ")
        .append(PROPERTY)
        .append(" or the environment variable ")
        .append(VARIABLE)
        .append('.');
    return new EngineUnavailableException(ErrorCode.ENGINE_UNAVAILABLE, message.toString(), null);
  }
}
