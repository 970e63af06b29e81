package io.clickframe;

import io.clickframe.internal.node.SourceNode;
import io.clickframe.internal.reader.BatchCursor;
import io.clickframe.result.Batch;
import java.util.List;

/** Where the rows of an object are. Thread-safe. */
sealed interface ObjectContent permits HeldContent, TableContent {

  /** Where it was made. */
  DataContext context();

  /** The number of rows. */
  long rowCount();

  /** All rows in memory; they stay the content's. */
  List<Batch> batches();

  /** The rows from the first, in constant memory. */
  BatchCursor cursor();

  /** The rows as the source of a chain. */
  SourceNode source();

  /** Whether the engine has lost them. */
  default boolean isLost() {
    return false;
  }

  /** Frees what it holds. Called once. */
  void close();
}
