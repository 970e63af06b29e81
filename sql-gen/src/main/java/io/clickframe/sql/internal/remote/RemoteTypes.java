package io.clickframe.sql.internal.remote;

import io.clickframe.sql.internal.render.Quoting;
import io.clickframe.type.ClickHouseType;

/** ClickHouse types as texts of its SQL. */
final class RemoteTypes {
  private RemoteTypes() {}

  /** The type's name as a string literal. */
  static String quoted(ClickHouseType type) {
    return Quoting.string(type.text());
  }

  /** The same type with NULL. */
  static String nullable(String type) {
    return "Nullable(" + type + ")";
  }

  static int precision(ClickHouseType decimal) {
    return Integer.parseInt(decimal.arguments().get(0).strip());
  }

  static int scale(ClickHouseType decimal) {
    return Integer.parseInt(decimal.arguments().get(1).strip());
  }

  /** The digits behind the second, of a date and time. */
  static int fraction(ClickHouseType time) {
    return time.family().equals("DateTime64")
        ? Integer.parseInt(time.arguments().get(0).strip())
        : 0;
  }
}
