package io.clickframe.sourcetest.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A browser without a window. Each call is a process of its own.
 *
 * @param program the executable
 * @param work a folder for its profile and output
 */
record Chromium(Path program, Path work) {
  static final String VARIABLE = "CLICKFRAME_CHROMIUM";
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome");
  private static final long SECONDS = 120;

  /** The executable, if there is one. */
  static Optional<Path> find() {
    String named = System.getenv(VARIABLE);
    if (named != null && !named.isEmpty()) {
      return Optional.of(Path.of(named));
    }
    String path = System.getenv("PATH");
    return Stream.of((path == null ? "" : path).split(File.pathSeparator))
        .filter(folder -> !folder.isEmpty())
        .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** One that is there. */
  static Chromium in(Path work) {
    return new Chromium(find().orElseThrow(), work);
  }

  /** The page as its script left it, as HTML. */
  String dump(String address) throws IOException, InterruptedException {
    Path out = Files.createTempFile(work, "page", ".html");
    run(out, List.of("--dump-dom", address));
    return Files.readString(out);
  }

  /** A picture of the page. */
  void screenshot(String address, Path file) throws IOException, InterruptedException {
    Path out = Files.createTempFile(work, "page", ".log");
    run(out, List.of("--screenshot=" + file.toAbsolutePath(), address));
    assertThat(file).isNotEmptyFile();
  }

  private void run(Path out, List<String> arguments) throws IOException, InterruptedException {
    Path errors = Files.createTempFile(work, "page", ".err");
    List<String> command = new ArrayList<>();
    command.add(program.toString());
    command.addAll(
        List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--hide-scrollbars",
            "--window-size=1600,1200",
            "--user-data-dir=" + Files.createTempDirectory(work, "profile").toAbsolutePath()));
    command.addAll(arguments);
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(out.toFile())
            .redirectError(errors.toFile())
            .start();
    try {
      assertThat(process.waitFor(SECONDS, TimeUnit.SECONDS))
          .as(() -> "it ends: " + command)
          .isTrue();
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
    assertThat(process.exitValue()).as(Files.readString(errors)).isZero();
  }
}
