package io.clickframe.sql.internal.explain;

import io.clickframe.explain.ColumnLineage;
import io.clickframe.explain.ColumnLineage.SourceColumn;
import io.clickframe.sql.internal.plan.ChSubquery;
import io.clickframe.sql.internal.plan.DatabaseLeaf;
import io.clickframe.sql.internal.plan.PlanNodes;
import io.clickframe.sql.internal.plan.QueryLeaf;
import io.clickframe.sql.internal.plan.TableLeaf;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.AggregateCall;
import org.apache.calcite.rel.core.SetOp;
import org.apache.calcite.rel.logical.LogicalAggregate;
import org.apache.calcite.rel.logical.LogicalProject;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexInputRef;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexVisitorImpl;

/**
 * Which columns of sources the columns of a plan are made of. Calcite's own metadata gives up where
 * an operator is ours.
 */
public final class ColumnOrigins {
  private final IdentityHashMap<RelNode, List<Set<SourceColumn>>> done = new IdentityHashMap<>();

  private ColumnOrigins() {}

  /**
   * The origins of each column.
   *
   * @param plan with nothing cut out of it
   */
  public static List<ColumnLineage> of(RelNode plan, List<String> names) {
    List<Set<SourceColumn>> origins = new ColumnOrigins().origins(plan);
    List<ColumnLineage> lineages = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      lineages.add(new ColumnLineage(names.get(i), List.copyOf(origins.get(i))));
    }
    return lineages;
  }

  private List<Set<SourceColumn>> origins(RelNode plan) {
    return PlanNodes.inputsFirst(plan, done, this::columns);
  }

  private List<Set<SourceColumn>> known(RelNode node) {
    return Objects.requireNonNull(done.get(node), "inputs come first");
  }

  private List<Set<SourceColumn>> columns(RelNode node) {
    return switch (node) {
      case TableLeaf leaf -> leaf(node, leaf.source().label());
      case DatabaseLeaf leaf -> leaf(node, leaf.source().label());
      case QueryLeaf query when query.getInputs().isEmpty() -> leaf(node, "a query");
      case QueryLeaf query -> query(query);
      case LogicalProject project ->
          project.getProjects().stream().map(it -> made(known(project.getInput()), it)).toList();
      case LogicalAggregate aggregate -> aggregate(aggregate);
      case SetOp operation -> operation(operation);
      default ->
          node.getInputs().stream()
              .flatMap(input -> known(input).stream())
              .limit(node.getRowType().getFieldCount())
              .toList();
    };
  }

  private static List<Set<SourceColumn>> leaf(RelNode node, String source) {
    return node.getRowType().getFieldNames().stream()
        .map(name -> Set.of(new SourceColumn(source, name, true)))
        .toList();
  }

  /** Nobody looks into the text: what it names it may have used, for any of its columns. */
  private List<Set<SourceColumn>> query(QueryLeaf query) {
    Set<SourceColumn> named = new LinkedHashSet<>();
    boolean all = query.sql().contains("*");
    for (RelNode input : query.getInputs()) {
      List<String> names = input.getRowType().getFieldNames();
      for (int i = 0; i < names.size(); i++) {
        String name = Pattern.quote(names.get(i));
        if (all || Pattern.compile("(?<!\\w)" + name + "(?!\\w)").matcher(query.sql()).find()) {
          known(input).get(i).forEach(it -> named.add(changed(it)));
        }
      }
    }
    return Collections.nCopies(query.getRowType().getFieldCount(), named);
  }

  private Set<SourceColumn> made(List<Set<SourceColumn>> input, RexNode expression) {
    if (expression instanceof RexInputRef column) {
      return input.get(column.getIndex());
    }
    Set<SourceColumn> found = new LinkedHashSet<>();
    expression.accept(
        new RexVisitorImpl<Void>(true) {
          @Override
          public Void visitInputRef(RexInputRef column) {
            input.get(column.getIndex()).forEach(it -> found.add(changed(it)));
            return null;
          }

          @Override
          public Void visitCall(RexCall call) {
            if (call.getOperator() instanceof ChSubquery subquery) {
              origins(subquery.plan())
                  .forEach(columns -> columns.forEach(it -> found.add(changed(it))));
            }
            return super.visitCall(call);
          }
        });
    return found;
  }

  private static SourceColumn changed(SourceColumn column) {
    return new SourceColumn(column.source(), column.column(), false);
  }

  private List<Set<SourceColumn>> aggregate(LogicalAggregate aggregate) {
    List<Set<SourceColumn>> input = known(aggregate.getInput());
    List<Set<SourceColumn>> columns = new ArrayList<>();
    aggregate.getGroupSet().forEach(key -> columns.add(input.get(key)));
    for (AggregateCall call : aggregate.getAggCallList()) {
      Set<SourceColumn> found = new LinkedHashSet<>();
      Stream<Integer> read =
          call.filterArg < 0
              ? call.getArgList().stream()
              : Stream.concat(call.getArgList().stream(), Stream.of(call.filterArg));
      read.forEach(argument -> input.get(argument).forEach(it -> found.add(changed(it))));
      columns.add(found);
    }
    return columns;
  }

  private List<Set<SourceColumn>> operation(SetOp operation) {
    List<Set<SourceColumn>> columns = new ArrayList<>();
    for (int i = 0; i < operation.getRowType().getFieldCount(); i++) {
      Set<SourceColumn> found = new LinkedHashSet<>();
      for (RelNode input : operation.getInputs()) {
        found.addAll(known(input).get(i));
      }
      columns.add(found);
    }
    return columns;
  }
}
