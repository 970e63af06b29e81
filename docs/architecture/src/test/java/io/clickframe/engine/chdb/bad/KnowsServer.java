package io.clickframe.engine.chdb.bad;

import io.clickframe.engine.server.bad.KnowsChdb;

/** Names the other engine. */
public final class KnowsServer {
  private KnowsServer() {}

  static int hash(KnowsChdb other) {
    return other.hashCode();
  }
}
