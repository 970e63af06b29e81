package io.clickframe;

import io.clickframe.internal.table.OperationBook;
import io.clickframe.lineage.Lineage;
import io.clickframe.lineage.Operation;
import java.util.List;

/**
 * What was done in contexts that keep a log: those of jobs, and those opened {@linkplain
 * io.clickframe.lifecycle.ContextOptions#logOperations() to do so}. It is kept in the engine, and
 * on a persistent storage outlives the process. Each call asks the engine. Thread-safe.
 */
public final class OperationLog {
  private final OperationBook book;

  OperationLog(OperationBook book) {
    this.book = book;
  }

  /** All operations, the oldest first. */
  public List<Operation> all() {
    return book.all();
  }

  /** Those of a job, the oldest first; none once its time to live is over. */
  public List<Operation> ofJob(long job) {
    return book.of(job);
  }

  /** The graph of all operations: {@code lineage().upstream(object.id())}. */
  public Lineage lineage() {
    return Lineage.of(all());
  }
}
