package io.clickframe.internal.progress;

import io.clickframe.internal.text.TerminalWidth;
import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether there is a terminal that a bar may be drawn on. The system property {@value #PROPERTY}
 * decides: {@code on}, {@code off}, or {@code auto}, which is taken if it is not set: then there is
 * one if a person looks at both the standard output and the standard error stream, and the
 * environment has neither {@code CI} nor {@code TERM=dumb}. Thread-safe.
 */
public final class Terminal {
  /** The system property. */
  public static final String PROPERTY = "clickframe.progress";

  private static final Logger LOG = LoggerFactory.getLogger(Terminal.class);
  private static final int USUAL_WIDTH = 80;
  private static final Path ERROR_STREAM = Path.of("/proc/self/fd/2");
  private static final ProgressBar BAR = new ProgressBar(System.err, Terminal::width);

  private Terminal() {}

  /** A line that is too long would not be wiped: where nobody says, the usual width. */
  private static int width() {
    return System.getenv("COLUMNS") == null ? USUAL_WIDTH : TerminalWidth.current();
  }

  /** Asked for once: neither changes while the program runs. */
  private static final class Attached {
    static final boolean VALUE = isInteractive(System.getenv()) && isAttached();
  }

  /** When a bar is drawn. */
  private enum Drawing {
    ON,
    OFF,
    AUTO
  }

  /**
   * The bar of this process, or null if none may be drawn.
   *
   * @param heard whether the program listens itself: then only {@code on} draws
   */
  public static @Nullable ProgressBar bar(boolean heard) {
    return switch (setting(System.getProperty(PROPERTY))) {
      case ON -> BAR;
      case OFF -> null;
      case AUTO -> !heard && Attached.VALUE ? BAR : null;
    };
  }

  private static Drawing setting(@Nullable String value) {
    if (value == null || value.isBlank()) {
      return Drawing.AUTO;
    }
    try {
      return Drawing.valueOf(value.strip().toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      LOG.debug("The system property {} is '{}', expected on, off or auto", PROPERTY, value);
      return Drawing.AUTO;
    }
  }

  static boolean isInteractive(Map<String, String> environment) {
    String build = environment.getOrDefault("CI", "");
    return (build.isEmpty() || build.equals("false"))
        && !environment.getOrDefault("TERM", "").equals("dumb");
  }

  /** The console tells of the standard input and output only. */
  @SuppressWarnings("SystemConsoleNull") // The JDK still promises nothing else.
  private static boolean isAttached() {
    Console console = System.console();
    if (console == null || !console.isTerminal()) {
      return false;
    }
    try {
      return !Files.isSymbolicLink(ERROR_STREAM)
          || isTerminal(Files.readSymbolicLink(ERROR_STREAM).toString());
    } catch (IOException e) {
      return true; // no system that tells
    }
  }

  static boolean isTerminal(String device) {
    return device.startsWith("/dev/pts/")
        || device.startsWith("/dev/tty")
        || device.equals("/dev/console");
  }
}
