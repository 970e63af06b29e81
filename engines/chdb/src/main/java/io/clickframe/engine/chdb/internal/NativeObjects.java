package io.clickframe.engine.chdb.internal;

import java.util.concurrent.atomic.AtomicLong;

/** Counts what lives on the C side, for leak reports. Process-wide, thread-safe. */
public final class NativeObjects {
  /** Connections that are open, idle ones included. */
  public static final AtomicLong CONNECTIONS = new AtomicLong();

  /** Results and streams that are not destroyed yet. */
  public static final AtomicLong RESULTS = new AtomicLong();

  /** Arrow batches whose release callback has not run yet. */
  public static final AtomicLong BATCHES = new AtomicLong();

  private NativeObjects() {}
}
