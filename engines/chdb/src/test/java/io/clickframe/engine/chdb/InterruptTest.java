package io.clickframe.engine.chdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Ctrl-C does while a query runs. */
@Timeout(120)
class InterruptTest {
  private static final int BY_SIGINT = 128 + 2;
  private static final long SOON_SECONDS = 20;

  @TempDir private Path folder;

  /** A shell that starts this in the background has it ignore Ctrl-C, and so do its children. */
  @BeforeEach
  void requireSignals() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (Files.exists(status)) {
      String ignored =
          Files.readAllLines(status).stream()
              .filter(line -> line.startsWith("SigIgn:"))
              .findFirst()
              .orElseThrow()
              .substring("SigIgn:".length())
              .strip();
      assumeTrue((Long.parseUnsignedLong(ignored, 16) & 2) == 0, "SIGINT is ignored here");
    }
  }

  private Process start(List<String> flags, String... arguments) throws IOException {
    List<String> all =
        Stream.concat(Stream.of("-XX:ErrorFile=" + folder.resolve("crash.log")), flags.stream())
            .toList();
    Files.createDirectories(folder.resolve("engine"));
    Map<String, String> environment = Map.of("TMPDIR", folder.resolve("engine").toString());
    return ChildJvm.start(InterruptedProgram.class, all, environment, arguments);
  }

  private static void interrupt(Process process) throws IOException, InterruptedException {
    new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
  }

  private static String awaitRunning(BufferedReader output) throws IOException {
    StringBuilder said = new StringBuilder();
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      if (line.equals("running")) {
        return said.toString();
      }
      said.append(line).append('\n');
    }
    throw new AssertionError("the child did not run its query: " + said);
  }

  private static BufferedReader output(Process process) {
    return new BufferedReader(
        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  private List<String> files(String name) throws IOException {
    try (Stream<Path> files = Files.walk(folder.resolve(name))) {
      return files.filter(Files::isRegularFile).map(Path::toString).toList();
    }
  }

  @ParameterizedTest(name = "{0}, {1} context")
  @CsvSource({"execute,own", "execute,shared", "write,own", "write,shared"})
  void endsTheJvmAndLeavesNothingBehind(String call, String context) throws Exception {
    Path file = Files.createDirectories(folder.resolve("out")).resolve("numbers.csv");
    Process process = start(List.of(), call, context, file.toString());
    try (BufferedReader output = output(process)) {
      awaitRunning(output);
      interrupt(process);
      assertThat(process.waitFor(SOON_SECONDS, TimeUnit.SECONDS)).as("ended soon").isTrue();
      String rest = String.join("\n", output.readAllLines());
      assertThat(process.exitValue()).as(rest).isEqualTo(BY_SIGINT);
      // The engine may have been closed first.
      assertThat(rest).containsAnyOf("cancelled: The query", "StaleObjectException");
    } finally {
      process.destroyForcibly();
    }
    assertThat(files("")).as("files that are left").isEmpty();
  }

  @Test
  void cancelsTheQueryOnlyWhereThatIsWanted() throws Exception {
    Process process = start(List.of("-Dclickframe.interrupt=query"), "execute", "own");
    try (BufferedReader output = output(process)) {
      awaitRunning(output);
      interrupt(process);
      assertThat(process.waitFor(SOON_SECONDS, TimeUnit.SECONDS)).as("ended soon").isTrue();
      String rest = String.join("\n", output.readAllLines());
      assertThat(rest).contains("cancelled: The query was cancelled.", "counted 1000");
      assertThat(process.exitValue()).as(rest).isZero();
    } finally {
      process.destroyForcibly();
    }
  }
}
