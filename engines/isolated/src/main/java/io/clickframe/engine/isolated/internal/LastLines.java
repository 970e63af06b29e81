package io.clickframe.engine.isolated.internal;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;

/** The last lines that a process has written. Thread-safe. */
final class LastLines {
  private static final int MOST = 20;
  private static final int LONGEST = 400;

  /** Of what a JVM says of its crash, what asks to report it to the JVM's makers. */
  private static final Pattern NOISE =
      Pattern.compile("#\\s*|# If you would like to submit.*|#\\s+https?://.*");

  private final Deque<String> lines = new ArrayDeque<>();

  synchronized void add(String line) {
    if (line.isBlank() || NOISE.matcher(line).matches()) {
      return;
    }
    if (lines.size() == MOST) {
      lines.removeFirst();
    }
    lines.addLast(line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…");
  }

  synchronized List<String> all() {
    return List.copyOf(lines);
  }
}
