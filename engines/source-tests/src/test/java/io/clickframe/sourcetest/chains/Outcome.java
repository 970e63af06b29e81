package io.clickframe.sourcetest.chains;

import io.clickframe.DataContext;
import io.clickframe.DataStore;
import io.clickframe.error.ClickFrameException;
import io.clickframe.testkit.Rows;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A run: rows, or what it failed with. */
record Outcome(@Nullable Rows rows, String failure) {
  private static final double TOLERANCE = 1e-9;

  /**
   * What databases refuse where ClickHouse goes around or on, and the other way round. What MariaDB
   * refuses between rows has no text.
   */
  private static final Pattern RANGE =
      Pattern.compile(
          "(?s).*(out of range|[Oo]verflow|OVERFLOW|mysqlxx::Exception: mysqlxx::Exception).*");

  static Outcome of(Supplier<DataStore> chain, DataContext context) {
    try {
      return new Outcome(Rows.of(chain.get(), context), "");
    } catch (ClickFrameException e) {
      return new Outcome(null, e.toString());
    }
  }

  /** What differs, or null for nothing. */
  static @Nullable String difference(Outcome a, Outcome b) {
    if (a.rows() == null || b.rows() == null) {
      boolean both = a.rows() == null && b.rows() == null;
      String failure = a.failure() + b.failure();
      return both || RANGE.matcher(failure).matches() ? null : failure;
    }
    if (!a.rows().schema().equals(b.rows().schema())) {
      return a.rows().schema() + " is not " + b.rows().schema();
    }
    List<List<@Nullable Object>> left = sorted(a.rows());
    List<List<@Nullable Object>> right = sorted(b.rows());
    if (left.size() != right.size()) {
      return left.size() + " rows are not " + right.size() + "\n" + left + "\n" + right;
    }
    for (int i = 0; i < left.size(); i++) {
      if (!near(left.get(i), right.get(i))) {
        return left.get(i) + " is not " + right.get(i);
      }
    }
    return null;
  }

  private static List<List<@Nullable Object>> sorted(Rows rows) {
    return rows.values().stream()
        .sorted(
            Comparator.comparing(row -> row.stream().map(cell -> key(cell)).toList().toString()))
        .toList();
  }

  private static String key(@Nullable Object cell) {
    return switch (cell) {
      case null -> "";
      case Double number when Double.isFinite(number) -> "%.6e".formatted(number + 0.0);
      default -> "'" + cell;
    };
  }

  /** But for the order in which floats are summed up, and for the sign of zero. */
  private static boolean near(List<@Nullable Object> a, List<@Nullable Object> b) {
    for (int i = 0; i < a.size(); i++) {
      if (!near(a.get(i), b.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean near(@Nullable Object x, @Nullable Object y) {
    if (Objects.equals(x, y)) {
      return true;
    }
    if (!(x instanceof Double p) || !(y instanceof Double q)) {
      return x instanceof Float r && y instanceof Float s && r == 0 && s == 0;
    }
    double size = Math.max(Math.abs(p), Math.abs(q));
    return Math.abs(p - q) <= size * TOLERANCE;
  }
}
