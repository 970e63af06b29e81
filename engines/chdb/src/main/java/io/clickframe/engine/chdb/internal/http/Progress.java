package io.clickframe.engine.chdb.internal.http;

import io.clickframe.engine.chdb.internal.ffi.ResultCounts;

/** What a statement has done so far. Used by one thread. */
final class Progress {
  private final long start = System.nanoTime();
  private ResultCounts counts = ResultCounts.NONE;

  void add(ResultCounts more) {
    counts = counts.plus(more);
  }

  /** For results whose chunks the engine does not count. */
  void addRows(long rows, long bytes) {
    add(new ResultCounts(rows, bytes, 0, 0, 0, 0));
  }

  /** As the headers of a response have it. */
  String json() {
    return "{\"read_rows\":\""
        + counts.rowsRead()
        + "\",\"read_bytes\":\""
        + counts.bytesRead()
        + "\",\"written_rows\":\""
        + counts.rowsWritten()
        + "\",\"written_bytes\":\""
        + counts.bytesWritten()
        + "\",\"total_rows_to_read\":\"0\",\"result_rows\":\""
        + (counts.rowsWritten() > 0 ? counts.rowsWritten() : counts.rows())
        + "\",\"result_bytes\":\""
        + (counts.rowsWritten() > 0 ? counts.bytesWritten() : counts.bytes())
        + "\",\"elapsed_ns\":\""
        + (System.nanoTime() - start)
        + "\"}";
  }
}
