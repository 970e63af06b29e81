package io.clickframe.explain;

import io.clickframe.internal.explain.ProfileText;
import java.util.List;
import java.util.Objects;
import java.util.function.ToLongFunction;

/**
 * What a chain did. Immutable.
 *
 * <p>The runs are those of our own side: the whole way from the recorded steps to the last batch,
 * which is read and let go. The engine's figures are of one more run, in which it measures itself.
 *
 * @param explanation what was to be done
 * @param runs the runs, in order; the first may have found caches cold
 * @param engine what the engine says
 * @param advice what costs more than it needs to, by what was seen
 */
public record Profile(
    Explanation explanation, List<ProfiledRun> runs, EngineProfile engine, List<Advice> advice)
    implements Report {
  public Profile {
    Objects.requireNonNull(explanation, "explanation is null");
    runs = List.copyOf(runs);
    Objects.requireNonNull(engine, "engine is null");
    advice = List.copyOf(advice);
    if (runs.isEmpty()) {
      throw new IllegalArgumentException("a profile has at least one run");
    }
  }

  /** The median of the runs' wall times, in nanoseconds. */
  public long medianNanos() {
    return median(ProfiledRun::nanos);
  }

  /** The median of a phase's times, in nanoseconds. */
  public long medianNanos(Phase phase) {
    return median(run -> run.nanos(phase));
  }

  /** The least and the most of the runs' wall times, in nanoseconds. */
  public Spread spread() {
    return spread(ProfiledRun::nanos);
  }

  /** The least and the most of a phase's times, in nanoseconds. */
  public Spread spread(Phase phase) {
    return spread(run -> run.nanos(phase));
  }

  /** Two ends. */
  public record Spread(long least, long most) {}

  private long median(ToLongFunction<ProfiledRun> figure) {
    long[] sorted = runs.stream().mapToLong(figure).sorted().toArray();
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  private Spread spread(ToLongFunction<ProfiledRun> figure) {
    return new Spread(
        runs.stream().mapToLong(figure).min().orElseThrow(),
        runs.stream().mapToLong(figure).max().orElseThrow());
  }

  /** As text. The layout may change. */
  @Override
  public String toString() {
    return ProfileText.of(this);
  }
}
