package io.clickframe.architecture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The Java files of all modules.
 *
 * @param root the project's top folder
 */
record SourceTree(Path root) {

  /** The tree that the running test belongs to. */
  static SourceTree current() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve("mvnw"))) {
      Path parent = folder.getParent();
      if (parent == null) {
        throw new IllegalStateException("the tests do not run inside the project");
      }
      folder = parent;
    }
    return new SourceTree(folder);
  }

  /** The files below {@code src/<part>/java} of every module. */
  List<Path> files(String part) throws IOException {
    String folder = "/src/" + part + "/java/";
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .filter(file -> file.toString().contains(folder))
          .filter(file -> !root.relativize(file).toString().contains("target/"))
          .sorted()
          .toList();
    }
  }

  /** The names of the top-level classes that the main files hold, without package-info. */
  List<String> mainClasses() throws IOException {
    return files("main").stream()
        .map(Path::toString)
        .filter(name -> !name.endsWith("package-info.java"))
        .map(name ->
            name.substring(name.lastIndexOf("/src/main/java/") + "/src/main/java/".length()))
        .map(name -> name.substring(0, name.length() - ".java".length()).replace('/', '.'))
        .toList();
  }
}
