package io.clickframe;

import io.clickframe.internal.node.CallSite;
import io.clickframe.internal.progress.Observers;
import io.clickframe.internal.progress.ProgressBar;
import io.clickframe.internal.progress.ProgressWatch;
import io.clickframe.internal.progress.QueryLog;
import io.clickframe.internal.progress.RunWatch;
import io.clickframe.internal.progress.Terminal;
import io.clickframe.progress.ProgressListener;
import io.clickframe.spi.QueryObserver;
import io.clickframe.spi.QueryObserver.QueryObservation;
import io.clickframe.spi.QueryOutcome;
import io.clickframe.spi.QueryProgress;
import io.clickframe.spi.QueryRun;
import io.clickframe.spi.SqlStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One run of a chain, with those who are told of it: the log, the context's listener or else a bar
 * on the terminal, services. Thread-safe.
 */
final class ObservedRun {
  /** A question takes some milliseconds at worst. */
  private static final long ASKED_EVERY_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

  private final QueryRun run;
  private final List<QueryObservation> observations = new ArrayList<>();
  private final @Nullable QueryObservation bar;
  private final AtomicBoolean ended = new AtomicBoolean();
  private final boolean heard;
  private long asked;

  private ObservedRun(
      QueryRun run, List<QueryObserver> observers, @Nullable QueryObserver bar, boolean heard) {
    this.run = run;
    this.heard = heard;
    observers.forEach(this::begin);
    this.bar = bar == null ? null : bar.begin(run);
  }

  /**
   * Begins a run.
   *
   * @param what it is, for people; the line of the program is added if anybody is told
   */
  static ObservedRun begin(DataContext context, String what, SqlStatement statement) {
    List<QueryObserver> observers = new ArrayList<>();
    observers.add(new QueryLog(context.resources().slowQuery()));
    observers.addAll(Observers.found());
    observers.removeIf(observer -> !observer.isActive());
    ProgressListener listener = context.listener();
    if (listener != null) {
      observers.add(new RunWatch(listener, ProgressWatch.INTERVAL));
    }
    ProgressBar drawn = Terminal.bar(listener != null);
    boolean told = drawn != null || !observers.isEmpty();
    String label = told ? what + " at " + CallSite.here() : what;
    return new ObservedRun(
        new QueryRun(label, statement, context.engine().name()),
        observers,
        drawn == null ? null : new RunWatch(drawn, ProgressBar.PATIENCE),
        listener != null);
  }

  private void begin(QueryObserver observer) {
    try {
      QueryObservation observation = observer.begin(run);
      if (observation != null) {
        observations.add(observation);
      }
    } catch (RuntimeException | Error e) {
      Observers.failed(observer.getClass(), e);
    }
  }

  /** For work of which the engine cannot be asked. */
  void runningOn(Supplier<@Nullable QueryProgress> question) {
    run.runningOn(question);
  }

  /** Does something that waits for the engine; if that fails, so has the run. */
  <T extends @Nullable Object> T call(Supplier<T> work) {
    try {
      return Waiting.during(() -> run.call(work));
    } catch (RuntimeException | Error e) {
      end(QueryProgress.UNKNOWN, false, e);
      throw e;
    }
  }

  /**
   * A batch was read. The engine may have come to its end, after which it can no longer be asked:
   * the last call of a listener is to have the final figures. Not of short runs, for which that
   * would be long. By one thread at a time.
   */
  void received() {
    long elapsed = run.elapsedNanos();
    if (heard && elapsed - asked > ASKED_EVERY_NANOS) {
      run.ask();
      asked = elapsed;
    }
  }

  /** The program reads the rest itself and may print: the bar is taken from its terminal. */
  void handOver() {
    wipe(QueryProgress.UNKNOWN, false, null);
  }

  /**
   * It is over; only the first call counts.
   *
   * @param rows that it gave, or {@link QueryProgress#UNKNOWN}
   * @param complete whether it came to its end
   */
  void end(long rows, boolean complete, @Nullable Throwable failure) {
    if (ended.getAndSet(true)) {
      return;
    }
    if (complete) {
      run.ask(); // of an engine that has ended this costs nothing
    }
    QueryOutcome outcome = wipe(rows, complete, failure);
    run.call(() -> {
      observations.forEach(observation -> tell(observation, outcome));
      return true;
    });
  }

  private QueryOutcome wipe(long rows, boolean complete, @Nullable Throwable failure) {
    QueryOutcome outcome =
        new QueryOutcome(
            run.last(), rows, run.elapsedNanos(), run.waitedNanos(), complete, failure);
    if (bar != null) {
      bar.end(outcome);
    }
    return outcome;
  }

  private static void tell(QueryObservation observation, QueryOutcome outcome) {
    try {
      observation.end(outcome);
    } catch (RuntimeException | Error e) {
      Observers.failed(observation.getClass(), e);
    }
  }
}
