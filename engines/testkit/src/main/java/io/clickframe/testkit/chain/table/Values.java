package io.clickframe.testkit.chain.table;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Comparing and writing values. */
public final class Values {
  private Values() {}

  /** NULL last, before it NaN, in both directions. */
  public static int sort(@Nullable Object a, @Nullable Object b, boolean descending) {
    int rank = Integer.compare(rank(a), rank(b));
    if (rank != 0 || a == null || b == null || isNaN(a)) {
      return rank;
    }
    return descending ? compare(b, a) : compare(a, b);
  }

  /** Order of two values that are neither NULL nor NaN; of numbers by their exact value. */
  public static int compare(Object a, Object b) {
    return switch (a) {
      case BigInteger i when b instanceof BigInteger j -> i.compareTo(j);
      case Number i when b instanceof Number j -> compareNumbers(i, j);
      case String s ->
          Arrays.compareUnsigned(
              s.getBytes(StandardCharsets.UTF_8), ((String) b).getBytes(StandardCharsets.UTF_8));
      case LocalDate d -> d.compareTo((LocalDate) b);
      case Instant t -> t.compareTo((Instant) b);
      case Boolean x -> x.compareTo((Boolean) b);
      case List<?> list -> compareLists(list, (List<?>) b);
      default -> throw new IllegalArgumentException("Cannot compare " + a.getClass());
    };
  }

  public static boolean isNaN(@Nullable Object value) {
    return value instanceof Double d && d.isNaN();
  }

  /** A value that no other kind of value looks like. */
  public static String text(@Nullable Object value) {
    return switch (value) {
      case null -> "NULL";
      case String s -> '"' + s.replace("\\", "\\\\").replace("\n", "\\n") + '"';
      default -> value.toString();
    };
  }

  private static int rank(@Nullable Object value) {
    if (value == null) {
      return 2;
    }
    return isNaN(value) ? 1 : 0;
  }

  private static int compareNumbers(Number a, Number b) {
    if (infinite(a) || infinite(b)) {
      return Double.compare(a.doubleValue(), b.doubleValue());
    }
    return exact(a).compareTo(exact(b));
  }

  private static boolean infinite(Number value) {
    return value instanceof Double d && d.isInfinite();
  }

  private static BigDecimal exact(Number value) {
    return switch (value) {
      case BigInteger i -> new BigDecimal(i);
      case Double d -> new BigDecimal(d);
      case BigDecimal d -> d;
      default -> throw new IllegalArgumentException("Cannot compare " + value.getClass());
    };
  }

  private static int compareLists(List<?> a, List<?> b) {
    Iterator<?> other = b.iterator();
    for (Object value : a) {
      if (!other.hasNext()) {
        return 1;
      }
      int order = compare(value, other.next());
      if (order != 0) {
        return order;
      }
    }
    return other.hasNext() ? -1 : 0;
  }
}
