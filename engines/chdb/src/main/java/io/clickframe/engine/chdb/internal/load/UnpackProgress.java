package io.clickframe.engine.chdb.internal.load;

import java.io.Console;
import java.io.PrintStream;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says how far unpacking is: on one line of a terminal, else in the log at its start and end. */
final class UnpackProgress {
  private static final Logger LOG = LoggerFactory.getLogger(UnpackProgress.class);
  private static final long MEGABYTE = 1_000_000;

  private final @Nullable PrintStream terminal;
  private final long size;
  private long shownPercent = -1;

  private UnpackProgress(@Nullable PrintStream terminal, long size) {
    this.terminal = terminal;
    this.size = size;
  }

  @SuppressWarnings("SystemConsoleNull") // The JDK still promises nothing else.
  static UnpackProgress start(Path target, long size) {
    Console console = System.console();
    if (console != null && console.isTerminal()) {
      return new UnpackProgress(System.err, size);
    }
    LOG.info("Unpacking libchdb ({} MB) to {}, once per user and version", size / MEGABYTE, target);
    return new UnpackProgress(null, size);
  }

  void written(long bytes) {
    long percent = size == 0 ? 100 : bytes * 100 / size;
    if (terminal != null && percent > shownPercent) {
      shownPercent = percent;
      terminal.print(
          "\rUnpacking the ClickHouse engine, once: "
              + percent
              + " % of "
              + size / MEGABYTE
              + " MB");
    }
  }

  void end() {
    if (terminal != null) {
      terminal.println();
    }
  }
}
