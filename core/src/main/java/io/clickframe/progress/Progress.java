package io.clickframe.progress;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How far one piece of work is: a query, an export, rows that are loaded, the engine's library that
 * is unpacked. Immutable.
 *
 * @param id tells concurrent work apart; of a query, the id that log lines and a server's {@code
 *     system.query_log} have
 * @param label what it is, for people: {@code query at Report.java:12}
 * @param state whether it goes on
 * @param rows rows read so far, or {@link #UNKNOWN}
 * @param bytes bytes read so far as the engine counts them (of rows that are loaded and of
 *     unpacking: bytes written), or {@link #UNKNOWN}
 * @param totalRows the engine's estimate of all rows to read, or {@link #UNKNOWN}
 * @param totalBytes all bytes, or {@link #UNKNOWN}
 * @param elapsed since it began
 */
public record Progress(
    String id,
    String label,
    ProgressState state,
    long rows,
    long bytes,
    long totalRows,
    long totalBytes,
    Duration elapsed) {

  /** Stands for a figure that nobody knows. */
  public static final long UNKNOWN = -1;

  private static final double NANOS = 1e9;

  /** Whether this is the last that is told of it. */
  public boolean isOver() {
    return state != ProgressState.RUNNING;
  }

  /** The part that is done, from 0 to 1; empty without a total. Estimates may be passed: then 1. */
  public OptionalDouble fraction() {
    if (totalBytes > 0 && bytes >= 0) {
      return OptionalDouble.of(Math.min(1, (double) bytes / totalBytes));
    }
    if (totalRows > 0 && rows >= 0) {
      return OptionalDouble.of(Math.min(1, (double) rows / totalRows));
    }
    return OptionalDouble.empty();
  }

  /** How long the rest takes at the speed so far; empty without a total or before a first part. */
  public Optional<Duration> remaining() {
    OptionalDouble done = fraction();
    if (done.isEmpty() || done.getAsDouble() == 0) {
      return Optional.empty();
    }
    double rest = elapsed.toNanos() * (1 - done.getAsDouble()) / done.getAsDouble();
    return Optional.of(Duration.ofNanos((long) rest));
  }

  /** The speed so far; empty if rows or time are not known. */
  public OptionalDouble rowsPerSecond() {
    return rows < 0 || elapsed.isZero()
        ? OptionalDouble.empty()
        : OptionalDouble.of(rows / (elapsed.toNanos() / NANOS));
  }
}
