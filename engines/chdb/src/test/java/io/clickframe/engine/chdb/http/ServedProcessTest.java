package io.clickframe.engine.chdb.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.clickframe.engine.chdb.ChildJvm;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** How the program begins and ends. */
class ServedProcessTest {
  @TempDir Path folder;

  @Test
  void saysWhereItIsAndThatItLives() throws Exception {
    Process child = ServedEngine.start("--parent=" + ProcessHandle.current().pid());
    try (BufferedReader lines = ServedEngine.lines(child)) {
      assertThat(ServedEngine.ready(lines))
          .matches("ready port=\\d+ pid=" + child.pid() + " version=\\d+\\.\\d+\\.\\d+\\.\\d+");
      int beats = 0;
      while (beats < 6) {
        beats += "beat".equals(lines.readLine()) ? 1 : 0;
      }
      child.getOutputStream().close();
      assertThat(child.waitFor(20, TimeUnit.SECONDS)).isTrue();
      assertThat(child.exitValue()).isZero();
    }
  }

  @Test
  void keepsTablesInItsStorageAndNothingElsewhere() throws Exception {
    Path storage = folder.resolve("storage");
    Path temporary = Files.createDirectory(folder.resolve("tmp"));
    for (int i = 0; i < 2; i++) {
      Process child =
          ChildJvm.start(
              HttpServerProgram.class,
              List.of("-Djava.io.tmpdir=" + temporary),
              Map.of("TMPDIR", temporary.toString()),
              "--storage=" + storage);
      child.getOutputStream().write("t\n".getBytes(StandardCharsets.UTF_8));
      child.getOutputStream().flush();
      try (BufferedReader lines = ServedEngine.lines(child)) {
        ServedEngine.ready(lines);
        child.getOutputStream().close();
        assertThat(child.waitFor(20, TimeUnit.SECONDS)).isTrue();
      }
    }
    assertThat(temporary).isEmptyDirectory();
    assertThat(storage).isNotEmptyDirectory();
  }

  @Test
  void wantsAToken() throws Exception {
    Process child = ChildJvm.start(HttpServerProgram.class, List.of(), Map.of());
    child.getOutputStream().close();
    assertThat(new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
        .contains("The first line of standard input is no token");
    assertThat(child.waitFor()).isEqualTo(1);
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void tellsNobodyTheToken() throws Exception {
    Process child = ServedEngine.start();
    try (BufferedReader lines = ServedEngine.lines(child)) {
      ServedEngine.ready(lines);
      Path process = Path.of("/proc/" + child.pid());
      assertThat(Files.readString(process.resolve("cmdline"))).doesNotContain(ServedEngine.TOKEN);
      assertThat(new String(Files.readAllBytes(process.resolve("environ")), StandardCharsets.UTF_8))
          .doesNotContain(ServedEngine.TOKEN);
      assertThat(Files.readString(process.resolve("oom_score_adj")).strip()).isEqualTo("800");
      child.getOutputStream().close();
      assertThat(child.waitFor(20, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void endsWithItsParentHoweverThatEnds() throws Exception {
    List<List<String>> signals =
        List.of(
            List.of(),
            List.of("STOP parent"),
            List.of("STOP child"),
            List.of("STOP child", "STOP parent"));
    for (List<String> before : signals) {
      Process parent = ChildJvm.start(ParentProgram.class, List.of(), Map.of());
      String line = ServedEngine.lines(parent).readLine();
      assertThat(line).startsWith("child ");
      long child = Long.parseLong(line.substring("child ".length()));
      ProcessHandle orphan = ProcessHandle.of(child).orElseThrow();
      for (String signal : before) {
        kill("STOP", signal.endsWith("parent") ? parent.pid() : child);
      }
      kill("KILL", parent.pid());
      assertThat(parent.waitFor(20, TimeUnit.SECONDS)).isTrue();
      orphan.onExit().get(20, TimeUnit.SECONDS);
      assertThat(orphan.isAlive()).as("orphan after %s", before).isFalse();
    }
  }

  private static void kill(String signal, long pid) throws IOException, InterruptedException {
    Process kill = new ProcessBuilder("kill", "-" + signal, Long.toString(pid)).start();
    assertThat(kill.waitFor()).isZero();
  }
}
