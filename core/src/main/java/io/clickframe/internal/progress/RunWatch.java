package io.clickframe.internal.progress;

import io.clickframe.error.QueryCancelledException;
import io.clickframe.progress.Progress;
import io.clickframe.progress.ProgressListener;
import io.clickframe.progress.ProgressState;
import io.clickframe.spi.QueryObserver;
import io.clickframe.spi.QueryOutcome;
import io.clickframe.spi.QueryProgress;
import io.clickframe.spi.QueryRun;
import java.time.Duration;

/** Tells a listener how far runs are. */
public final class RunWatch implements QueryObserver {
  private final ProgressListener listener;
  private final Duration first;

  /**
   * @param first how long a run takes before the engine is asked for the first time
   */
  public RunWatch(ProgressListener listener, Duration first) {
    this.listener = listener;
    this.first = first;
  }

  @Override
  public QueryObservation begin(QueryRun run) {
    ProgressWatch watch = ProgressWatch.start(listener, state -> look(run, state), first);
    return outcome -> watch.end(state(outcome));
  }

  private static ProgressState state(QueryOutcome outcome) {
    if (outcome.failure() instanceof QueryCancelledException) {
      return ProgressState.STOPPED;
    }
    if (outcome.failure() != null) {
      return ProgressState.FAILED;
    }
    return outcome.complete() ? ProgressState.FINISHED : ProgressState.STOPPED;
  }

  private static Progress look(QueryRun run, ProgressState state) {
    QueryProgress read = state == ProgressState.RUNNING ? run.ask() : run.last();
    return new Progress(
        run.id(),
        run.label(),
        state,
        read.rowsRead(),
        read.bytesRead(),
        read.totalRows(),
        Progress.UNKNOWN,
        Duration.ofNanos(run.elapsedNanos()));
  }
}
