package io.clickframe.sql.internal.render;

import io.clickframe.error.ErrorCode;
import io.clickframe.error.PlanException;
import io.clickframe.sql.internal.plan.ChAggregate;
import io.clickframe.sql.internal.plan.ChParameter;
import io.clickframe.sql.internal.plan.ChSubquery;
import io.clickframe.sql.internal.plan.ChWindow;
import io.clickframe.sql.internal.plan.LimitBy;
import io.clickframe.sql.internal.plan.QueryLeaf;
import io.clickframe.sql.internal.plan.RawSql;
import io.clickframe.sql.internal.plan.StrictJoin;
import io.clickframe.sql.internal.plan.TableLeaf;
import io.clickframe.sql.internal.plan.Tail;
import io.clickframe.sql.internal.render.FromItem.TableText;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.calcite.plan.RelOptUtil;
import org.apache.calcite.rel.RelFieldCollation;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.AggregateCall;
import org.apache.calcite.rel.core.Join;
import org.apache.calcite.rel.core.SetOp;
import org.apache.calcite.rel.logical.LogicalAggregate;
import org.apache.calcite.rel.logical.LogicalFilter;
import org.apache.calcite.rel.logical.LogicalIntersect;
import org.apache.calcite.rel.logical.LogicalJoin;
import org.apache.calcite.rel.logical.LogicalMinus;
import org.apache.calcite.rel.logical.LogicalProject;
import org.apache.calcite.rel.logical.LogicalSort;
import org.apache.calcite.rel.logical.LogicalUnion;
import org.apache.calcite.rex.RexInputRef;
import org.apache.calcite.rex.RexLiteral;
import org.apache.calcite.rex.RexNode;
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
  private final Externals externals;
  private int tables;

  private Emitter(String prefix) {
    this.prefix = prefix;
    this.externals =
        new Externals() {
          @Override
          public String subquery(ChSubquery subquery) {
            return Emitter.this.subquery(subquery);
          }

          @Override
          public String parameter(ChParameter parameter) {
            return Externals.hole(parameter);
          }
        };
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
    return QueryPrinter.print(query(emitter.block(plan), names));
  }

  /** A block that only hands on what others give, put together, is not written. */
  private static QueryText query(SelectBlock block, List<String> names) {
    QueryText.Combined passed = block.passed(names);
    return passed == null ? new QueryText.Select(block, names) : passed;
  }

  /** A plan inside an expression. */
  private String subquery(ChSubquery subquery) {
    QueryText text = query(block(subquery.plan()), subquery.names());
    return Brackets.query(QueryPrinter.print(text, "    ") + "\n  ");
  }

  /** Chains may be longer than the stack is deep: no call for the step before. */
  private SelectBlock block(RelNode last) {
    Deque<RelNode> chain = new ArrayDeque<>();
    RelNode first = last;
    while (!(first instanceof TableLeaf || first instanceof QueryLeaf)) {
      chain.push(first);
      first = first.getInput(0);
    }
    SelectBlock block = first instanceof QueryLeaf query ? written(query) : leaf((TableLeaf) first);
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
      case StrictJoin join -> join(join, unordered(block));
      case LogicalSort sort -> sort(sort, block);
      case LimitBy limitBy -> limitBy(limitBy, block);
      case Tail tail -> tail(tail, block);
      case LogicalUnion union -> combined(union, QueryText.UNION_ALL, block);
      case LogicalIntersect intersect -> combined(intersect, "INTERSECT DISTINCT", block);
      case LogicalMinus minus -> combined(minus, "EXCEPT DISTINCT", block);
      default -> throw new IllegalStateException("no SQL for " + node.getRelTypeName());
    };
  }

  private SelectBlock leaf(TableLeaf leaf) {
    return reading(
        new TableText.Function(TableFunctions.of(leaf.source())),
        leaf.getRowType().getFieldNames());
  }

  private SelectBlock written(QueryLeaf leaf) {
    Map<String, QueryText> stores = new LinkedHashMap<>();
    int deepest = 0;
    for (int i = 0; i < leaf.getInputs().size(); i++) {
      RelNode input = leaf.getInput(i);
      SelectBlock store = block(input);
      deepest = Math.max(deepest, store.depth);
      stores.put(leaf.names().get(i), query(store, input.getRowType().getFieldNames()));
    }
    SelectBlock block =
        reading(
            new TableText.Subquery(new QueryText.Written(leaf.sql(), stores)),
            leaf.getRowType().getFieldNames());
    block.depth = deepest + 2;
    return block;
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
    boolean fits = Fits.project(input, project.getProjects());
    SelectBlock block = fits ? input : close(input, project.getInput());
    ExpressionPrinter printer = printer(block);
    List<Output> outputs = new ArrayList<>();
    for (RexNode expression : project.getProjects()) {
      outputs.add(output(block, printer, expression));
    }
    block.outputs = outputs;
    return block;
  }

  private SelectBlock filter(LogicalFilter filter, SelectBlock input) {
    List<RexNode> parts = RelOptUtil.conjunctions(filter.getCondition());
    SelectBlock block = Fits.filter(input, parts) ? input : close(input, filter.getInput());
    block.unstableWhere = !parts.stream().allMatch(Output::isStable);
    ExpressionPrinter printer = printer(block);
    // A window function has seen the rows that are taken away here.
    boolean qualify = parts.stream().anyMatch(ChWindow::in) || block.hasWindow();
    List<String> conditions = qualify ? block.qualify : block.grouped ? block.having : block.where;
    parts.forEach(part -> conditions.add(printer.operand(part)));
    block.windowed |= qualify;
    return block;
  }

  private SelectBlock aggregate(LogicalAggregate aggregate, SelectBlock input) {
    boolean sets = aggregate.getGroupType() != LogicalAggregate.Group.SIMPLE;
    boolean distinct = aggregate.getAggCallList().isEmpty() && !sets;
    boolean fits = distinct ? Fits.distinct(input) : Fits.aggregate(input, aggregate);
    SelectBlock block = fits ? input : close(input, aggregate.getInput());
    if (sets && !GroupingClause.fit(block, aggregate)) {
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

  private Output aggregated(List<Output> inputs, AggregateCall call) {
    List<String> arguments = call.getArgList().stream().map(i -> inputs.get(i).sql()).toList();
    String sql = printer(inputs).aggregate((ChAggregate) call.getAggregation(), arguments);
    RawSql raw = ((ChAggregate) call.getAggregation()).raw();
    boolean stable = raw == null || raw.isRepeatable();
    return new Output(sql, false, false, stable, true, raw != null && raw.isWindow());
  }

  private SelectBlock join(Join join, SelectBlock left) {
    SelectBlock block = JoinText.fits(left, join) ? left : close(left, join.getLeft());
    SelectBlock right = unordered(block(join.getRight()));
    if (JoinText.canFilterLater(join)) {
      right.giveConditions(block);
    }
    if (!right.isBare()) {
      right = close(right, join.getRight());
    }
    block.depth = Math.max(block.depth, right.depth);
    List<Output> outputs = new ArrayList<>(block.outputs);
    outputs.addAll(right.outputs);
    ExpressionPrinter printer = printer(outputs);
    boolean cross = join.getCondition().isAlwaysTrue();
    String on = cross ? null : printer.operand(join.getCondition());
    block.from.add(right.from.get(0).joined(JoinText.words(join), on));
    block.outputs = join.getJoinType().projectsRight() ? outputs : block.outputs;
    return block;
  }

  private SelectBlock sort(LogicalSort sort, SelectBlock input) {
    SelectBlock block = input;
    List<RelFieldCollation> keys = sort.getCollation().getFieldCollations();
    List<Output> inputs = block.outputs;
    boolean stable = keys.stream().allMatch(key -> inputs.get(key.getFieldIndex()).stable());
    if ((block.isLimited() && !keys.isEmpty()) || !stable || !block.canCut()) {
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

  private SelectBlock limitBy(LimitBy limitBy, SelectBlock block) {
    boolean stable = limitBy.keys().stream().allMatch(key -> block.outputs.get(key).stable());
    boolean open = !block.distinct && !block.isLimited() && stable;
    SelectBlock limited = open ? block : close(block, limitBy.getInput());
    limited.limitBy =
        limitBy.keys().stream()
            .map(key -> limited.outputs.get(key).sql())
            .collect(Collectors.joining(", ", limitBy.count() + " BY ", ""));
    return limited;
  }

  /** The engine takes the last rows by a negative limit. */
  private SelectBlock tail(Tail tail, SelectBlock input) {
    SelectBlock block = input;
    // The engine loses rows where it looks for different ones up to a negative limit.
    if (block.limit != null || block.offset != null || block.distinct) {
      block = close(block, tail.getInput());
    }
    block.limit = -tail.count();
    return block;
  }

  /** An order that nothing takes the first rows of is lost in what puts rows together. */
  private static SelectBlock unordered(SelectBlock block) {
    if (!block.isLimited()) {
      block.orderBy.clear();
    }
    return block;
  }

  private SelectBlock combined(SetOp operation, String operator, SelectBlock first) {
    List<String> names = operation.getRowType().getFieldNames();
    List<QueryText> branches = new ArrayList<>();
    int deepest = 0;
    for (RelNode input : operation.getInputs()) {
      SelectBlock branch = unordered(branches.isEmpty() ? first : block(input));
      deepest = Math.max(deepest, branch.depth);
      QueryText.Combined inner = branch.passed(names);
      if (inner != null && inner.isUnion() && operator.equals(QueryText.UNION_ALL)) {
        branches.addAll(inner.branches());
      } else {
        branches.add(new QueryText.Select(branch, names));
      }
    }
    SelectBlock outer =
        reading(new TableText.Subquery(new QueryText.Combined(operator, branches, names)), names);
    outer.depth = deepest + 1;
    return outer;
  }

  private ExpressionPrinter printer(SelectBlock block) {
    return printer(block.outputs);
  }

  private ExpressionPrinter printer(List<Output> inputs) {
    return ExpressionPrinter.of(i -> inputs.get(i).sql(), externals);
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
