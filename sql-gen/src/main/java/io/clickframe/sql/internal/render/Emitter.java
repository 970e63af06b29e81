package io.clickframe.sql.internal.render;

import io.clickframe.sql.internal.plan.ChAggregate;
import io.clickframe.sql.internal.plan.ChWindow;
import io.clickframe.sql.internal.plan.RawSql;
import io.clickframe.sql.internal.plan.TableLeaf;
import io.clickframe.sql.internal.render.FromItem.TableText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.calcite.plan.RelOptUtil;
import org.apache.calcite.rel.RelFieldCollation;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.AggregateCall;
import org.apache.calcite.rel.core.JoinRelType;
import org.apache.calcite.rel.logical.LogicalAggregate;
import org.apache.calcite.rel.logical.LogicalFilter;
import org.apache.calcite.rel.logical.LogicalJoin;
import org.apache.calcite.rel.logical.LogicalProject;
import org.apache.calcite.rel.logical.LogicalSort;
import org.apache.calcite.rel.logical.LogicalUnion;
import org.apache.calcite.rex.RexInputRef;
import org.apache.calcite.rex.RexLiteral;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexVisitorImpl;
import org.jspecify.annotations.Nullable;

/**
 * A plan as one SELECT: each step goes into the block that is open, or, where that would change the
 * meaning, closes it into a sub-query and opens the next. Used for one plan by one thread.
 *
 * <p>References are always qualified and outputs always named, since ClickHouse resolves an alias
 * before a column of the same name.
 */
public final class Emitter {
  private final String prefix;
  private int tables;

  private Emitter(String prefix) {
    this.prefix = prefix;
  }

  /**
   * The statement's text.
   *
   * @param names the names of the result's columns
   */
  public static String emit(RelNode plan, List<String> names) {
    Set<String> columns = new HashSet<>(names);
    NameCollector.collect(plan, columns);
    Emitter emitter = new Emitter(Aliases.prefix("t", columns));
    return QueryPrinter.print(new QueryText.Select(emitter.block(plan), names));
  }

  private SelectBlock block(RelNode node) {
    return switch (node) {
      case TableLeaf leaf -> leaf(leaf);
      case LogicalProject project -> project(project);
      case LogicalFilter filter -> filter(filter);
      case LogicalAggregate aggregate -> aggregate(aggregate);
      case LogicalJoin join -> join(join);
      case LogicalSort sort -> sort(sort);
      case LogicalUnion union -> union(union);
      default -> throw new IllegalStateException("no SQL for " + node.getRelTypeName());
    };
  }

  private SelectBlock leaf(TableLeaf leaf) {
    return reading(
        new TableText.Function(TableFunctions.of(leaf.source())),
        leaf.getRowType().getFieldNames());
  }

  private SelectBlock reading(TableText table, List<String> columns) {
    String alias = prefix + tables++;
    SelectBlock block = new SelectBlock();
    block.from.add(FromItem.first(table, alias));
    block.outputs =
        columns.stream()
            .map(name -> Output.column(alias + "." + Quoting.identifier(name)))
            .toList();
    return block;
  }

  /** The block as a sub-query of a new one. */
  private SelectBlock close(SelectBlock block, RelNode node) {
    List<String> names = node.getRowType().getFieldNames();
    return reading(new TableText.Subquery(new QueryText.Select(block, names)), names);
  }

  private SelectBlock project(LogicalProject project) {
    SelectBlock block = block(project.getInput());
    if (!mayProject(block, project.getProjects())) {
      block = close(block, project.getInput());
    }
    ExpressionPrinter printer = printer(block);
    List<Output> outputs = new ArrayList<>();
    for (RexNode expression : project.getProjects()) {
      outputs.add(output(block, printer, expression));
    }
    block.outputs = outputs;
    return block;
  }

