package io.clickframe.sql.internal.remote;

import io.clickframe.sql.internal.plan.ChFunction;
import io.clickframe.type.ClickHouseType;

/** A value on its way across. */
final class Sent extends ChFunction {
  private final ClickHouseType type;

  Sent(ClickHouseType type) {
    super("sent:" + type);
    this.type = type;
  }

  ClickHouseType type() {
    return type;
  }
}
