package io.clickframe.spi;

/**
 * What a run has cost so far.
 *
 * @param rowsRead rows read from the sources, {@link #UNKNOWN} if the engine has not told
 * @param bytesRead bytes read from the sources, {@link #UNKNOWN} if the engine has not told
 * @param elapsedNanos wall time from sending the statement to its last batch, or to the last
 *     question while it still runs
 */
public record QueryStats(long rowsRead, long bytesRead, long elapsedNanos) {

  /** Stands for a figure that the engine has not told. */
  public static final long UNKNOWN = -1;
}
