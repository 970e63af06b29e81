package io.clickframe.sql.internal.render;

import io.clickframe.error.ErrorCode;
import io.clickframe.error.PlanException;
import io.clickframe.sql.internal.plan.ChAggregate;
import io.clickframe.sql.internal.plan.RawSql;
import io.clickframe.sql.internal.plan.TableLeaf;
import io.clickframe.sql.internal.render.FromItem.TableText;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
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
  /** Both are more than the engine reads in any statement. */
  private static final int MOST_TABLES = 10_000;

  private static final int DEEPEST = 200;

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
    SelectBlock block = emitter.block(plan);
    List<QueryText> union = block.passedUnion(names);
    return QueryPrinter.print(
        union.isEmpty() ? new QueryText.Select(block, names) : new QueryText.UnionAll(union));
  }

  /** Chains may be longer than the stack is deep: no call for the step before. */
  private SelectBlock block(RelNode last) {
    Deque<RelNode> chain = new ArrayDeque<>();
    RelNode first = last;
    while (!(first instanceof TableLeaf)) {
      chain.push(first);
      first = first.getInput(0);
    }
    SelectBlock block = leaf((TableLeaf) first);
    while (!chain.isEmpty()) {
      block = step(chain.pop(), block);
    }
    return block;
  }

  /** A step on the block of its first input. */
  private SelectBlock step(RelNode node, SelectBlock block) {
    return switch (node) {
      case LogicalProject project -> project(project, block);
      case LogicalFilter filter -> filter(filter, block);
      case LogicalAggregate aggregate -> aggregate(aggregate, block);
      case LogicalJoin join -> join(join, unordered(block));
      case LogicalSort sort -> sort(sort, block);
      case LogicalUnion union -> union(union, block);
      default -> throw new IllegalStateException("no SQL for " + node.getRelTypeName());
    };
  }

  private SelectBlock leaf(TableLeaf leaf) {
    return reading(
        new TableText.Function(TableFunctions.of(leaf.source())),
        leaf.getRowType().getFieldNames());
  }

  private SelectBlock reading(TableText table, List<String> columns) {
    if (tables == MOST_TABLES) {
      throw tooLarge(
          "it reads more than "
              + MOST_TABLES
              + " tables and sub-queries; a store that is joined with itself is read twice, and"
              + " twice as often each time that is repeated");
    }
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
    SelectBlock outer = reading(new TableText.Subquery(new QueryText.Select(block, names)), names);
    outer.depth = block.depth + 1;
    if (outer.depth > DEEPEST) {
      throw tooLarge("it needs more than " + DEEPEST + " sub-queries in one another");
    }
    return outer;
  }

  private static PlanException tooLarge(String reason) {
    return new PlanException(
        ErrorCode.PLAN_TOO_LARGE,
        "Cannot write this chain as one statement: "
            + reason
            + ". Write what its first steps give to a file, and go on from that.",
        null);
  }

  private SelectBlock project(LogicalProject project, SelectBlock input) {
    boolean fits = mayProject(input, project.getProjects());
    SelectBlock block = fits ? input : close(input, project.getInput());
    ExpressionPrinter printer = printer(block);
    List<Output> outputs = new ArrayList<>();
    for (RexNode expression : project.getProjects()) {
      outputs.add(output(block, printer, expression));
    }
    block.outputs = outputs;
    return block;
  }

  private static boolean mayProject(SelectBlock block, List<RexNode> expressions) {
    if (block.distinct && !keepsAll(block, expressions)) {
      return false;
    }
    // What changes the number of rows, or looks at several, comes after what the block has already.
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

  /** Whether every column is still there, so that rows are different exactly where they were. */
  private static boolean keepsAll(SelectBlock block, List<RexNode> expressions) {
    Set<Integer> kept = new HashSet<>();
    for (RexNode expression : expressions) {
      if (expression instanceof RexInputRef column) {
        kept.add(column.getIndex());
      }
    }
    return kept.size() == block.outputs.size() && expressions.stream().allMatch(Output::isStable);
  }

  private static boolean canChangeUses(Output output, int uses) {
    return uses == 0 ? output.stable() : output.repeatable();
  }

  private SelectBlock filter(LogicalFilter filter, SelectBlock input) {
    SelectBlock block = input;
    List<RexNode> parts = RelOptUtil.conjunctions(filter.getCondition());
    // A window function has seen the rows that are taken away here.
    boolean closed = block.isLimited() || block.unstableWhere;
    if (closed || !block.isStable() || !(block.isBare() || mayRepeat(block, parts))) {
      block = close(block, filter.getInput());
    }
    block.unstableWhere = !parts.stream().allMatch(Output::isStable);
    ExpressionPrinter printer = printer(block);
    for (RexNode part : parts) {
      (block.grouped ? block.having : block.where).add(printer.operand(part));
    }
    return block;
  }

  /** Whether what the expressions read may stand in the block a second time. */
  private static boolean mayRepeat(SelectBlock block, List<RexNode> expressions) {
    return expressions.stream().allMatch(Output::isStable)
        && RelOptUtil.InputFinder.bits(expressions, null).asList().stream()
            .allMatch(i -> block.outputs.get(i).repeatable());
  }

  private SelectBlock aggregate(LogicalAggregate aggregate, SelectBlock input) {
    SelectBlock block = input;
    boolean distinct = aggregate.getAggCallList().isEmpty();
    boolean closed = block.distinct || block.isLimited() || !block.isStable();
    if (closed || (!distinct && (block.grouped || !readsOnce(block, aggregate)))) {
      block = close(block, aggregate.getInput());
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
      outputs.stream().map(Output::sql).forEach(block.groupBy::add);
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
    return new Output(sql, false, false, raw == null || raw.isDeterministic(), true);
  }

  private static boolean readsOnce(SelectBlock block, LogicalAggregate aggregate) {
    int[] uses = new int[block.outputs.size()];
    for (AggregateCall call : aggregate.getAggCallList()) {
      call.getArgList().forEach(argument -> uses[argument]++);
    }
    return IntStream.range(0, uses.length)
        .allMatch(i -> uses[i] <= 1 || block.outputs.get(i).repeatable());
  }

  private SelectBlock join(LogicalJoin join, SelectBlock left) {
    boolean open = left.isPlain() && left.isStable();
    SelectBlock block = open ? left : close(left, join.getLeft());
    SelectBlock right = unordered(block(join.getRight()));
    if (canFilterLater(join)) {
      right.giveConditions(block);
    }
    if (!right.isBare()) {
      right = close(right, join.getRight());
    }
    block.depth = Math.max(block.depth, right.depth);
    List<Output> outputs = new ArrayList<>(block.outputs);
    outputs.addAll(right.outputs);
    ExpressionPrinter printer = new ExpressionPrinter(i -> outputs.get(i).sql());
    String kind = join.getJoinType() == JoinRelType.LEFT ? "LEFT JOIN" : "INNER JOIN";
    block.from.add(right.from.get(0).joined(kind, printer.operand(join.getCondition())));
    block.outputs = outputs;
    return block;
  }

  private SelectBlock sort(LogicalSort sort, SelectBlock input) {
    SelectBlock block = input;
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

  /** Whether pairs may be made of rows that are taken away after it; not so for other joins. */
  private static boolean canFilterLater(LogicalJoin join) {
    return join.getJoinType() == JoinRelType.INNER;
  }

  /** An order that nothing takes the first rows of is lost in what puts rows together. */
  private static SelectBlock unordered(SelectBlock block) {
    if (!block.isLimited()) {
      block.orderBy.clear();
    }
    return block;
  }

  private SelectBlock union(LogicalUnion union, SelectBlock first) {
    List<String> names = union.getRowType().getFieldNames();
    List<QueryText> branches = new ArrayList<>();
    int deepest = 0;
    for (RelNode input : union.getInputs()) {
      SelectBlock branch = unordered(branches.isEmpty() ? first : block(input));
      deepest = Math.max(deepest, branch.depth);
      List<QueryText> inner = branch.passedUnion(names);
      branches.addAll(inner.isEmpty() ? List.of(new QueryText.Select(branch, names)) : inner);
    }
    SelectBlock outer = reading(new TableText.Subquery(new QueryText.UnionAll(branches)), names);
    outer.depth = deepest + 1;
    return outer;
  }

  private static ExpressionPrinter printer(SelectBlock block) {
    return new ExpressionPrinter(i -> block.outputs.get(i).sql());
  }

  private static Output output(SelectBlock block, ExpressionPrinter printer, RexNode expression) {
    boolean aggregate = false;
    boolean stable = Output.isStable(expression);
    boolean trivial = Output.isTrivial(expression);
    boolean column = expression instanceof RexInputRef;
    for (int i : RelOptUtil.InputFinder.bits(expression)) {
      aggregate |= block.outputs.get(i).aggregate();
      stable &= block.outputs.get(i).stable();
      trivial &= block.outputs.get(i).trivial();
      column &= block.outputs.get(i).column();
    }
    return new Output(printer.value(expression), column, trivial, stable, aggregate);
  }
}
