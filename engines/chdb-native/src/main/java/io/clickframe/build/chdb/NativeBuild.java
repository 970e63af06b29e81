package io.clickframe.build.chdb;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * The program the build runs.
 *
 * <ul>
 *   <li>{@code fetch <pins> <version> <platform>}: puts the library into the user's cache, where
 *       programs find it that run from class folders
 *   <li>{@code jar <pins> <version> <platform> <jar>}: makes the platform jar
 * </ul>
 */
public final class NativeBuild {
  private NativeBuild() {}

  /** Runs one of the two commands; ends with exit code 1 and a message if it cannot. */
  public static void main(String[] arguments) throws IOException {
    try {
      run(List.of(arguments));
    } catch (NativeBuildException e) {
      System.err.println(e.getMessage());
      System.exit(1);
    }
  }

  private static void run(List<String> arguments) throws IOException {
    UserCache cache =
        UserCache.of(
            System.getenv(),
            System.getProperty("os.name"),
            Path.of(System.getProperty("user.home")));
    PinnedLibrary library =
        PinnedLibrary.read(Path.of(arguments.get(1)), arguments.get(2), arguments.get(3));
    Path file = new LibraryFetcher(cache, new NpmClient()).fetch(library);
    switch (arguments.getFirst()) {
      case "fetch" -> {}
      case "jar" -> PlatformJar.write(Path.of(arguments.get(4)), library, file);
      default -> throw new NativeBuildException("unknown command " + arguments.getFirst());
    }
  }
}
