package io.clickframe.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Fresh JVMs. Immutable. */
final class ChildJvm {
  private final List<String> options;

  private ChildJvm(List<String> options) {
    this.options = options;
  }

  /** With this one's class path and no flags. */
  static ChildJvm plain() {
    return with(System.getProperty("java.class.path"));
  }

  /** With a class path and flags. */
  static ChildJvm with(String classPath, String... flags) {
    List<String> options = new ArrayList<>(List.of(flags));
    options.addAll(List.of("-cp", classPath));
    return new ChildJvm(List.copyOf(options));
  }

  /** The {@code name=number} lines that a program printed. */
  Map<String, Double> figures(Class<?> main, String... arguments)
      throws IOException, InterruptedException {
    Map<String, Double> figures = new LinkedHashMap<>();
    output(main, arguments)
        .lines()
        .filter(line -> line.matches(".*=-?[0-9.E]+"))
        .forEach(line -> {
          int at = line.lastIndexOf('=');
          figures.put(line.substring(0, at), Double.valueOf(line.substring(at + 1)));
        });
    return figures;
  }

  /** What a program printed, and the JVM itself. */
  String output(Class<?> main, String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.add(main.getName());
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    if (process.waitFor() != 0) {
      throw new IllegalStateException(main.getName() + " failed: " + output);
    }
    return output;
  }
}
