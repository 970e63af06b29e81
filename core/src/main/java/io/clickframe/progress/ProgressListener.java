package io.clickframe.progress;

/**
 * Hears how far queries are. Set with {@link io.clickframe.DataContext#withProgress}.
 *
 * <p>Each query is told of for the first time after 100 ms and then every 100 ms, less often where
 * asking the engine takes long, on a thread of the library; the last time when it is over, on the
 * thread that ended it or, if a call is just under way, right after that one. So a short query is
 * told of once, and without figures: the engine is not asked for it. Calls for one query do not
 * overlap, those for several queries may. A listener that is slow delays the next call, not the
 * query.
 *
 * <p>What a listener throws does no harm to the query; the first time, it is logged.
 */
@FunctionalInterface
public interface ProgressListener {

  /** One query has come so far. */
  void onProgress(Progress progress);
}
