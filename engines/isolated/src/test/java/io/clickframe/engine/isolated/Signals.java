package io.clickframe.engine.isolated;

import static org.assertj.core.api.Assertions.assertThat;

import io.clickframe.DataContext;
import io.clickframe.engine.isolated.internal.SupervisedEngine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** What is done to processes in tests. */
final class Signals {
  private Signals() {}

  /** Sends a signal, as {@code kill -NAME} does. */
  static void send(String signal, long pid) {
    try {
      Process kill = new ProcessBuilder("kill", "-" + signal, Long.toString(pid)).start();
      assertThat(kill.waitFor()).as("kill -%s %d", signal, pid).isZero();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** The process that a context's engine runs in now. */
  static long pid(DataContext context) {
    return ((SupervisedEngine) context.engine()).pid();
  }

  /** Returns when the process is gone. */
  static void awaitGone(long pid) {
    ProcessHandle.of(pid)
        .ifPresent(process -> {
          try {
            process.onExit().get(30, TimeUnit.SECONDS);
          } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new AssertionError("process " + pid + " lives on", e);
          }
        });
  }

  /** The processes of engines that this one has started and that live. */
  static List<Long> children() {
    return ProcessHandle.current()
        .children()
        .filter(ProcessHandle::isAlive)
        .filter(child -> child.info().command().orElse("").endsWith("java"))
        .map(ProcessHandle::pid)
        .toList();
  }
}
