package io.clickframe.sql.internal.remote;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Dates and times as literals of SQL. */
final class SqlTimes {
  private static final DateTimeFormatter MICROSECONDS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS", Locale.ROOT);

  private SqlTimes() {}

  static String text(LocalDateTime time) {
    if (!time.equals(time.truncatedTo(ChronoUnit.MICROS))) {
      throw RemoteExpressions.no("a time finer than microseconds");
    }
    return MICROSECONDS.format(time);
  }
}
