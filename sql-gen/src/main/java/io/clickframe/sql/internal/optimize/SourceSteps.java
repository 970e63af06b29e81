package io.clickframe.sql.internal.optimize;

import io.clickframe.sql.internal.plan.ChWindow;
import io.clickframe.sql.internal.plan.Columns;
import io.clickframe.sql.internal.plan.Repeatable;
import io.clickframe.sql.internal.plan.TableLeaf;
import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.plan.RelOptUtil;
import org.apache.calcite.rel.RelFieldCollation;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.logical.LogicalFilter;
import org.apache.calcite.rel.logical.LogicalProject;
import org.apache.calcite.rel.logical.LogicalSort;
import org.apache.calcite.rex.RexInputRef;
import org.apache.calcite.rex.RexLiteral;
import org.apache.calcite.rex.RexNode;
import org.jspecify.annotations.Nullable;

/**
 * What the steps above a source say of its rows: conditions, and of how many of them, in which
 * order, there is any need. As far as it can be said of the source's own columns.
 */
final class SourceSteps {

  /**
   * A part of a filter's condition.
   *
   * @param filter whose
   * @param written as it is there
   * @param condition the same over the source's columns
   */
  record Part(LogicalFilter filter, RexNode written, RexNode condition) {}

  /**
   * A run of the rows from the first one on.
   *
   * @param cut the step that takes them
   * @param key the column of the source that they are in order of first, and how
   * @param count how many
   */
  record FirstRows(LogicalSort cut, RelFieldCollation key, long count) {}

  private final TableLeaf leaf;
  private final List<Part> parts = new ArrayList<>();
  private List<RexNode> columns = new ArrayList<>();
  private @Nullable RelFieldCollation order;
  private long skipped;
  private @Nullable FirstRows first;

  private SourceSteps(TableLeaf leaf) {
    this.leaf = leaf;
    for (int i = 0; i < leaf.getRowType().getFieldCount(); i++) {
      columns.add(RexInputRef.of(i, leaf.getRowType()));
    }
  }

  /**
   * What is said.
   *
   * @param steps from the source upwards, each the first input of the next
   */
  static SourceSteps of(TableLeaf leaf, List<RelNode> steps) {
    SourceSteps above = new SourceSteps(leaf);
    for (RelNode step : steps) {
      if (!above.add(step)) {
        break;
      }
    }
    return above;
  }

  TableLeaf leaf() {
    return leaf;
  }

  /** What is true of all rows that are needed. */
  List<Part> parts() {
    return parts;
  }

  /** The rows that are needed; null if they are not known to be the first ones. */
  @Nullable FirstRows first() {
    return first;
  }

  /** Whether those behind the step see no others than it does. */
  private boolean add(RelNode step) {
    return switch (step) {
      case LogicalFilter filter -> add(filter);
      case LogicalProject project -> {
        boolean passes = project.getProjects().stream().allMatch(SourceSteps::isOfRow);
        if (passes) {
          columns =
              project.getProjects().stream().map(it -> Columns.replaced(it, columns)).toList();
        }
        yield passes;
      }
      case LogicalSort sort -> add(sort);
      default -> false;
    };
  }

  private boolean add(LogicalFilter filter) {
    if (skipped > 0 || !isOfRow(filter.getCondition())) {
      return false;
    }
    for (RexNode part : RelOptUtil.conjunctions(filter.getCondition())) {
      parts.add(new Part(filter, part, Columns.replaced(part, columns)));
    }
    return true;
  }

  private boolean add(LogicalSort sort) {
    List<RelFieldCollation> keys = sort.getCollation().getFieldCollations();
    if (!keys.isEmpty()) {
      if (skipped > 0) {
        return false;
      }
      RelFieldCollation key = keys.getFirst();
      order =
          columns.get(key.getFieldIndex()) instanceof RexInputRef column
              ? key.withFieldIndex(column.getIndex())
              : null;
    }
    if (sort.fetch != null && order != null) {
      first = new FirstRows(sort, order, skipped + number(sort.offset) + number(sort.fetch));
    }
    skipped += number(sort.offset);
    return sort.fetch == null;
  }

  /** Far beyond what pays, numbers may be as large as they can be: no sum of them wraps. */
  private static long number(@Nullable RexNode literal) {
    return literal == null
        ? 0
        : Math.min(Integer.MAX_VALUE, ((Number) RexLiteral.value(literal)).longValue());
  }

  private static boolean isOfRow(RexNode expression) {
    return Repeatable.is(expression) && !ChWindow.in(expression);
  }
}
