package io.clickframe.engine.isolated.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class EndingTest {

  private static String what(int exitCode, String... lines) {
    return new Ending(1, exitCode, null, List.of(lines)).what();
  }

  @Test
  void knowsSignalsByTheExitCode() {
    assertThat(what(139)).isEqualTo("crashed: SIGSEGV");
    assertThat(what(134)).isEqualTo("crashed: SIGABRT");
    assertThat(what(137)).startsWith("was killed (SIGKILL");
    assertThat(what(143)).isEqualTo("was told to end (SIGTERM)");
    assertThat(what(129)).isEqualTo("was ended by the signal 1");
    assertThat(what(0)).isEqualTo("ended with the exit code 0");
    assertThat(what(1)).isEqualTo("ended with the exit code 1");
  }

  @Test
  void believesAJvmThatSaysWhyItCrashed() {
    assertThat(
            what(
                1,
                "#  SIGSEGV (0xb) at pc=0x00007f372153cf14, pid=29933, tid=29933",
                "# Problematic frame:",
                "# C  [libchdb.so+0x85f14]  DB::crash()+0x0"))
        .isEqualTo("crashed: SIGSEGV in libchdb.so");
    assertThat(what(134, "#  SIGFPE (0x8) at pc=0x0")).isEqualTo("crashed: SIGFPE");
    assertThat(what(1, "Exception in thread \"main\" java.lang.OutOfMemoryError: Java heap space"))
        .isEqualTo("ran out of Java heap (exit code 1)");
  }

  @Test
  void knowsWhatItDidItself() {
    assertThat(new Ending(1, 137, "did not answer", List.of()).what()).isEqualTo("did not answer");
  }

  @Test
  void keepsTheLastLines() {
    LastLines lines = new LastLines();
    for (int i = 0; i < 100; i++) {
      lines.add("line " + i);
      lines.add("#");
      lines.add(" ");
    }
    lines.add("x".repeat(5000));
    assertThat(lines.all()).hasSize(20).startsWith("line 81").last().asString().hasSize(401);
    assertThat(new Ending(1, 1, null, List.of("a", "b")).lastWords())
        .isEqualTo(" It wrote last:\n  a\n  b");
    assertThat(new Ending(1, 1, null, List.of()).lastWords()).isEmpty();
  }
}
