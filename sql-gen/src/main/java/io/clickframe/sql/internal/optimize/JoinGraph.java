package io.clickframe.sql.internal.optimize;

import io.clickframe.sql.internal.type.ChType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.apache.calcite.plan.RelOptUtil;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexInputRef;
import org.apache.calcite.rex.RexNode;

/**
 * A region as a graph: which inputs are joined by what. Columns that are equal to the same column
 * are equal to one another, so any two of them can join. Sets of inputs are bits by their numbers.
 */
final class JoinGraph {
  private final Region region;
  private final List<Integer> starts;
  private final List<Set<Integer>> equal = new ArrayList<>();
  private final List<RexCall> links = new ArrayList<>();
  private final List<RexNode> rest = new ArrayList<>();

  JoinGraph(Region region) {
    this.region = region;
    this.starts = region.starts();
    region.conditions().stream()
        .flatMap(condition -> parts(condition).stream())
        .distinct()
        .forEach(this::add);
  }

  private void add(RexNode condition) {
    if (!(condition instanceof RexCall call) || !call.getOperator().getName().equals("equals")) {
      rest.add(condition);
      return;
    }
    RexNode left = call.getOperands().get(0);
    RexNode right = call.getOperands().get(1);
    if (isTransitive(left, right)) {
      unite(((RexInputRef) left).getIndex(), ((RexInputRef) right).getIndex());
    } else if (isOfOne(left) && isOfOne(right) && inputs(left) != inputs(right)) {
      links.add(call);
    } else {
      rest.add(condition);
    }
  }

  /** A text over several inputs may say something of each. */
  private List<RexNode> parts(RexNode condition) {
    return Integer.bitCount(inputs(condition)) > 1
        ? RelOptUtil.conjunctions(Fragments.known(condition))
        : List.of(condition);
  }

  private boolean isOfOne(RexNode side) {
    return Integer.bitCount(inputs(side)) == 1;
  }

  /** Floats are left out: 0 and -0 are equal, but not to a hash table; so is what may hold them. */
  private static boolean isTransitive(RexNode left, RexNode right) {
    return left instanceof RexInputRef
        && right instanceof RexInputRef
        && left.getType().equals(right.getType())
        && JoinedColumns.isExact(ChType.of(left.getType()).text());
  }

  private void unite(int first, int second) {
    Set<Integer> united = new TreeSet<>(List.of(first, second));
    for (Set<Integer> known : List.copyOf(equal)) {
      if (known.contains(first) || known.contains(second)) {
        united.addAll(known);
        equal.remove(known);
      }
    }
    equal.add(united);
  }

  Region region() {
    return region;
  }

  /** Sets of columns that are equal in each row of the result. */
  List<Set<Integer>> equal() {
    return equal;
  }

  /** Equalities between other expressions of two inputs. */
  List<RexCall> links() {
    return links;
  }

  /** The other conditions. */
  List<RexNode> rest() {
    return rest;
  }

  /** The inputs that an expression reads. */
  int inputs(RexNode expression) {
    int read = 0;
    for (int column : RelOptUtil.InputFinder.bits(expression)) {
      read |= 1 << input(column);
    }
    return read;
  }

  /** The inputs that have some columns. */
  int inputs(Set<Integer> columns) {
    int read = 0;
    for (int column : columns) {
      read |= 1 << input(column);
    }
    return read;
  }

  /** The input that has a column. */
  int input(int column) {
    int input = starts.size() - 1;
    while (starts.get(input) > column) {
      input--;
    }
    return input;
  }

  /** The number of a column in its input. */
  int position(int column) {
    return column - starts.get(input(column));
  }

  /** The columns of a set of inputs. */
  List<Integer> members(Set<Integer> columns, int inputs) {
    return columns.stream().filter(column -> (inputs >> input(column) & 1) == 1).toList();
  }

  /** The columns of an input. */
  List<Integer> columns(int input) {
    int start = starts.get(input);
    int count = region.inputs().get(input).getRowType().getFieldCount();
    return IntStream.range(start, start + count).boxed().toList();
  }
}
