package io.clickframe.testkit.chain.step;

import io.clickframe.JoinType;
import io.clickframe.testkit.chain.table.Column;
import io.clickframe.testkit.chain.table.Kind;
import io.clickframe.testkit.chain.table.Row;
import io.clickframe.testkit.chain.table.Shape;
import io.clickframe.testkit.chain.table.Table;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** What a join makes of its two sides, whose columns have different names. */
final class Sides {
  private Sides() {}

  static boolean both(JoinType type) {
    return type != JoinType.SEMI && type != JoinType.ANTI;
  }

  static boolean leftMissing(JoinType type) {
    return type == JoinType.RIGHT || type == JoinType.FULL;
  }

  static boolean rightMissing(JoinType type) {
    return type == JoinType.LEFT || type == JoinType.FULL;
  }

  static Shape shape(Shape left, Shape right, JoinType type) {
    List<Column> columns = new ArrayList<>();
    for (Column column : left.columns()) {
      columns.add(new Column(column.name(), column.type().orNull(leftMissing(type))));
    }
    for (Column column : both(type) ? right.columns() : List.<Column>of()) {
      columns.add(new Column(column.name(), column.type().orNull(rightMissing(type))));
    }
    return new Shape(columns, false);
  }

  static Row pair(@Nullable Row left, @Nullable Row right, Shape first, Shape second) {
    List<@Nullable Object> cells = new ArrayList<>();
    add(cells, left, first);
    add(cells, right, second);
    return new Row(Collections.unmodifiableList(cells));
  }

  private static void add(List<@Nullable Object> cells, @Nullable Row row, Shape shape) {
    for (int i = 0; i < shape.columns().size(); i++) {
      Object missing = shape.columns().get(i).type().kind() == Kind.INTS ? List.of() : null;
      cells.add(row == null ? missing : row.get(i));
    }
  }

  static Table join(Table left, Table right, JoinType type, BiPredicate<Row, Row> matches) {
    Shape first = left.shape();
    Shape second = right.shape();
    List<Row> rows = new ArrayList<>();
    Set<Integer> found = new HashSet<>();
    for (Row row : left.rows()) {
      boolean alone = true;
      for (int i = 0; i < right.rows().size(); i++) {
        Row other = right.rows().get(i);
        if (matches.test(row, other)) {
          alone = false;
          found.add(i);
          if (both(type)) {
            rows.add(pair(row, other, first, second));
          }
        }
      }
      if (both(type) ? alone && rightMissing(type) : alone == (type == JoinType.ANTI)) {
        rows.add(both(type) ? pair(row, null, first, second) : row);
      }
    }
    for (int i = 0; leftMissing(type) && i < right.rows().size(); i++) {
      if (!found.contains(i)) {
        rows.add(pair(null, right.rows().get(i), first, second));
      }
    }
    return new Table(shape(first, second, type), rows);
  }

  /** The columns as outputs of DuckDB, an array's with its default where there is no row. */
  static List<String> columns(Shape left, Shape right, JoinType type) {
    List<String> items = new ArrayList<>();
    left.columns().forEach(column -> items.add(Sql.orEmpty("q", column, leftMissing(type))));
    if (both(type)) {
      right.columns().forEach(column -> items.add(Sql.orEmpty("r", column, rightMissing(type))));
    }
    return items;
  }
}
