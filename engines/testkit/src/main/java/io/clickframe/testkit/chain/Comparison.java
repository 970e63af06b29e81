package io.clickframe.testkit.chain;

import io.clickframe.testkit.chain.table.Row;
import io.clickframe.testkit.chain.table.Shape;
import io.clickframe.testkit.chain.table.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rows that are equal, but for the rounding of columns that are known only nearly. */
final class Comparison {
  private static final double TOLERANCE = 1e-9;

  private final Shape shape;

  Comparison(Shape shape) {
    this.shape = shape;
  }

  /** What differs, or null. */
  @Nullable String difference(List<Row> expected, List<Row> actual, boolean ordered) {
    if (expected.size() != actual.size()) {
      return "Expected %d rows, found %d".formatted(expected.size(), actual.size());
    }
    return ordered ? inOrder(expected, actual) : anyOrder(expected, actual);
  }

  private @Nullable String inOrder(List<Row> expected, List<Row> actual) {
    for (int i = 0; i < expected.size(); i++) {
      if (!same(expected.get(i), actual.get(i))) {
        return "Expected as row %d %s, found %s".formatted(i, expected.get(i), actual.get(i));
      }
    }
    return null;
  }

  private @Nullable String anyOrder(List<Row> expected, List<Row> actual) {
    Map<Row, List<Row>> found = new HashMap<>();
    actual.forEach(row -> found.computeIfAbsent(exact(row), key -> new ArrayList<>()).add(row));
    for (Row row : expected) {
      List<Row> candidates = found.getOrDefault(exact(row), List.of());
      int match = -1;
      for (int i = 0; i < candidates.size() && match < 0; i++) {
        match = same(row, candidates.get(i)) ? i : -1;
      }
      if (match < 0) {
        return "Expected a row " + row + ", found for it " + candidates;
      }
      candidates.remove(match);
    }
    return null;
  }

  /** The row without what is known only nearly. */
  private Row exact(Row row) {
    List<@Nullable Object> cells = new ArrayList<>();
    for (int i = 0; i < row.values().size(); i++) {
      cells.add(type(i).reliable() ? row.get(i) : null);
    }
    return new Row(cells);
  }

  private boolean same(Row a, Row b) {
    for (int i = 0; i < a.values().size(); i++) {
      if (!same(a.get(i), b.get(i), type(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean same(@Nullable Object a, @Nullable Object b, Type type) {
    if (type.reliable() || !(a instanceof Double x) || !(b instanceof Double y)) {
      return a == null ? b == null : a.equals(b);
    }
    double size = Math.max(Math.abs(x), Math.abs(y));
    boolean near = Double.isFinite(size) && Math.abs(x - y) <= size * TOLERANCE;
    return near || x.equals(y);
  }

  private Type type(int column) {
    return shape.columns().get(column).type();
  }
}
