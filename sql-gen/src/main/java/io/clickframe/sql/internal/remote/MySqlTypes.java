package io.clickframe.sql.internal.remote;

import io.clickframe.type.ClickHouseType;

/**
 * ClickHouse types in MySQL and MariaDB. Texts are byte strings in UTF-8 there: comparisons of
 * others go by collations, to which most often case and blanks at the end are nothing.
 */
final class MySqlTypes {
  private static final int MOST_DIGITS = 65;
  private static final int MOST_DECIMALS = 30;
  private static final int MICROSECONDS = 6;

  private MySqlTypes() {}

  static String cast(String text, ClickHouseType type) {
    ClickHouseType base = type.base();
    return switch (Form.of(base)) {
      case INTEGER -> SqlText.cast(text, base.family().equals("UInt64") ? "UNSIGNED" : "SIGNED");
      case FLOAT -> SqlText.cast(text, "DOUBLE");
      case DECIMAL -> SqlText.cast(text, decimal(RemoteTypes.precision(base), base));
      case TEXT -> SqlText.cast(text, "BINARY");
      case DATE -> SqlText.cast(text, "DATE");
      case TIMESTAMP, INSTANT -> SqlText.cast(text, "DATETIME" + fraction(base));
      case BOOL -> "(" + text + " <> 0)";
      case UUID, OTHER -> throw new NotPushableException("a value of type " + type);
    };
  }

  private static String decimal(int precision, ClickHouseType type) {
    int scale = RemoteTypes.scale(type);
    if (precision > MOST_DIGITS || scale > MOST_DECIMALS) {
      throw new NotPushableException("a value of type " + type);
    }
    return "DECIMAL(" + precision + ", " + scale + ")";
  }

  /**
   * A computed value on its way: casts there clip what does not fit, so numbers go in a type that
   * holds more, and ClickHouse refuses what does not fit.
   */
  static String sent(String text, ClickHouseType type) {
    ClickHouseType base = type.base();
    return switch (Form.of(base)) {
      case INTEGER, BOOL -> SqlText.cast(text, "DECIMAL(30, 0)");
      case DECIMAL -> SqlText.cast(text, decimal(MOST_DIGITS, base));
      // ClickHouse reads the digits of a text exactly, and those of a float nearly.
      case FLOAT -> SqlText.cast(cast(text, base), "CHAR");
      // ClickHouse clips dates before 1900 and after 2299, but not times.
      case DATE -> SqlText.cast(text, "DATETIME");
      default -> cast(text, type);
    };
  }

  private static String fraction(ClickHouseType type) {
    int digits = RemoteTypes.fraction(type);
    if (digits > MICROSECONDS) {
      throw new NotPushableException("times finer than microseconds");
    }
    return "(" + digits + ")";
  }
}