  private static boolean mayProject(SelectBlock block, List<RexNode> expressions) {
    if (block.distinct) {
      return false;
    }
    if (expressions.stream().anyMatch(ChWindow::in) && !Windows.fit(block, expressions)) {
      return false;
    }
    // What changes the number of rows comes after what the block has already.
    boolean stable = expressions.stream().allMatch(Output::isStable);
    if (!stable && !(block.isPlain() && block.isStable())) {
      return false;
    }
    int[] uses = new int[block.outputs.size()];
    for (RexNode expression : expressions) {
      boolean passed = Output.isTrivial(expression);
      expression.accept(
          new RexVisitorImpl<@Nullable Void>(true) {
            @Override
            public @Nullable Void visitInputRef(RexInputRef column) {
              boolean moved = !passed && !block.outputs.get(column.getIndex()).movable();
              uses[column.getIndex()] += moved ? 2 : 1;
              return null;
            }
          });
    }
    // Without keys, only an aggregate among the outputs makes it one row.
    boolean aggregates =
        IntStream.range(0, uses.length)
            .anyMatch(i -> uses[i] > 0 && block.outputs.get(i).aggregate());
    if (block.grouped && block.groupBy.isEmpty() && !aggregates) {
      return false;
    }
    // An arrayJoin() that nobody reads still makes rows.
    return IntStream.range(0, uses.length)
        .allMatch(i -> uses[i] == 1 || canChangeUses(block.outputs.get(i), uses[i]));
  }

  private static boolean canChangeUses(Output output, int uses) {
    return uses == 0 ? output.stable() : output.repeatable();
  }

  private SelectBlock filter(LogicalFilter filter) {
    SelectBlock block = block(filter.getInput());
    List<RexNode> parts = RelOptUtil.conjunctions(filter.getCondition());
    boolean windows = parts.stream().anyMatch(ChWindow::in);
    boolean closed = block.distinct || block.isLimited() || block.unstableWhere;
    boolean unfit = windows && !Windows.fit(block, parts);
    if (closed || unfit || !block.isStable() || !mayRepeat(block, parts)) {
      block = close(block, filter.getInput());
    }
    block.unstableWhere = !parts.stream().allMatch(Output::isStable);
    ExpressionPrinter printer = printer(block);
    // A window function has seen the rows that are taken away here.
    boolean qualify = windows || block.hasWindow();
    List<String> conditions = qualify ? block.qualify : block.grouped ? block.having : block.where;
    parts.forEach(part -> conditions.add(printer.operand(part)));
    block.windowed |= qualify;
    return block;
  }

  /** Whether what the expressions read may stand in the block a second time. */
  private static boolean mayRepeat(SelectBlock block, List<RexNode> expressions) {
    return expressions.stream().allMatch(Output::isStable)
        && RelOptUtil.InputFinder.bits(expressions, null).asList().stream()
            .allMatch(i -> block.outputs.get(i).repeatable());
  }

  private SelectBlock aggregate(LogicalAggregate aggregate) {
    RelNode input = aggregate.getInput();
    SelectBlock block = block(input);
    boolean sets = aggregate.getGroupType() != LogicalAggregate.Group.SIMPLE;
    boolean distinct = aggregate.getAggCallList().isEmpty() && !sets;
    boolean closed = block.distinct || block.isLimited() || !block.isStable();
    closed |= !distinct && block.hasWindow();
    if (closed || (!distinct && (block.grouped || !readsOnce(block, aggregate)))) {
      block = close(block, input);
    }
    if (sets && !GroupingClause.fit(block, aggregate)) {
      block = close(block, input);
    }
    block.orderBy.clear();
    List<Output> inputs = block.outputs;
    List<Output> outputs = new ArrayList<>();
    for (int key : aggregate.getGroupSet()) {
      outputs.add(inputs.get(key));
    }
    if (distinct) {
      block.distinct = true;
    } else {
      block.grouped = true;
      if (sets) {
        GroupingClause.add(block, aggregate);
      } else {
        outputs.stream().map(Output::sql).forEach(block.groupBy::add);
      }
      aggregate.getAggCallList().forEach(call -> outputs.add(aggregated(inputs, call)));
    }
    block.outputs = outputs;
    return block;
  }

  private static Output aggregated(List<Output> inputs, AggregateCall call) {
    List<String> arguments = call.getArgList().stream().map(i -> inputs.get(i).sql()).toList();
    String sql =
        new ExpressionPrinter(i -> inputs.get(i).sql())
            .aggregate((ChAggregate) call.getAggregation(), arguments);
    RawSql raw = ((ChAggregate) call.getAggregation()).raw();
    boolean stable = raw == null || raw.isRepeatable();
    return new Output(sql, false, false, stable, true, raw != null && raw.isWindow());
  }

