package io.clickframe.explain;

import java.util.List;
import java.util.Objects;

/**
 * A call that was recorded.
 *
 * @param number counted from 1, inputs before what takes them
 * @param text the call, for people
 * @param site the line of the program that made it: {@code Report.java:12}
 * @param inputs the numbers of the steps whose rows it takes, the one that it was called on first
 * @param depth how many joins it is inside of, on their right sides
 */
public record RecordedStep(int number, String text, String site, List<Integer> inputs, int depth) {
  public RecordedStep {
    Objects.requireNonNull(text, "text is null");
    Objects.requireNonNull(site, "site is null");
    inputs = List.copyOf(inputs);
  }
}
