package io.clickframe.sql.internal.optimize;

import io.clickframe.sql.internal.plan.ChWindow;
import io.clickframe.sql.internal.plan.Columns;
import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.plan.RelOptUtil;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.JoinRelType;
import org.apache.calcite.rel.logical.LogicalFilter;
import org.apache.calcite.rel.logical.LogicalJoin;
import org.apache.calcite.rel.logical.LogicalProject;
import org.apache.calcite.rex.RexInputRef;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexUtil;
import org.jspecify.annotations.Nullable;

/**
 * Inner joins beside and in one another, which may be done in any order, with the conditions
 * between and behind them. Immutable.
 *
 * @param inputs what is joined
 * @param conditions that hold for each row, over the columns of all inputs, one behind the other
 * @param checks semi- and anti-joins on what comes out, in their order
 * @param outputs the columns that come out: positions of columns of the inputs
 * @param written the order in which it is written
 * @param nodes the operators that it stands for
 */
record Region(
    List<RelNode> inputs,
    List<RexNode> conditions,
    List<Check> checks,
    List<Integer> outputs,
    JoinTree written,
    List<RelNode> nodes) {
  /** Sets of inputs are bits. More than that are several regions. */
  private static final int MOST_INPUTS = 30;

  private static final int MOST_CONDITIONS = 500;

  Region {
    inputs = List.copyOf(inputs);
    conditions = List.copyOf(conditions);
    checks = List.copyOf(checks);
    outputs = List.copyOf(outputs);
    nodes = List.copyOf(nodes);
  }

  /** Whether rows look for others at all, be it only to see whether there is one. */
  boolean joins() {
    return inputs.size() > 1 || !checks.isEmpty();
  }

  /** An input that is no such join. */
  private static Region of(RelNode input) {
    List<Integer> outputs = new ArrayList<>();
    for (int i = 0; i < input.getRowType().getFieldCount(); i++) {
      outputs.add(i);
    }
    return new Region(
        List.of(input), List.of(), List.of(), outputs, new JoinTree.Input(0), List.of());
  }

  /**
   * An operator over regions, or null if it is none itself.
   *
   * @param node over the given inputs
   * @param regions those that its inputs are; null for others
   */
  static @Nullable Region of(RelNode node, List<@Nullable Region> regions) {
    Region region = unbounded(node, regions);
    return region == null || region.conditions.size() + region.checks.size() > MOST_CONDITIONS
        ? null
        : region;
  }

  private static @Nullable Region unbounded(RelNode node, List<@Nullable Region> regions) {
    return switch (node) {
      case LogicalJoin join when join.getJoinType() == JoinRelType.INNER && isFixed(join) ->
          joined(join, known(regions, join, 0), known(regions, join, 1));
      case LogicalJoin join when Check.is(join) && isFixed(join) ->
          known(regions, join, 0).checked(join);
      case LogicalFilter filter when isFixed(filter) -> filtered(regions.getFirst(), filter);
      case LogicalProject project -> picked(regions.getFirst(), project);
      default -> null;
    };
  }

  private static Region known(List<@Nullable Region> regions, LogicalJoin join, int input) {
    Region known = regions.get(input);
    return known == null ? of(join.getInput(input)) : known;
  }

  /** Whether its condition falls out the same wherever it is tested. */
  private static boolean isFixed(LogicalFilter filter) {
    RexNode condition = filter.getCondition();
    return RexUtil.isDeterministic(condition) && !ChWindow.in(condition);
  }

  private static boolean isFixed(LogicalJoin join) {
    return RexUtil.isDeterministic(join.getCondition()) && !join.getCondition().isAlwaysTrue();
  }

  private static @Nullable Region joined(LogicalJoin join, Region left, Region right) {
    if (left.inputs.size() + right.inputs.size() > MOST_INPUTS) {
      return null;
    }
    int shift = left.columns();
    List<RelNode> inputs = new ArrayList<>(left.inputs);
    inputs.addAll(right.inputs);
    List<Integer> outputs = new ArrayList<>(left.outputs);
    right.outputs.forEach(column -> outputs.add(column + shift));
    List<RexNode> conditions = new ArrayList<>(left.conditions);
    right.conditions.forEach(condition -> conditions.add(RexUtil.shift(condition, shift)));
    RelOptUtil.conjunctions(join.getCondition())
        .forEach(part -> conditions.add(Columns.moved(part, outputs::get)));
    List<RelNode> nodes = new ArrayList<>(left.nodes);
    nodes.addAll(right.nodes);
    nodes.add(join);
    JoinTree written = new JoinTree.Pair(left.written, right.written.shifted(left.inputs.size()));
    List<Check> checks = new ArrayList<>(left.checks);
    right.checks.forEach(check -> checks.add(check.shifted(shift)));
    return new Region(inputs, conditions, checks, outputs, written, nodes);
  }

  private Region checked(LogicalJoin join) {
    List<Check> more = new ArrayList<>(checks);
    more.add(new Check(join.getRight(), join.getCondition(), outputs, join.getJoinType()));
    return new Region(inputs, conditions, more, outputs, written, with(join));
  }

  private static @Nullable Region filtered(@Nullable Region input, LogicalFilter filter) {
    return input == null ? null : input.filtered(filter);
  }

  private static @Nullable Region picked(@Nullable Region input, LogicalProject project) {
    return input == null ? null : input.picked(project);
  }

  private Region filtered(LogicalFilter filter) {
    List<RexNode> more = new ArrayList<>(conditions);
    RelOptUtil.conjunctions(filter.getCondition())
        .forEach(part -> more.add(Columns.moved(part, outputs::get)));
    return new Region(inputs, more, checks, outputs, written, with(filter));
  }

  private @Nullable Region picked(LogicalProject project) {
    List<Integer> picked = new ArrayList<>();
    for (RexNode expression : project.getProjects()) {
      if (!(expression instanceof RexInputRef column)) {
        return null;
      }
      picked.add(outputs.get(column.getIndex()));
    }
    return new Region(inputs, conditions, checks, picked, written, with(project));
  }

  private List<RelNode> with(RelNode node) {
    List<RelNode> more = new ArrayList<>(nodes);
    more.add(node);
    return more;
  }

  /** How many columns the inputs have. */
  int columns() {
    return inputs.stream().mapToInt(input -> input.getRowType().getFieldCount()).sum();
  }

  /** The first column of each input. */
  List<Integer> starts() {
    List<Integer> starts = new ArrayList<>();
    int next = 0;
    for (RelNode input : inputs) {
      starts.add(next);
      next += input.getRowType().getFieldCount();
    }
    return starts;
  }
}
