package io.clickframe.engine.chdb.internal.load;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * What the search for the library looks at outside itself. Immutable.
 *
 * @param properties system properties by name
 * @param environment environment variables by name
 * @param resources where platform jars are searched, or null for the boot class path only
 * @param systemFolders folders where a system-wide libchdb may be
 */
public record Surroundings(
    Map<String, String> properties,
    Map<String, String> environment,
    @Nullable ClassLoader resources,
    List<Path> systemFolders) {

  private static final List<Path> USUAL_FOLDERS =
      List.of(
          Path.of("/usr/local/lib"),
          Path.of("/usr/lib"),
          Path.of("/usr/lib64"),
          Path.of("/opt/homebrew/lib"));

  public Surroundings {
    properties = Map.copyOf(properties);
    environment = Map.copyOf(environment);
    systemFolders = List.copyOf(systemFolders);
  }

  /** Those of this process. */
  public static Surroundings current() {
    Properties system = System.getProperties();
    Map<String, String> properties = new HashMap<>();
    system.stringPropertyNames().forEach(name -> properties.put(name, system.getProperty(name)));
    return new Surroundings(
        properties, System.getenv(), Surroundings.class.getClassLoader(), USUAL_FOLDERS);
  }

  /** A system property, or null if it is unset or blank. */
  @Nullable String property(String name) {
    return nonBlank(properties.get(name));
  }

  /** An environment variable, or null if it is unset or blank. */
  @Nullable String variable(String name) {
    return nonBlank(environment.get(name));
  }

  Platform platform() {
    return Platform.of(
        properties.getOrDefault("os.name", "unknown"),
        properties.getOrDefault("os.arch", "unknown"));
  }

  private static @Nullable String nonBlank(@Nullable String value) {
    return value == null || value.isBlank() ? null : value;
  }
}
