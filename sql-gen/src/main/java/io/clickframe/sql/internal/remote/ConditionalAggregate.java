package io.clickframe.sql.internal.remote;

import org.jspecify.annotations.Nullable;

/** Aggregates over some rows for databases without {@code FILTER}. */
final class ConditionalAggregate {
  private static final String DISTINCT = "DISTINCT ";

  private ConditionalAggregate() {}

  /** The function of what becomes NULL where the condition is not true. */
  static String text(String function, String argument, @Nullable String condition) {
    if (condition == null) {
      return function + "(" + argument + ")";
    }
    boolean distinct = argument.startsWith(DISTINCT);
    String value = distinct ? argument.substring(DISTINCT.length()) : argument;
    return function
        + "("
        + (distinct ? DISTINCT : "")
        + "CASE WHEN "
        + condition
        + " THEN "
        + (value.equals("*") ? "1" : value)
        + " END)";
  }
}
