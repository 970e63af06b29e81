package io.clickframe.explain;

import java.util.List;
import java.util.Objects;

/**
 * Something that may cost more than it needs to.
 *
 * @param rule the rule's name: {@code cross-join}
 * @param reason what is wrong with it in general
 * @param evidence what was seen in this chain
 * @param cure what to do
 * @param steps the numbers of the recorded steps that it is about
 */
public record Advice(
    String rule, String reason, String evidence, String cure, List<Integer> steps) {
  public Advice {
    Objects.requireNonNull(rule, "rule is null");
    Objects.requireNonNull(reason, "reason is null");
    Objects.requireNonNull(evidence, "evidence is null");
    Objects.requireNonNull(cure, "cure is null");
    steps = List.copyOf(steps);
  }
}
