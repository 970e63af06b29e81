package io.clickframe.spi;

import io.clickframe.internal.feed.Feeding;
import io.clickframe.internal.node.SourceHold;
import io.clickframe.internal.resource.Failures;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What keeps the sources of one run. Thread-safe. */
public final class KeptSources implements AutoCloseable {
  private final SourceHold held;
  private final Feeding feeds;

  KeptSources(SourceHold held, Feeding feeds) {
    this.held = held;
    this.feeds = feeds;
  }

  /** The engine that the run has to be given to. */
  public Engine engine() {
    return feeds.engine();
  }

  /** The query as this run sends it. */
  public PlannedQuery bind(PlannedQuery planned) {
    return planned.with(feeds.bind(planned.statement()));
  }

  /** A statement around the query as this run sends it. */
  public SqlStatement bind(SqlStatement statement) {
    return feeds.bind(statement);
  }

  /**
   * Does something that waits for the engine.
   *
   * @throws io.clickframe.error.ClickFrameException the failure of a source of the program, if
   *     there is one, else what the work throws
   */
  public <T extends @Nullable Object> T await(Supplier<T> work) {
    return feeds.await(work);
  }

  /**
   * To be called on what the engine has given before anybody sees it.
   *
   * @throws io.clickframe.error.ClickFrameException if a source of the program has failed: it is
   *     wrong then
   */
  public void requireNoFailure() {
    feeds.requireNoFailure();
  }

  /** The run is being cancelled: no more rows. */
  public void cancel() {
    feeds.cancel();
  }

  /** Nobody reads any more: no more rows. */
  public void release() {
    feeds.hangUp();
  }

  /** Lets go of everything. Closing twice does nothing more. */
  @Override
  public void close() {
    Failures failures = new Failures();
    failures.guard(feeds::close);
    failures.guard(held::close);
    failures.rethrow();
  }
}
