package io.clickframe.engine.chdb.internal.ffi;

/**
 * What libchdb counted for one result or one chunk of a result.
 *
 * @param rows rows of the result
 * @param bytes their size in the engine's memory
 * @param rowsRead rows read from storage
 * @param bytesRead bytes read from storage
 * @param rowsWritten rows inserted, with those of materialized views
 * @param bytesWritten bytes inserted, likewise
 */
public record ResultCounts(
    long rows, long bytes, long rowsRead, long bytesRead, long rowsWritten, long bytesWritten) {

  /** Nothing yet. */
  public static final ResultCounts NONE = new ResultCounts(0, 0, 0, 0, 0, 0);

  /** Both together. */
  public ResultCounts plus(ResultCounts more) {
    return new ResultCounts(
        rows + more.rows,
        bytes + more.bytes,
        rowsRead + more.rowsRead,
        bytesRead + more.bytesRead,
        rowsWritten + more.rowsWritten,
        bytesWritten + more.bytesWritten);
  }
}
