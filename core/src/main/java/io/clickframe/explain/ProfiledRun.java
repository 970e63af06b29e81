package io.clickframe.explain;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * One run of a chain, from its planning to its last batch.
 *
 * @param nanos wall time of it all
 * @param phases what that is made of, in nanoseconds; their sum is {@code nanos}
 * @param rows rows that came
 * @param batches batches that they came in
 * @param bytes memory of the batches
 * @param rowsRead rows that the engine said it read of the sources, or {@link
 *     EngineProfile#UNKNOWN}: a short run may end before it is asked
 * @param bytesRead bytes likewise
 */
public record ProfiledRun(
    long nanos,
    Map<Phase, Long> phases,
    long rows,
    long batches,
    long bytes,
    long rowsRead,
    long bytesRead) {
  public ProfiledRun {
    phases = Collections.unmodifiableMap(new EnumMap<>(phases));
  }

  /** A phase's time in nanoseconds. */
  public long nanos(Phase phase) {
    return phases.getOrDefault(phase, 0L);
  }
}
