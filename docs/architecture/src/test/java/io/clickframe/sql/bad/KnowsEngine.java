package io.clickframe.sql.bad;

import io.clickframe.engine.chdb.bad.KnowsServer;

/** Names, from the SQL generator, what is built upon it. */
public final class KnowsEngine {
  private KnowsEngine() {}

  static int hash(KnowsServer engine) {
    return engine.hashCode();
  }
}
