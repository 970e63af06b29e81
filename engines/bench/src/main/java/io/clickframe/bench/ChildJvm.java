package io.clickframe.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A fresh JVM with this one's class path and no flags. */
final class ChildJvm {
  private ChildJvm() {}

  /** The {@code name=number} lines that a program printed. */
  static Map<String, Double> figures(Class<?> main, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    if (process.waitFor() != 0) {
      throw new IllegalStateException(main.getName() + " failed: " + output);
    }
    Map<String, Double> figures = new LinkedHashMap<>();
    output
        .lines()
        .filter(line -> line.contains("="))
        .forEach(line -> {
          int at = line.lastIndexOf('=');
          figures.put(line.substring(0, at), Double.valueOf(line.substring(at + 1)));
        });
    return figures;
  }
}
