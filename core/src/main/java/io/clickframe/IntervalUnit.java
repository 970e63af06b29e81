package io.clickframe;

/** A unit of the calendar or the clock. */
public enum IntervalUnit {
  NANOSECOND,
  MICROSECOND,
  MILLISECOND,
  SECOND,
  MINUTE,
  HOUR,
  DAY,
  /** Seven days from Monday. */
  WEEK,
  MONTH,
  QUARTER,
  YEAR
}
