package io.clickframe.explain;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the engine says of a run of its own of the statement, whose rows went nowhere. Figures are
 * as exact as the engine's, which is three digits; {@link #UNKNOWN} stands for one that it did not
 * say.
 *
 * @param planningNanos the engine's own planning
 * @param executionNanos the run
 * @param rowsRead rows that were read from sources
 * @param bytesRead bytes that were read from sources
 * @param peakMemory most bytes of memory that it had at once
 * @param events counters of the engine by its names, such as {@code ParquetPrunedRowGroups}: of
 *     this statement alone where the engine keeps a log of statements that may be read, else of all
 *     that the engine did meanwhile
 * @param operators what each did; the first gives the result; none if the engine cannot tell
 * @param missing why there are none, or null
 */
public record EngineProfile(
    long planningNanos,
    long executionNanos,
    long rowsRead,
    long bytesRead,
    long peakMemory,
    Map<String, Long> events,
    List<ProfiledOperator> operators,
    @Nullable String missing) {

  /** Stands for a figure that the engine did not say. */
  public static final long UNKNOWN = -1;

  public EngineProfile {
    events = Collections.unmodifiableMap(new LinkedHashMap<>(events));
    operators = List.copyOf(operators);
  }

  /** The operators' own times, added up, in nanoseconds. */
  public long operatorNanos() {
    return operators.stream().mapToLong(ProfiledOperator::nanos).sum();
  }

  /** The operators that read sources. */
  public List<ProfiledOperator> readers() {
    return operators.stream().filter(it -> it.node().inputs().isEmpty()).toList();
  }
}
