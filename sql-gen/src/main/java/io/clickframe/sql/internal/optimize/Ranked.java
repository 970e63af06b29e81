package io.clickframe.sql.internal.optimize;

import io.clickframe.sql.internal.plan.ChWindow;
import io.clickframe.sql.internal.plan.LimitBy;
import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.rel.RelFieldCollation;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.logical.LogicalFilter;
import org.apache.calcite.rel.logical.LogicalProject;
import org.apache.calcite.rel.logical.LogicalSort;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexInputRef;
import org.apache.calcite.rex.RexNode;
import org.jspecify.annotations.Nullable;

/**
 * The first rows of each group by one column, however that is said: as a limit of a sort by groups,
 * or by a condition on {@code row_number()}.
 *
 * @param rows all rows
 * @param columns which of their columns each one that comes out is; -1 for what is none
 * @param keys what makes a group
 * @param order the column that says which rows come first, and which way
 * @param count how many of each group
 * @param sorted in which order they come out; empty for none
 */
record Ranked(
    RelNode rows,
    List<Integer> columns,
    List<Integer> keys,
    RelFieldCollation order,
    long count,
    List<RelFieldCollation> sorted) {
  private static final int NONE = -1;

  /** What the operator is; null if it is something else. */
  static @Nullable Ranked of(RelNode node) {
    return switch (node) {
      case LimitBy limit -> limited(limit);
      case LogicalFilter filter -> placed(filter);
      default -> null;
    };
  }

  private static @Nullable Ranked limited(LimitBy limit) {
    List<Integer> columns = all(limit);
    RelNode node = limit.getInput();
    while (node instanceof LogicalProject project) {
      columns.replaceAll(column -> through(project, column));
      node = project.getInput();
    }
    if (!(node instanceof LogicalSort sort) || sort.fetch != null || sort.offset != null) {
      return null;
    }
    List<Integer> keys = limit.keys().stream().map(columns::get).toList();
    List<RelFieldCollation> sorted = sort.getCollation().getFieldCollations();
    List<RelFieldCollation> within =
        sorted.stream().filter(key -> !keys.contains(key.getFieldIndex())).toList();
    return within.size() == 1 && !keys.contains(NONE)
        ? new Ranked(sort.getInput(), columns, keys, within.getFirst(), limit.count(), sorted)
        : null;
  }

  private static int through(LogicalProject project, int column) {
    return column != NONE && project.getProjects().get(column) instanceof RexInputRef reference
        ? reference.getIndex()
        : NONE;
  }

  private static List<Integer> all(RelNode node) {
    List<Integer> columns = new ArrayList<>();
    for (int i = 0; i < node.getRowType().getFieldCount(); i++) {
      columns.add(i);
    }
    return columns;
  }

  private static @Nullable Ranked placed(LogicalFilter filter) {
    if (!(filter.getCondition() instanceof RexCall test) || test.getOperands().size() != 2) {
      return null;
    }
    long count = count(test.getOperator().getName(), Constants.number(test.getOperands().get(1)));
    RexNode place = test.getOperands().get(0);
    List<Integer> columns = all(filter);
    RelNode rows = filter.getInput();
    if (place instanceof RexInputRef column && rows instanceof LogicalProject project) {
      place = project.getProjects().get(column.getIndex());
      columns.replaceAll(it -> through(project, it));
      rows = project.getInput();
    }
    return count > 0 ? numbered(place, rows, columns, count) : null;
  }

  /** How many places a comparison with a number lets through; 0 for what is no such comparison. */
  private static long count(String comparison, double number) {
    if (number != Math.rint(number)) {
      return 0;
    }
    return switch (comparison) {
      case "lessOrEquals" -> (long) number;
      case "less" -> (long) number - 1;
      case "equals" -> number == 1 ? 1 : 0;
      default -> 0;
    };
  }

  private static @Nullable Ranked numbered(
      RexNode place, RelNode rows, List<Integer> columns, long count) {
    if (!(place instanceof RexCall call)
        || !(call.getOperator() instanceof ChWindow window)
        || !window.function().function().equals("row_number")
        || window.frame() != null
        || window.directions().size() != 1
        || !(window.order(call.getOperands()).getFirst() instanceof RexInputRef order)) {
      return null;
    }
    List<Integer> keys = new ArrayList<>();
    for (RexNode key : window.partition(call.getOperands())) {
      if (!(key instanceof RexInputRef column)) {
        return null;
      }
      keys.add(column.getIndex());
    }
    ChWindow.Direction way = window.directions().getFirst();
    RelFieldCollation first =
        new RelFieldCollation(
            order.getIndex(),
            way.descending()
                ? RelFieldCollation.Direction.DESCENDING
                : RelFieldCollation.Direction.ASCENDING,
            way.nullsFirst()
                ? RelFieldCollation.NullDirection.FIRST
                : RelFieldCollation.NullDirection.LAST);
    return keys.isEmpty() ? null : new Ranked(rows, columns, keys, first, count, List.of());
  }
}
