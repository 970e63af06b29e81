package io.clickframe.engine.isolated.internal;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How a process has ended.
 *
 * @param exitCode as the system gives it: 128 and the signal's number for a signal
 * @param killedBecause why it was killed from here, or null
 * @param lastLines what it wrote last to its standard error
 */
record Ending(long pid, int exitCode, @Nullable String killedBecause, List<String> lastLines) {
  private static final int SIGNALS = 128;
  private static final Pattern SIGNAL = Pattern.compile("#\\s+(SIG[A-Z]+|EXCEPTION_[A-Z_]+) ");
  private static final Pattern FRAME = Pattern.compile("#\\s+[CVJj]\\s+\\[([^+\\]]+)");
  private static final String OUT_OF_HEAP = "java.lang.OutOfMemoryError";

  /** What happened, as the end of a sentence that begins with the process. */
  String what() {
    if (killedBecause != null) {
      return killedBecause;
    }
    String signal = signalInWords();
    if (signal != null) {
      return "crashed: " + signal;
    }
    if (lastLines.stream().anyMatch(line -> line.contains(OUT_OF_HEAP))) {
      return "ran out of Java heap (exit code " + exitCode + ")";
    }
    return switch (exitCode - SIGNALS) {
      case 4 -> "crashed: SIGILL";
      case 6 -> "crashed: SIGABRT";
      case 7 -> "crashed: SIGBUS";
      case 8 -> "crashed: SIGFPE";
      case 9 -> "was killed (SIGKILL; the system does so when it is out of memory)";
      case 11 -> "crashed: SIGSEGV";
      case 15 -> "was told to end (SIGTERM)";
      default ->
          exitCode > SIGNALS
              ? "was ended by the signal " + (exitCode - SIGNALS)
              : "ended with the exit code " + exitCode;
    };
  }

  /** What the JVM says of a crash of native code: the signal, and whose code it was. */
  private @Nullable String signalInWords() {
    String signal = null;
    String frame = null;
    for (String line : lastLines) {
      Matcher signals = SIGNAL.matcher(line);
      Matcher frames = FRAME.matcher(line);
      if (signals.find()) {
        signal = signals.group(1);
      } else if (frames.find()) {
        frame = frames.group(1);
      }
    }
    return signal == null || frame == null ? signal : signal + " in " + frame;
  }

  /** Its last lines, one below the other, or nothing. */
  String lastWords() {
    return lastLines.isEmpty()
        ? ""
        : lastLines.stream().collect(Collectors.joining("\n  ", " It wrote last:\n  ", ""));
  }
}
