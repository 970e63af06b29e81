package io.clickframe.testkit.chain.step;

import io.clickframe.Expressions;
import io.clickframe.Window;
import io.clickframe.testkit.chain.table.Kind;
import io.clickframe.testkit.chain.table.Row;
import io.clickframe.testkit.chain.table.Shape;
import io.clickframe.testkit.chain.table.Table;
import io.clickframe.testkit.chain.term.DuckDbText;
import io.clickframe.testkit.chain.term.JavaText;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A window. */
public record Around(List<String> partition, List<Key> order, @Nullable Frame frame) {
  public Around {
    partition = List.copyOf(partition);
    order = List.copyOf(order);
  }

  void check(Shape shape) {
    partition.forEach(name -> Shape.check(shape.column(name).type().reliable(), "Not exact"));
    order.forEach(key -> Shape.check(shape.column(key.column()).type().reliable(), "Not exact"));
    Shape.check(frame == null || !order.isEmpty(), "A frame without an order");
    if (frame != null && !frame.rows()) {
      Kind kind = shape.column(order.getFirst().column()).type().kind();
      Shape.check(order.size() == 1 && kind.integer() && kind.bits() <= 32, "No distance");
      boolean nullable = shape.column(order.getFirst().column()).type().nullable();
      boolean bounded = frame.from() != null && frame.to() != null;
      Shape.check(!nullable || bounded, "NULL has no distance");
    }
  }

  /** Whether only equal rows have no order among them. */
  boolean total(Shape shape) {
    Set<String> names = new HashSet<>(partition);
    order.forEach(key -> names.add(key.column()));
    return names.containsAll(shape.names());
  }

  boolean mayBeEmpty() {
    return frame != null && frame.mayBeEmpty();
  }

  Around framed(@Nullable Frame other) {
    return new Around(partition, order, other);
  }

  Window window() {
    Window window =
        partition.isEmpty()
            ? Window.all()
            : Window.partitionBy(partition.stream().map(Expressions::col).toArray());
    window = order.isEmpty() ? window : window.orderBy(order.stream().map(Key::order).toArray());
    return frame == null ? window : frame.on(window);
  }

  /** The places of the rows, partition by partition, in order. */
  List<List<Integer>> partitions(Table table) {
    List<Function<Row, @Nullable Object>> keys = partition.stream().map(table::reader).toList();
    Map<List<@Nullable Object>, List<Integer>> parts = new LinkedHashMap<>();
    for (int i = 0; i < table.rows().size(); i++) {
      List<@Nullable Object> key = new ArrayList<>();
      for (Function<Row, @Nullable Object> each : keys) {
        key.add(each.apply(table.rows().get(i)));
      }
      parts.computeIfAbsent(key, k -> new ArrayList<>()).add(i);
    }
    parts.values().forEach(part -> part.sort((a, b) -> compare(table, a, b)));
    return List.copyOf(parts.values());
  }

  int compare(Table table, int a, int b) {
    return Sort.order(table, order).compare(table.rows().get(a), table.rows().get(b));
  }

  /** The places in a partition that the row at one of them sees. */
  IntStream seen(Table table, List<Integer> part, int at) {
    int last = part.size() - 1;
    if (frame == null) {
      int end = at;
      while (!order.isEmpty()
          && end < last
          && compare(table, part.get(at), part.get(end + 1)) == 0) {
        end++;
      }
      return IntStream.rangeClosed(0, order.isEmpty() ? last : end);
    }
    if (frame.rows()) {
      int from = frame.from() == null ? 0 : Math.max(0, at + frame.from());
      int to = frame.to() == null ? last : Math.min(last, at + frame.to());
      return IntStream.rangeClosed(from, to);
    }
    return IntStream.rangeClosed(0, last)
        .filter(i -> near(table, frame, part.get(at), part.get(i)));
  }

  private boolean near(Table table, Frame range, int row, int other) {
    Key key = order.getFirst();
    Function<Row, @Nullable Object> value = table.reader(key.column());
    Object a = value.apply(table.rows().get(row));
    Object b = value.apply(table.rows().get(other));
    if (a == null || b == null) { // Near to nothing but each other.
      return a == null && b == null;
    }
    BigInteger away = ((BigInteger) b).subtract((BigInteger) a);
    BigInteger distance = key.descending() ? away.negate() : away;
    Integer from = range.from();
    Integer to = range.to();
    return (from == null || distance.compareTo(BigInteger.valueOf(from)) >= 0)
        && (to == null || distance.compareTo(BigInteger.valueOf(to)) <= 0);
  }

  String duckDb() {
    String keys =
        partition.isEmpty()
            ? ""
            : partition.stream()
                .map(DuckDbText::column)
                .collect(Collectors.joining(", ", "PARTITION BY ", " "));
    String sorted =
        order.isEmpty()
            ? ""
            : order.stream()
                .map(key -> key.duckDb(frame != null && !frame.rows()))
                .collect(Collectors.joining(", ", "ORDER BY ", ""));
    return "(" + keys + sorted + (frame == null ? "" : frame.duckDb()) + ")";
  }

  boolean tame(Shape shape) {
    return partition.stream().allMatch(name -> shape.column(name).type().tame())
        && order.stream().allMatch(key -> shape.column(key.column()).type().tame());
  }

  @Override
  public String toString() {
    String start =
        partition.isEmpty()
            ? "Window.all()"
            : JavaText.call("Window.partitionBy", partition.stream().map(JavaText::of).toArray());
    return start
        + (order.isEmpty() ? "" : "." + JavaText.call("orderBy", order.toArray()))
        + (frame == null ? "" : frame);
  }
}
