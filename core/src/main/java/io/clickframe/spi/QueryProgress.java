package io.clickframe.spi;

/**
 * How far an engine is with a statement.
 *
 * @param rowsRead rows read from the sources, or {@link #UNKNOWN}
 * @param bytesRead bytes read from the sources, or {@link #UNKNOWN}
 * @param totalRows its estimate of all rows to read, or {@link #UNKNOWN}
 */
public record QueryProgress(long rowsRead, long bytesRead, long totalRows) {

  /** Stands for a figure that the engine has not told. */
  public static final long UNKNOWN = QueryStats.UNKNOWN;

  /** Nothing is known. */
  public static final QueryProgress NONE = new QueryProgress(UNKNOWN, UNKNOWN, UNKNOWN);
}
