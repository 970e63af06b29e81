package io.clickframe.engine.isolated.internal;

import io.clickframe.engine.server.ServerEngine;
import io.clickframe.error.ClickFrameException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A process that answers, and the client that asks it. Thread-safe. */
final class Served {
  private static final Logger LOG = LoggerFactory.getLogger(Served.class);

  private final ChildProcess child;
  private final ServerEngine engine;
  private int users;
  private boolean retired;

  Served(ChildProcess child, ServerEngine engine) {
    this.child = child;
    this.engine = engine;
  }

  ChildProcess child() {
    return child;
  }

  ServerEngine engine() {
    return engine;
  }

  /** A statement begins to run on it. */
  synchronized void enter() {
    users++;
  }

  /** A statement that ran on it is over. */
  void leave() {
    boolean last;
    synchronized (this) {
      users--;
      last = retired && users == 0;
    }
    if (last) {
      closeClient();
    }
  }

  /** The process has ended: the client goes when the last statement has seen that. */
  void retire() {
    boolean last;
    synchronized (this) {
      retired = true;
      last = users == 0;
    }
    if (last) {
      closeClient();
    }
  }

  private void closeClient() {
    try {
      engine.close();
    } catch (ClickFrameException e) {
      LOG.debug("The client of a process that has ended does not close well", e);
    }
  }
}
