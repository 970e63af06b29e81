package io.clickframe.engine.chdb.internal.http;

import io.clickframe.engine.chdb.internal.DirectConnection;

/**
 * A connection for one request. Used by one thread; closed whatever happens.
 *
 * <p>A connection of a session goes back as it was; one of the pool goes back only if nothing was
 * set on it and nothing failed.
 */
interface Lease extends AutoCloseable {

  DirectConnection connection();

  /** Whether what is set on the connection must be set back. */
  boolean isSession();

  /** Something stays set on the connection. */
  void changed();

  /** The statement failed or was stopped. */
  void failed();

  @Override
  void close();
}
