package io.clickframe.sql.internal.render;

import io.clickframe.internal.node.DatabaseSource;
import io.clickframe.internal.node.EngineTable;
import io.clickframe.internal.node.FileSource;
import io.clickframe.internal.node.FunctionSource;
import io.clickframe.internal.node.InlineSource;
import io.clickframe.internal.node.ReaderSource;
import io.clickframe.internal.node.SourceNode;
import io.clickframe.internal.node.TableSource;
import io.clickframe.sql.internal.plan.ChAggregate;
import io.clickframe.sql.internal.plan.ChSubquery;
import io.clickframe.sql.internal.plan.ChWindow;
import io.clickframe.sql.internal.plan.LimitBy;
import io.clickframe.sql.internal.plan.QueryLeaf;
import io.clickframe.sql.internal.plan.RemoteLeaf;
import io.clickframe.sql.internal.plan.StrictJoin;
import io.clickframe.sql.internal.plan.TableLeaf;
import io.clickframe.sql.internal.plan.Tail;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.calcite.rel.RelFieldCollation;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.AggregateCall;
import org.apache.calcite.rel.core.Join;
import org.apache.calcite.rel.logical.LogicalAggregate;
import org.apache.calcite.rel.logical.LogicalFilter;
import org.apache.calcite.rel.logical.LogicalIntersect;
import org.apache.calcite.rel.logical.LogicalJoin;
import org.apache.calcite.rel.logical.LogicalMinus;
import org.apache.calcite.rel.logical.LogicalProject;
import org.apache.calcite.rel.logical.LogicalSort;
import org.apache.calcite.rel.logical.LogicalUnion;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexInputRef;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexShuttle;

/** A plan as an indented tree with the columns' names, for people. */
public final class PlanText {
  /** Deeper lines stay here: the text must not grow with the square of the depth. */
  private static final int DEEPEST = 40;

  private record Line(String lead, RelNode node, int depth) {}

  private PlanText() {}

  /**
   * The tree: a step above what it reads; then what databases are asked.
   *
   * @param reasons why steps stay in ClickHouse that could run in a database
   * @param notes which nodes do what, if there are several
   */
  public static String of(
      RelNode plan, List<Emitted.Fence> fences, Set<String> reasons, List<String> notes) {
    List<Integer> leaves = fences.stream().map(Emitted.Fence::leaf).distinct().toList();
    StringBuilder text = new StringBuilder(of(plan, leaves));
    for (Emitted.Fence fence : fences) {
      text.append("\n\nRemote ").append(leaves.indexOf(fence.leaf()) + 1);
      text.append(" asks ").append(fence.server());
      text.append(":\n  ").append(fence.sent().replace("\n", "\n  "));
    }
    reasons.forEach(reason -> text.append("\nStays in ClickHouse: ").append(reason));
    notes.forEach(note -> text.append('\n').append(note));
    return text.toString();
  }

  private static String of(RelNode plan, List<Integer> leaves) {
    StringBuilder text = new StringBuilder();
    Deque<Line> open = new ArrayDeque<>();
    open.push(new Line("", plan, 0));
    while (!open.isEmpty()) {
      Line next = open.pop();
      String indent = "  ".repeat(Math.min(next.depth(), DEEPEST));
      text.append(indent).append(next.lead()).append(line(next.node(), leaves)).append('\n');
      int below = next.depth() + 1;
      next.node().getInputs().reversed().forEach(it -> open.push(new Line("", it, below)));
      subqueries(next.node()).forEach(it -> open.push(new Line("Sub-query: ", it, below)));
    }
    return text.toString().stripTrailing();
  }

  private static List<RelNode> subqueries(RelNode node) {
    List<RelNode> plans = new ArrayList<>();
    node.accept(
        new RexShuttle() {
          @Override
          public RexNode visitCall(RexCall call) {
            if (call.getOperator() instanceof ChSubquery subquery) {
              plans.add(subquery.plan());
            }
            return super.visitCall(call);
          }
        });
    return plans;
  }

