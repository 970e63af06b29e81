package io.clickframe.engine.isolated;

import static io.clickframe.engine.isolated.IsolatedEngine.isolated;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clickframe.DataContext;
import io.clickframe.DataStore;
import io.clickframe.error.ClickFrameException;
import io.clickframe.error.EngineCrashedException;
import io.clickframe.error.EngineUnavailableException;
import io.clickframe.error.ErrorCode;
import io.clickframe.source.Secret;
import io.clickframe.spi.SqlStatement;
import java.io.BufferedReader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a process is killed, when another is started, and what is said of it. */
@EnabledOnOs(OS.LINUX)
class SupervisionTest {
  private static final SqlStatement LONG =
      SqlStatement.of("SELECT sum(sipHash64(number)) FROM numbers(1000000000000)");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SEGV | crashed: SIGSEGV in ",
        "BUS | crashed: SIGBUS in ",
        "ABRT | crashed: SIGABRT",
        "KILL | was killed (SIGKILL; the system does so when it is out of memory)",
        "TERM | was told to end (SIGTERM)",
        "STOP | did not answer for 1500 ms and was killed",
      })
  void saysHowTheProcessEnded(String signal, String words) {
    try (DataContext context = DataContext.open(isolated().hangTimeout(Duration.ofMillis(1500)))) {
      long pid = Signals.pid(context);
      Thread.ofVirtual().start(() -> Signals.send(signal, pid));
      assertThatThrownBy(() -> context.engine().run(LONG))
          .isInstanceOf(EngineCrashedException.class)
          .hasMessageContaining("The engine's process (pid " + pid + ") " + words)
          .hasMessageContaining(
              "A new process takes over; tables that were in memory only are gone")
          .satisfies(e -> {
            assertThat(((ClickFrameException) e).code()).isEqualTo(ErrorCode.ENGINE_CRASHED);
            assertThat(((EngineCrashedException) e).sql()).isEqualTo(LONG.sql());
          });
      assertThat(DataStore.numbers(3).count(context)).isEqualTo(3);
      assertThat(Signals.pid(context)).isNotEqualTo(pid);
      Signals.awaitGone(pid);
    }
  }

  @Test
  void hidesSecretsInWhatItSays() {
    try (DataContext context = DataContext.open(isolated())) {
      SqlStatement secret =
          new SqlStatement(
              "SELECT sum(sipHash64(number, {s:String})) FROM numbers(1000000000000)",
              Map.of(),
              Map.of(),
              Map.of("s", Secret.of("hunter2-secret")));
      long pid = Signals.pid(context);
      Thread.ofVirtual().start(() -> Signals.send("SEGV", pid));
      assertThatThrownBy(() -> context.engine().run(secret))
          .isInstanceOf(EngineCrashedException.class)
          .hasMessageNotContaining("hunter2");
    }
  }

  @Test
  void startsOnlySoManyProcessesInATime() {
    try (DataContext context = DataContext.open(isolated().restarts(2, Duration.ofSeconds(20)))) {
      long start = System.nanoTime();
      LostTablesTest.crash(context);
      LostTablesTest.crash(context);
      LostTablesTest.crash(context);
      assertThatThrownBy(() -> DataStore.numbers(3).count(context))
          .isInstanceOf(EngineUnavailableException.class)
          .hasMessageContaining("ended more often than it is started again (2 in 20 s)")
          .hasMessageContaining("was killed (SIGKILL");
      assertThat(Signals.children()).isEmpty();
      boolean again = false;
      while (!again && System.nanoTime() - start < Duration.ofSeconds(60).toNanos()) {
        again = runs(context);
      }
      assertThat(again).as("another is started once the time has passed").isTrue();
    }
  }

  private static boolean runs(DataContext context) {
    try {
      return DataStore.numbers(3).count(context) == 3;
    } catch (EngineUnavailableException e) {
      return false;
    }
  }

  @Test
  void longStatementsAreNotTakenForHung() {
    try (DataContext context = DataContext.open(isolated().hangTimeout(Duration.ofSeconds(2)))) {
      context
          .engine()
          .run(
              SqlStatement.of(
                  "SELECT sleepEachRow(2.5) FROM numbers(2) SETTINGS max_block_size = 1"));
      assertThat(context.engine().generation()).isZero();
    }
  }

  @Test
  void aProgramThatStandsStillDoesNotKillItsProcess() throws Exception {
    Process program = program();
    try (BufferedReader lines = program.inputReader()) {
      long pid = Long.parseLong(lines.readLine());
      Signals.send("STOP", program.pid());
      assertThat(program.onExit()).as("stands still").isNotDone();
      assertThat(program.waitFor(Duration.ofSeconds(4))).isFalse();
      Signals.send("CONT", program.pid());
      for (int i = 0; i < 5; i++) {
        program.getOutputStream().write('\n');
        program.getOutputStream().flush();
        assertThat(lines.readLine()).as("the same process answers").isEqualTo("" + pid);
      }
    } finally {
      program.destroyForcibly();
    }
  }

  @Test
  void noProcessOutlivesAProgramThatIsKilled() throws Exception {
    for (String before : new String[] {"CONT", "STOP"}) {
      Process program = program();
      long pid = Long.parseLong(program.inputReader().readLine());
      Signals.send(before, pid);
      Signals.send("KILL", program.pid());
      Signals.awaitGone(pid);
    }
  }

  private static Process program() throws Exception {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            IsolatedProgram.class.getName())
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }
}
