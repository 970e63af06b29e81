package io.clickframe.engine.server.bad;

import io.clickframe.engine.chdb.bad.KnowsServer;

/** Names the other engine. */
public final class KnowsChdb {
  private KnowsChdb() {}

  static int hash(KnowsServer other) {
    return other.hashCode();
  }
}
