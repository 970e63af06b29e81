package io.clickframe;

import io.clickframe.spi.KeptSources;
import io.clickframe.spi.PlannedQuery;
import io.clickframe.spi.SqlStatement;

/** Runs a chain whose rows stay on the engine's side, on the calling thread. */
final class KeptInsert {
  private KeptInsert() {}

  /**
   * Runs it to its end; closing the context interrupts it.
   *
   * @param insert a statement around that of the chain
   * @param label what is done, for leak reports
   */
  static void run(DataContext context, PlannedQuery planned, SqlStatement insert, String label) {
    try (KeptSources sources = planned.keepSources(context.engine(), context.options());
        CancelOnClose _ = CancelOnClose.of(context.scope(), label)) {
      sources.await(() -> {
        sources.engine().insert(sources.bind(insert), context.options());
        return true;
      });
      sources.requireNoFailure();
    }
  }
}
