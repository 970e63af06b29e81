package io.clickframe.build.chdb;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The program the build runs.
 *
 * <ul>
 *   <li>{@code fetch <pins> <version> <platform> <classes folder>}: puts the library into the
 *       user's cache and its description into the classes folder
 *   <li>{@code jar <pins> <version> <platform> <jar>}: makes the platform jar
 * </ul>
 */
public final class NativeBuild {
  private NativeBuild() {}

  /** Runs one of the two commands; ends with exit code 1 and a message if it cannot. */
  public static void main(String[] arguments) throws IOException {
    try {
      run(arguments[0], Path.of(arguments[1]), arguments[2], arguments[3], Path.of(arguments[4]));
    } catch (NativeBuildException e) {
      System.err.println(e.getMessage());
      System.exit(1);
    }
  }

  private static void run(String command, Path pins, String version, String platform, Path output)
      throws IOException {
    UserCache cache =
        UserCache.of(
            System.getenv(),
            System.getProperty("os.name"),
            Path.of(System.getProperty("user.home")));
    PinnedLibrary library = PinnedLibrary.read(pins, version, platform);
    Path file = new LibraryFetcher(cache, new NpmClient()).fetch(library);
    switch (command) {
      case "fetch" -> {
        Path folder = Files.createDirectories(output.resolve(library.resourceFolder()));
        Files.writeString(folder.resolve("libchdb.properties"), library.description());
      }
      case "jar" -> PlatformJar.write(output, library, file);
      default -> throw new NativeBuildException("unknown command " + command);
    }
  }
}
