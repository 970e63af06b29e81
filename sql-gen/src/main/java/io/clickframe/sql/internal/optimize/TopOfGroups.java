package io.clickframe.sql.internal.optimize;

import io.clickframe.sql.internal.plan.LimitBy;
import io.clickframe.sql.internal.plan.PlanNodes;
import io.clickframe.sql.internal.type.ChType;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apache.calcite.rel.RelCollations;
import org.apache.calcite.rel.RelFieldCollation;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.AggregateCall;
import org.apache.calcite.rel.logical.LogicalProject;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexInputRef;
import org.apache.calcite.rex.RexNode;
import org.jspecify.annotations.Nullable;

/**
 * The first rows of each group. If only the groups and what they are ordered by are read, each
 * group keeps its first values and no row is sorted; else the rows are sorted once and cut, which
 * takes less than numbering them.
 */
final class TopOfGroups {
  private static final double LEAST_ROWS = 50_000;

  /** More values a group would be better off with a sort. */
  private static final long MOST_VALUES = 100;

  /** With fewer rows in a group there is little to leave out. */
  private static final double ROWS_OF_GROUP = 4;

  private final RexBuilder builder;
  private final LogicalProject project;
  private final Ranked ranked;
  private final List<Integer> read = new ArrayList<>();

  private TopOfGroups(LogicalProject project, Ranked ranked) {
    this.builder = project.getCluster().getRexBuilder();
    this.project = project;
    this.ranked = ranked;
  }

  /**
   * What gives the same columns; null if they are no first rows of groups, or if nothing is known
   * of their number.
   *
   * @param estimates what is known of operators
   */
  static @Nullable RelNode of(
      LogicalProject project, Function<RelNode, @Nullable Estimate> estimates) {
    Ranked ranked = Ranked.of(project.getInput());
    Estimate known = ranked == null ? null : estimates.apply(ranked.rows());
    if (ranked == null || known == null || known.base() < LEAST_ROWS) {
      return null;
    }
    TopOfGroups top = new TopOfGroups(project, ranked);
    return top.readsColumns() ? top.faster(known) : null;
  }

  private boolean readsColumns() {
    for (RexNode expression : project.getProjects()) {
      int column =
          expression instanceof RexInputRef reference
              ? ranked.columns().get(reference.getIndex())
              : -1;
      if (column < 0) {
        return false;
      }
      read.add(column);
    }
    return true;
  }

  private @Nullable RelNode faster(Estimate known) {
    int value = ranked.order().getFieldIndex();
    double groups = ranked.keys().stream().mapToDouble(known::distinct).reduce(1, (a, b) -> a * b);
    boolean few = ranked.count() <= MOST_VALUES && groups * ROWS_OF_GROUP < known.rows();
    // Where NULL comes first, NaN does too.
    boolean last = ranked.order().nullDirection != RelFieldCollation.NullDirection.FIRST;
    boolean onlyThose = read.stream().allMatch(it -> it == value || ranked.keys().contains(it));
    if (few
        && last
        && onlyThose
        && !ranked.keys().contains(value)
        && FirstValues.knows(type(value))) {
      return values(value);
    }
    return ranked.sorted().isEmpty() ? cut() : null;
  }

  private ChType type(int column) {
    return (ChType) ranked.rows().getRowType().getFieldList().get(column).getType();
  }

  private RexNode reference(RelNode node, int column) {
    return builder.makeInputRef(node, column);
  }

  /** The rows sorted, and the first of each group. */
  private RelNode cut() {
    RelNode sorted = PlanNodes.sort(ranked.rows(), RelCollations.of(ranked.order()));
    RelNode first = LimitBy.of(sorted, ranked.count(), ranked.keys());
    List<RexNode> columns = read.stream().map(it -> reference(first, it)).toList();
    return PlanNodes.project(first, columns, project.getRowType().getFieldNames());
  }

  /** The first values of each group, one row for each. */
  private @Nullable RelNode values(int value) {
    boolean sortable = ranked.sorted().stream().allMatch(key -> read.contains(key.getFieldIndex()));
    if (!sortable) {
      return null;
    }
    FirstValues first =
        new FirstValues(
            builder, type(value), ranked.order().getDirection().isDescending(), ranked.count());
    List<RexNode> columns = new ArrayList<>();
    ranked.keys().forEach(it -> columns.add(reference(ranked.rows(), it)));
    columns.addAll(first.arguments(reference(ranked.rows(), value)));
    int keys = ranked.keys().size();
    RelNode keyed = PlanNodes.project(ranked.rows(), columns, names(columns.size()));
    List<AggregateCall> calls = first.calls(keys);
    RelNode groups = PlanNodes.aggregate(keyed, keys, calls);
    List<RexNode> exploded = references(groups, keys);
    exploded.add(
        first.rows(references(groups, keys + calls.size()).subList(keys, keys + calls.size())));
    RelNode rows = PlanNodes.project(groups, exploded, names(keys + 1));
    List<RexNode> outputs = new ArrayList<>();
    for (int column : read) {
      outputs.add(
          column == value
              ? first.back(reference(rows, keys))
              : reference(rows, ranked.keys().indexOf(column)));
    }
    return sorted(PlanNodes.project(rows, outputs, project.getRowType().getFieldNames()));
  }

  private List<RexNode> references(RelNode node, int count) {
    List<RexNode> columns = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      columns.add(reference(node, i));
    }
    return columns;
  }

  private List<String> names(int count) {
    int keys = ranked.keys().size();
    return IntStream.range(0, count)
        .mapToObj(i -> i < keys ? "key" + i : i == keys ? "value" : "counts")
        .toList();
  }

  /** In the order that the rows had. */
  private RelNode sorted(RelNode rows) {
    List<RelFieldCollation> order =
        ranked.sorted().stream()
            .map(key -> key.withFieldIndex(read.indexOf(key.getFieldIndex())))
            .toList();
    return order.isEmpty() ? rows : PlanNodes.sort(rows, RelCollations.of(order));
  }
}
