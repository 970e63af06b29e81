package io.clickframe.build.chdb;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.List;

/** Runs the tools that the build takes from the system. */
final class Commands {
  private Commands() {}

  /**
   * Runs a command without input; all it prints goes to this process's error stream.
   *
   * @param absent what to say when there is no such command
   * @return its exit code
   */
  static int run(List<String> command, String absent) {
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectInput(Redirect.from(new File("/dev/null")));
    Process process;
    try {
      process = builder.start();
    } catch (IOException e) {
      throw new NativeBuildException(absent, e);
    }
    try {
      process.getInputStream().transferTo(System.err);
      return process.waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new NativeBuildException("interrupted while " + command.getFirst() + " ran", e);
    } finally {
      process.destroy();
    }
  }
}
