package io.clickframe.engine.isolated.internal;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The last lines that a process has written. Thread-safe. */
final class LastLines {
  private static final int MOST = 20;
  private static final int LONGEST = 400;

  private final Deque<String> lines = new ArrayDeque<>();

  synchronized void add(String line) {
    if (line.isBlank()) {
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
