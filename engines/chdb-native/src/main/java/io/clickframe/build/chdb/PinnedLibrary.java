package io.clickframe.build.chdb;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The one library a platform jar may carry.
 *
 * @param version the version of the npm package
 * @param platform the platform's name, which is the jar's classifier
 * @param npmPackage the npm package that has it
 * @param file the library's file name in that package
 * @param integrity the archive's hash, as npm writes it
 * @param sha256 the library's hash, in hex
 * @param size the library's size in bytes
 */
record PinnedLibrary(
    String version,
    String platform,
    String npmPackage,
    String file,
    String integrity,
    String sha256,
    long size) {

  /** Reads the pins of {@code platform} from the checked-in file. */
  static PinnedLibrary read(Path pins, String version, String platform) {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(pins)) {
      properties.load(reader);
    } catch (IOException e) {
      throw new NativeBuildException("Cannot read the pinned hashes from " + pins, e);
    }
    String pinnedVersion = properties.getProperty("version");
    if (!version.equals(pinnedVersion)) {
      throw new NativeBuildException(
          "The build wants libchdb %s, but %s pins %s. Set both to the same version, with its hashes"
              .formatted(version, pins, pinnedVersion));
    }
    if (!properties.containsKey(platform + ".package")) {
      throw new NativeBuildException(
          "There is no native engine for the platform %s. There is one for: %s"
              .formatted(platform, platforms(properties)));
    }
    for (String key : new String[] {"file", "integrity", "sha256", "size"}) {
      if (!properties.containsKey(platform + "." + key)) {
        throw new NativeBuildException(
            "The native engine of %s is not pinned: %s has no %s.%s. CONTRIBUTING.md says how to pin it"
                .formatted(platform, pins, platform, key));
      }
    }
    return new PinnedLibrary(
        version,
        platform,
        properties.getProperty(platform + ".package"),
        properties.getProperty(platform + ".file"),
        properties.getProperty(platform + ".integrity"),
        properties.getProperty(platform + ".sha256"),
        Long.parseLong(properties.getProperty(platform + ".size")));
  }

  /** The npm package with its exact version. */
  String npmSpec() {
    return npmPackage + "@" + version;
  }

  /** The folder in the platform jar that holds the library and its description. */
  String resourceFolder() {
    return "io/clickframe/engine/chdb/native/" + platform;
  }

  /** What the library's description in the platform jar says; the loader reads it. */
  String description() {
    return "version=%s\nfile=%s\nsize=%d\nsha256=%s\n".formatted(version, file, size, sha256);
  }

  private static String platforms(Properties properties) {
    return properties.stringPropertyNames().stream()
        .filter(name -> name.endsWith(".package"))
        .map(name -> name.substring(0, name.length() - ".package".length()))
        .collect(Collectors.toCollection(TreeSet::new))
        .stream()
        .collect(Collectors.joining(", "));
  }
}