  private static String line(RelNode node, List<Integer> leaves) {
    return switch (node) {
      case TableLeaf leaf ->
          "Scan "
              + scanned(leaf.source())
              + (leaf.placement().isSpread() ? " by several nodes" : "");
      case RemoteLeaf leaf ->
          "Remote " + (leaves.indexOf(leaf.getId()) + 1) + ": " + leaf.server().label();
      case QueryLeaf query -> "Query {" + query.sql() + "} over " + query.names();
      case LogicalFilter filter ->
          (ChWindow.in(filter.getCondition()) ? "Qualify " : "Filter ")
              + text(filter.getInput(), filter.getCondition());
      case LogicalProject project -> "Project " + project(project);
      case LogicalAggregate aggregate -> aggregate(aggregate);
      case LogicalJoin join -> join(join);
      case StrictJoin join -> join(join);
      case LogicalSort sort -> sort(sort);
      case LimitBy limitBy -> {
        List<String> columns = limitBy.getInput().getRowType().getFieldNames();
        String keys = limitBy.keys().stream().map(columns::get).collect(Collectors.joining(", "));
        yield "Limit " + limitBy.count() + " BY " + keys;
      }
      case Tail tail -> "Tail " + tail.count();
      case LogicalUnion _ -> "Union all";
      case LogicalIntersect _ -> "Intersect";
      case LogicalMinus _ -> "Except";
      default -> node.getRelTypeName();
    };
  }

  private static String project(LogicalProject project) {
    List<String> names = project.getRowType().getFieldNames();
    List<String> items = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      RexNode expression = project.getProjects().get(i);
      String text = text(project.getInput(), expression);
      boolean same = expression instanceof RexInputRef && text.equals(names.get(i));
      items.add(same ? text : text + " AS " + names.get(i));
    }
    return String.join(", ", items);
  }

  private static String aggregate(LogicalAggregate aggregate) {
    List<String> columns = aggregate.getInput().getRowType().getFieldNames();
    boolean sets = aggregate.getGroupType() != LogicalAggregate.Group.SIMPLE;
    String keys =
        sets
            ? GroupingClause.of(aggregate.getGroupSets(), columns::get)
            : aggregate.getGroupSet().asList().stream()
                .map(columns::get)
                .collect(Collectors.joining(", "));
    if (aggregate.getAggCallList().isEmpty() && !sets) {
      return "Distinct " + keys;
    }
    ExpressionPrinter printer = ExpressionPrinter.naming(columns::get);
    String calls =
        aggregate.getAggCallList().stream()
            .map(call -> call(printer, columns, call))
            .collect(Collectors.joining(", "));
    return "Aggregate " + calls + (keys.isEmpty() ? "" : " BY " + keys);
  }

  private static String call(ExpressionPrinter printer, List<String> columns, AggregateCall call) {
    List<String> arguments = call.getArgList().stream().map(columns::get).toList();
    return printer.aggregate((ChAggregate) call.getAggregation(), arguments)
        + " AS "
        + call.getName();
  }

  private static String join(Join join) {
    List<String> columns = new ArrayList<>(join.getLeft().getRowType().getFieldNames());
    int left = columns.size();
    columns.addAll(join.getRight().getRowType().getFieldNames());
    ExpressionPrinter printer =
        ExpressionPrinter.naming(i -> (i < left ? "left." : "right.") + columns.get(i));
    boolean cross = join.getCondition().isAlwaysTrue();
    String strictness =
        join instanceof StrictJoin strict
            ? strict.strictness().name().toLowerCase(Locale.ROOT) + " "
            : "";
    return "Join "
        + strictness
        + (cross
            ? "cross"
            : join.getJoinType().name().toLowerCase(Locale.ROOT)
                + " ON "
                + Brackets.strip(printer.operand(join.getCondition())));
  }

  private static String sort(LogicalSort sort) {
    List<String> columns = sort.getInput().getRowType().getFieldNames();
    List<String> parts = new ArrayList<>();
    if (!sort.getCollation().getFieldCollations().isEmpty()) {
      parts.add(
          sort.getCollation().getFieldCollations().stream()
              .map(key -> columns.get(key.getFieldIndex()) + direction(key))
              .collect(Collectors.joining(", ", "Sort ", "")));
    }
    if (sort.fetch != null) {
      parts.add("Limit " + Emitter.number(sort.fetch));
    }
    if (sort.offset != null) {
      parts.add("Offset " + Emitter.number(sort.offset));
    }
    return String.join(" ", parts);
  }

  private static String direction(RelFieldCollation key) {
    boolean first = key.nullDirection == RelFieldCollation.NullDirection.FIRST;
    return (key.getDirection().isDescending() ? " DESC" : " ASC") + (first ? " NULLS FIRST" : "");
  }

  private static String text(RelNode input, RexNode expression) {
    List<String> columns = input.getRowType().getFieldNames();
    return Brackets.strip(ExpressionPrinter.naming(columns::get).value(expression));
  }

  private static String scanned(SourceNode source) {
    return switch (source) {
      case FileSource _, EngineTable _, TableSource _ -> new TableFunctions(new Holes()).of(source);
      case FunctionSource _, DatabaseSource _, InlineSource _, ReaderSource _ -> source.label();
    };
  }
}
