package io.clickframe.internal.table;

import java.security.SecureRandom;
import java.time.InstantSource;

/**
 * Numbers that grow with time and that no two processes make: 41 bits of milliseconds, 10 of the
 * process (by chance), 12 of a sequence, the layout of ClickHouse's {@code generateSnowflakeID}.
 * Thread-safe.
 */
public final class Ids {
  private static final int SEQUENCE_BITS = 12;
  private static final int PROCESS_BITS = 10;
  private static final long PROCESS = new SecureRandom().nextInt(1 << PROCESS_BITS);

  private static final Object LOCK = new Object();

  /** Of the process, not of an instance: two contexts may count at the same time. */
  private static long last;

  private final InstantSource clock;

  public Ids(InstantSource clock) {
    this.clock = clock;
  }

  /** The next one; larger than all before it. */
  public long next() {
    long now = clock.millis() << (PROCESS_BITS + SEQUENCE_BITS);
    long id = now | (PROCESS << SEQUENCE_BITS);
    synchronized (LOCK) {
      // A clock that stands still or goes back borrows from the future.
      last = id > last ? id : last + 1;
      return last;
    }
  }
}
