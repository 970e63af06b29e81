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
import io.clickframe.sql.internal.plan.ChWindow;
import io.clickframe.sql.internal.plan.DatabaseLeaf;
import io.clickframe.sql.internal.plan.LimitBy;
import io.clickframe.sql.internal.plan.Prewhere;
import io.clickframe.sql.internal.plan.QueryLeaf;
import io.clickframe.sql.internal.plan.RemoteLeaf;
import io.clickframe.sql.internal.plan.StrictJoin;
import io.clickframe.sql.internal.plan.SwappedJoin;
import io.clickframe.sql.internal.plan.TableLeaf;
import io.clickframe.sql.internal.plan.Tail;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
import org.apache.calcite.rex.RexInputRef;
import org.apache.calcite.rex.RexNode;

/** One operator of a plan with the columns' names, for people. */
public final class OperatorText {

  /**
   * An operator.
   *
   * @param name what it does
   * @param detail with what
   */
  public record Operator(String name, String detail) {}

  private OperatorText() {}

  /**
   * What a node does.
   *
   * @param leaves the databases' parts of the plan, in the order of their numbers
   */
  public static Operator of(RelNode node, List<Integer> leaves) {
    return switch (node) {
      case TableLeaf leaf ->
          new Operator(
              "Scan",
              scanned(leaf.source()) + (leaf.placement().isSpread() ? " by several nodes" : ""));
      case DatabaseLeaf leaf -> new Operator("Scan", leaf.source().table());
      case RemoteLeaf leaf ->
          new Operator("Remote", (leaves.indexOf(leaf.getId()) + 1) + ": " + leaf.server().label());
      case QueryLeaf query -> new Operator("Query", "{" + query.sql() + "} over " + query.names());
      case LogicalFilter filter ->
          new Operator(
              ChWindow.in(filter.getCondition()) ? "Qualify" : "Filter",
              text(filter.getInput(), filter.getCondition()));
      case Prewhere early -> new Operator("Prewhere", text(early.getInput(), early.condition()));
      case LogicalProject project -> new Operator("Project", project(project));
      case LogicalAggregate aggregate -> aggregate(aggregate);
      case LogicalJoin join -> new Operator("Join", join(join));
      case StrictJoin join -> new Operator("Join", join(join));
      case SwappedJoin join -> new Operator("Join", join(join));
      case LogicalSort sort -> sort(sort);
      case LimitBy limitBy -> {
        List<String> columns = limitBy.getInput().getRowType().getFieldNames();
        String keys = limitBy.keys().stream().map(columns::get).collect(Collectors.joining(", "));
        yield new Operator("Limit", limitBy.count() + " BY " + keys);
      }
      case Tail tail -> new Operator("Tail", String.valueOf(tail.count()));
      case LogicalUnion _ -> new Operator("Union", "all");
      case LogicalIntersect _ -> new Operator("Intersect", "");
      case LogicalMinus _ -> new Operator("Except", "");
      default -> new Operator(node.getRelTypeName(), "");
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

  private static Operator aggregate(LogicalAggregate aggregate) {
    List<String> columns = aggregate.getInput().getRowType().getFieldNames();
    boolean sets = aggregate.getGroupType() != LogicalAggregate.Group.SIMPLE;
    String keys =
        sets
            ? GroupingClause.of(aggregate.getGroupSets(), columns::get)
            : aggregate.getGroupSet().asList().stream()
                .map(columns::get)
                .collect(Collectors.joining(", "));
    if (aggregate.getAggCallList().isEmpty() && !sets) {
      return new Operator("Distinct", keys);
    }
    ExpressionPrinter printer = ExpressionPrinter.naming(columns::get);
    String calls =
        aggregate.getAggCallList().stream()
            .map(call -> call(printer, columns, call))
            .collect(Collectors.joining(", "));
    return new Operator("Aggregate", calls + (keys.isEmpty() ? "" : " BY " + keys));
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
    return strictness
        + (cross
            ? "cross"
            : join.getJoinType().name().toLowerCase(Locale.ROOT)
                + " ON "
                + Brackets.strip(printer.operand(join.getCondition())));
  }

  private static Operator sort(LogicalSort sort) {
    List<String> columns = sort.getInput().getRowType().getFieldNames();
    String keys =
        sort.getCollation().getFieldCollations().stream()
            .map(key -> columns.get(key.getFieldIndex()) + direction(key))
            .collect(Collectors.joining(", "));
    String run =
        (sort.fetch == null ? "" : " Limit " + Emitter.number(sort.fetch))
            + (sort.offset == null ? "" : " Offset " + Emitter.number(sort.offset));
    if (!keys.isEmpty()) {
      return new Operator("Sort", keys + run);
    }
    int space = run.indexOf(' ', 1);
    return new Operator(run.substring(1, space), run.substring(space + 1));
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
