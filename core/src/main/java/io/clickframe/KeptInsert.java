package io.clickframe;

import io.clickframe.spi.KeptSources;
import io.clickframe.spi.PlannedQuery;
import io.clickframe.spi.QueryProgress;
import io.clickframe.spi.SqlStatement;

/** Runs a chain whose rows stay on the engine's side, on the calling thread. */
final class KeptInsert {
  private KeptInsert() {}

  /**
   * Runs it to its end; closing the context interrupts it.
   *
   * @param insert a statement around that of the chain
   * @param label what is done, for people
   */
  static void run(DataContext context, PlannedQuery planned, SqlStatement insert, String label) {
    try (KeptSources sources = KeptStream.keep(context, planned);
        CancelOnClose _ = CancelOnClose.of(context.scope(), label)) {
      SqlStatement bound = sources.bind(insert);
      ObservedRun run = ObservedRun.begin(context, label, bound);
      run.call(() ->
          sources.await(() -> {
            sources.engine().insert(bound, context.options());
            sources.requireNoFailure();
            return true;
          }));
      run.end(QueryProgress.UNKNOWN, true, null);
    }
  }
}
