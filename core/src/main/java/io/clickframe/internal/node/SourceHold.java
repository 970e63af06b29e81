package io.clickframe.internal.node;

import io.clickframe.internal.resource.Failures;
import java.util.ArrayList;
import java.util.List;

/** Keeps a source for the time of one run. Closing twice does nothing more. */
@FunctionalInterface
public interface SourceHold extends AutoCloseable {

  /** Keeps nothing: the source stays by itself. */
  SourceHold NONE = () -> {};

  @Override
  void close();

  /** Keeps several, in order; if one cannot be kept, none is. */
  static SourceHold all(List<SourceNode> sources) {
    List<SourceHold> holds = new ArrayList<>();
    try {
      for (SourceNode source : sources) {
        SourceHold hold = source.hold();
        if (!hold.equals(NONE)) {
          holds.add(hold);
        }
      }
    } catch (RuntimeException | Error e) {
      Failures failures = new Failures();
      holds.forEach(hold -> failures.guard(hold::close));
      failures.attachTo(e);
      throw e;
    }
    return holds.isEmpty() ? NONE : () -> release(holds);
  }

  private static void release(List<SourceHold> holds) {
    Failures failures = new Failures();
    holds.forEach(hold -> failures.guard(hold::close));
    failures.rethrow();
  }
}