  private static boolean readsOnce(SelectBlock block, LogicalAggregate aggregate) {
    int[] uses = new int[block.outputs.size()];
    for (AggregateCall call : aggregate.getAggCallList()) {
      call.getArgList().forEach(argument -> uses[argument]++);
    }
    return IntStream.range(0, uses.length)
        .allMatch(i -> uses[i] <= 1 || block.outputs.get(i).repeatable());
  }

  private SelectBlock join(LogicalJoin join) {
    SelectBlock left = block(join.getLeft());
    boolean open = left.isPlain() && left.isStable();
    SelectBlock block = open ? left : close(left, join.getLeft());
    SelectBlock right = block(join.getRight());
    if (!right.isBare()) {
      right = close(right, join.getRight());
    }
    List<Output> outputs = new ArrayList<>(block.outputs);
    outputs.addAll(right.outputs);
    ExpressionPrinter printer = new ExpressionPrinter(i -> outputs.get(i).sql());
    String kind = join.getJoinType() == JoinRelType.LEFT ? "LEFT JOIN" : "INNER JOIN";
    block.from.add(right.from.get(0).joined(kind, printer.operand(join.getCondition())));
    block.outputs = outputs;
    return block;
  }

  private SelectBlock sort(LogicalSort sort) {
    SelectBlock block = block(sort.getInput());
    List<RelFieldCollation> keys = sort.getCollation().getFieldCollations();
    List<Output> inputs = block.outputs;
    boolean stable = keys.stream().allMatch(key -> inputs.get(key.getFieldIndex()).stable());
    if ((block.isLimited() && !keys.isEmpty()) || !stable) {
      block = close(block, sort.getInput());
    }
    if (!keys.isEmpty()) {
      block.orderBy.clear();
    }
    for (RelFieldCollation key : keys) {
      block.orderBy.add(orderKey(block, key));
      block.windowed |= block.outputs.get(key.getFieldIndex()).window();
    }
    block.cut(number(sort.fetch), number(sort.offset));
    return block;
  }

  /** NULLS LAST is ClickHouse's own rule in both directions. */
  private static String orderKey(SelectBlock block, RelFieldCollation key) {
    boolean first = key.nullDirection == RelFieldCollation.NullDirection.FIRST;
    return block.outputs.get(key.getFieldIndex()).sql()
        + (key.getDirection().isDescending() ? " DESC" : " ASC")
        + (first ? " NULLS FIRST" : "");
  }

  static @Nullable Long number(@Nullable RexNode literal) {
    return literal == null ? null : ((Number) RexLiteral.value(literal)).longValue();
  }

  private SelectBlock union(LogicalUnion union) {
    List<String> names = union.getRowType().getFieldNames();
    List<QueryText> branches = new ArrayList<>();
    for (RelNode input : union.getInputs()) {
      SelectBlock branch = block(input);
      // An ORDER BY or LIMIT at the end of a branch would be read as one of the whole union.
      boolean open = branch.orderBy.isEmpty() && !branch.isLimited();
      branches.add(new QueryText.Select(open ? branch : close(branch, input), names));
    }
    return reading(new TableText.Subquery(new QueryText.UnionAll(branches)), names);
  }

  private static ExpressionPrinter printer(SelectBlock block) {
    return new ExpressionPrinter(i -> block.outputs.get(i).sql());
  }

  private static Output output(SelectBlock block, ExpressionPrinter printer, RexNode expression) {
    boolean aggregate = false;
    boolean stable = Output.isStable(expression);
    boolean trivial = Output.isTrivial(expression);
    boolean column = expression instanceof RexInputRef;
    boolean window = ChWindow.in(expression);
    for (int i : RelOptUtil.InputFinder.bits(expression)) {
      aggregate |= block.outputs.get(i).aggregate();
      stable &= block.outputs.get(i).stable();
      trivial &= block.outputs.get(i).trivial();
      column &= block.outputs.get(i).column();
      window |= block.outputs.get(i).window();
    }
    return new Output(printer.value(expression), column, trivial, stable, aggregate, window);
  }
}
