package io.clickframe.explain;

import io.clickframe.internal.explain.WhyNotText;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The way of some rows through a chain, and where they were lost. Immutable.
 *
 * @param condition what tells the rows
 * @param steps the steps in the order of their numbers
 * @param lostAt the number of the first step that gave fewer of them than it took, or null
 * @param reasons why it did, as far as that can be told
 */
public record WhyNot(
    String condition, List<Trace> steps, @Nullable Integer lostAt, List<String> reasons) {

  /** Stands for the rows of a step of which the condition cannot be asked. */
  public static final long UNKNOWN = -1;

  public WhyNot {
    Objects.requireNonNull(condition, "condition is null");
    steps = List.copyOf(steps);
    reasons = List.copyOf(reasons);
  }

  /**
   * A step.
   *
   * @param step what was recorded
   * @param rows how many rows it gives for which the condition holds, or {@link #UNKNOWN}
   */
  public record Trace(RecordedStep step, long rows) {
    public Trace {
      Objects.requireNonNull(step, "step is null");
    }
  }

  /** The step that lost rows first, if one did. */
  public Optional<Trace> lost() {
    return steps.stream().filter(it -> lostAt != null && it.step().number() == lostAt).findFirst();
  }

  /** As text. The layout may change. */
  @Override
  public String toString() {
    return WhyNotText.of(this);
  }
}
