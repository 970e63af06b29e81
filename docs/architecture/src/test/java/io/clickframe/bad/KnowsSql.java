package io.clickframe.bad;

import io.clickframe.sql.SqlPlanner;

/** Names, from core, what is built upon it. */
public final class KnowsSql {
  private KnowsSql() {}

  static int hash(SqlPlanner planner) {
    return planner.hashCode();
  }
}
