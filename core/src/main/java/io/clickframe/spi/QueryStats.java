package io.clickframe.spi;

/**
 * What a finished run cost.
 *
 * @param rowsRead rows read from the sources
 * @param bytesRead bytes read from the sources
 * @param elapsedNanos wall time from sending the statement to its last batch
 */
public record QueryStats(long rowsRead, long bytesRead, long elapsedNanos) {}
