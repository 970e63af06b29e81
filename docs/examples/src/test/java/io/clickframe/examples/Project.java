package io.clickframe.examples;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where the project lies. */
public final class Project {
  /** Its top folder. */
  public static final Path ROOT = root();

  private Project() {}

  private static Path root() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve("mvnw"))) {
      Path parent = folder.getParent();
      if (parent == null) {
        throw new IllegalStateException("the tests do not run inside the project");
      }
      folder = parent;
    }
    return folder;
  }
}
