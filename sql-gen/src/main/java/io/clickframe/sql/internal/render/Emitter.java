package io.clickframe.sql.internal.render;

import io.clickframe.spi.SqlStatement;
import io.clickframe.sql.internal.plan.ChParameter;
import io.clickframe.sql.internal.plan.ChSubquery;
import io.clickframe.sql.internal.plan.DatabaseLeaf;
import io.clickframe.sql.internal.plan.LimitBy;
import io.clickframe.sql.internal.plan.Prewhere;
import io.clickframe.sql.internal.plan.QueryLeaf;
import io.clickframe.sql.internal.plan.RemoteLeaf;
import io.clickframe.sql.internal.plan.Repeatable;
import io.clickframe.sql.internal.plan.StrictJoin;
import io.clickframe.sql.internal.plan.SwappedJoin;
import io.clickframe.sql.internal.plan.TableLeaf;
import io.clickframe.sql.internal.plan.Tail;
import io.clickframe.sql.internal.render.FromItem.TableText;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
import org.apache.calcite.rex.RexLiteral;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.util.ImmutableBitSet;
import org.jspecify.annotations.Nullable;

/**
 * A plan as one SELECT: each step goes into the block that is open, or, where that would change the
 * meaning, closes it into a sub-query and opens the next. Used for one plan by one thread.
 *
 * <p>References are always qualified and outputs always named, since ClickHouse resolves an alias
 * before a column of the same name.
 */
public final class Emitter {
  private final Rewrites rewrites;
  private final Tables tables;
  private final Externals externals = new Inside(false);
  private final Externals ofNodes = new Inside(true);
  private final Spelling spelling;
  private final LeafBlocks leaves;
  private final Set<String> notes = new LinkedHashSet<>();

  /**
   * A step, and what of it matters.
   *
   * @param given the columns that those above it read
   * @param read the columns of its first input that it reads
   */
  private record Step(RelNode node, ImmutableBitSet given, ImmutableBitSet read) {
    static Step of(RelNode node, ImmutableBitSet given) {
      return new Step(node, given, Reads.first(node, given));
    }

    RelNode input() {
      return node.getInput(0);
    }
  }

  private Emitter(Rewrites rewrites, Tables tables, Holes holes, Spelling spelling) {
    this.spelling = spelling;
    this.rewrites = rewrites;
    this.tables = tables;
    this.leaves = new LeafBlocks(tables, new TableFunctions(holes), spelling);
  }

  /** What an expression takes from outside its row, in a statement. */
  private final class Inside implements Externals {
    private final boolean forAllNodes;

    Inside(boolean forAllNodes) {
      this.forAllNodes = forAllNodes;
    }

    @Override
    public String subquery(ChSubquery subquery) {
      return Emitter.this.subquery(subquery);
    }

    @Override
    public String parameter(ChParameter parameter) {
      return Externals.hole(parameter);
    }

    @Override
    public boolean isForAllNodes() {
      return forAllNodes;
    }
  }

  /**
   * The statement, without settings but those of a source that only a whole statement has room for.
   *
   * @param names the names of the result's columns
   * @param rewrites those that may fire
   * @param readsLoopback whether rows of the program are read from an address, or else from a table
   */
  public static Emitted emit(
      RelNode plan, List<String> names, Rewrites rewrites, boolean readsLoopback) {
    Holes holes = new Holes(readsLoopback);
    Emitter emitter = over(plan, names, rewrites, holes, Spelling.CLICKHOUSE, "t");
    QueryText query = emitter.query(emitter.block(plan), names);
    Map<String, String> settings = new LinkedHashMap<>();
    if (query instanceof QueryText.Select(SelectBlock block, _, _)) {
      settings.putAll(block.settings);
      block.settings.clear();
    }
    String text = QueryPrinter.print(query, Spelling.CLICKHOUSE);
    SqlStatement statement =
        SqlStatement.of(text).withSecrets(holes.secrets()).withSettings(settings);
    return new Emitted(statement, emitter.leaves.fences(), holes.feeds(), emitter.notes);
  }

  /**
   * The text of a query that a database runs.
   *
   * @param prefix what the tables' names begin with
   */
  public static String remote(
      RelNode plan, List<String> names, Rewrites rewrites, Spelling spelling, String prefix) {
    Emitter emitter = over(plan, names, rewrites, new Holes(), spelling, prefix);
    return QueryPrinter.print(emitter.query(emitter.block(plan), names), spelling);
  }

  private static Emitter over(
      RelNode plan,
      List<String> names,
      Rewrites rewrites,
      Holes holes,
      Spelling spelling,
      String prefix) {
    Set<String> columns = new HashSet<>(names);
    NameCollector.collect(plan, columns);
    Tables tables = new Tables(Aliases.prefix(prefix, columns), spelling);
    return new Emitter(rewrites, tables, holes, spelling);
  }

  /** A block that only hands on what others give, put together, is not written. */
  private QueryText query(SelectBlock block, List<String> names) {
    ImmutableBitSet all = ImmutableBitSet.range(names.size());
    QueryText.Combined passed =
        rewrites.has(Rewrite.SET_OPERATION_ALONE) ? block.passed(all, names, spelling) : null;
    return passed == null || passed.hasSettings()
        ? new QueryText.Select(block, all, names)
        : passed;
  }

  /** A plan inside an expression. */
  private String subquery(ChSubquery subquery) {
    QueryText text = query(block(subquery.plan()), subquery.names());
    return Brackets.query(QueryPrinter.print(text, spelling, "    ") + "\n  ");
  }

  private SelectBlock block(RelNode plan) {
    return block(plan, Reads.all(plan), true);
  }

  /**
   * Chains may be longer than the stack is deep: no call for the step before.
   *
   * @param given the columns that are read
   * @param inOrder whether the order of the rows matters
   */
  private SelectBlock block(RelNode last, ImmutableBitSet given, boolean inOrder) {
    Deque<Step> chain = new ArrayDeque<>();
    RelNode first = last;
    ImmutableBitSet read = given;
    boolean ordered = inOrder || !rewrites.has(Rewrite.LOST_ORDER);
    while (!isLeaf(first)) {
      if (ordered || !Orders.isOnlyOrder(first)) {
        Step step = Step.of(first, read(first, Reads.given(first, read)));
        chain.push(step);
        read = step.read();
      }
      ordered = Orders.matters(first, ordered) || !rewrites.has(Rewrite.LOST_ORDER);
      first = first.getInput(0);
    }
    SelectBlock block = first instanceof QueryLeaf query ? written(query) : leaves.of(first, read);
    while (!chain.isEmpty()) {
      block = step(chain.pop(), block);
    }
    return block;
  }

  /** All columns unless those that nothing reads may go. */
  private ImmutableBitSet read(RelNode node, ImmutableBitSet some) {
    return rewrites.has(Rewrite.UNREAD_COLUMNS) ? some : Reads.all(node);
  }

  /** A step on the block of its first input. */
  private SelectBlock step(Step step, SelectBlock input) {
    SelectBlock block =
        switch (step.node()) {
          case LogicalProject project -> project(project, step, input);
          case Prewhere early -> prewhere(early, step, input);
          case LogicalFilter filter -> filter(filter, step, input);
          case LogicalAggregate aggregate -> aggregate(aggregate, step, input);
          case LogicalJoin join -> join(join, step, input);
          case StrictJoin join -> join(join, step, input);
          case SwappedJoin join -> swapped(join, step, input);
          case LogicalSort sort -> sort(sort, step, input);
          case LimitBy limitBy -> limitBy(limitBy, step, input);
          case Tail tail -> tail(tail, step, input);
          case LogicalUnion union -> combined(union, step, QueryText.UNION_ALL, input);
          case LogicalIntersect both -> combined(both, step, "INTERSECT DISTINCT", input);
          case LogicalMinus minus -> combined(minus, step, "EXCEPT DISTINCT", input);
          default -> throw new IllegalStateException("no SQL for " + step.node().getRelTypeName());
        };
    block.untouched = step.node() instanceof SetOp;
    return block;
  }

  private static boolean isLeaf(RelNode node) {
    return node instanceof TableLeaf
        || node instanceof QueryLeaf
        || node instanceof RemoteLeaf
        || node instanceof DatabaseLeaf;
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
    List<String> names = leaf.getRowType().getFieldNames();
    return tables.reading(
        new TableText.Subquery(new QueryText.Written(leaf.sql(), stores)),
        names,
        Reads.all(leaf),
        deepest + 2);
  }

  /** Whether the rewrite may be used; what nothing was done to is no step to be put into one. */
  private boolean may(Rewrite rewrite, SelectBlock block) {
    return block.untouched || rewrites.has(rewrite);
  }

  /** The block of a step's first input as a sub-query of a new one. */
  private SelectBlock close(SelectBlock block, Step step) {
    return close(block, step.input(), step.read());
  }

  private SelectBlock close(SelectBlock block, RelNode node, ImmutableBitSet read) {
    return tables.close(block, node.getRowType().getFieldNames(), read);
  }

  private SelectBlock project(LogicalProject project, Step step, SelectBlock input) {
    List<RexNode> expressions = project.getProjects();
    List<RexNode> given = step.given().asList().stream().map(expressions::get).toList();
    boolean fits =
        may(Rewrite.PROJECT, input)
            && Fits.project(input, given)
            && NodeRules.compute(input, given);
    SelectBlock block = fits ? input : close(input, step);
    ExpressionWriter printer = printer(block);
    block.outputs =
        IntStream.range(0, expressions.size())
            .mapToObj(i ->
                step.given().get(i) ? Output.of(block, printer, expressions.get(i)) : Output.UNREAD)
            .toList();
    return block;
  }

  private SelectBlock prewhere(Prewhere early, Step step, SelectBlock source) {
    ExpressionWriter printer = printer(source);
    List<String> conditions = early.isClause() ? source.prewhere : source.where;
    RelOptUtil.conjunctions(early.condition())
        .forEach(part -> conditions.add(printer.condition(part)));
    return early.isClause() ? source : close(source, early, step.given());
  }

  private SelectBlock filter(LogicalFilter filter, Step step, SelectBlock input) {
    List<RexNode> parts = RelOptUtil.conjunctions(filter.getCondition());
    boolean fits =
        may(FilterClause.rewrite(input, parts), input)
            && Fits.filter(input, parts)
            && NodeRules.compute(input, parts)
            && (spelling.hasQualify() || !FilterClause.isQualify(input, parts));
    SelectBlock block = fits ? input : close(input, step);
    block.unstableWhere = !parts.stream().allMatch(Repeatable::is);
    FilterClause.add(block, parts, printer(block));
    return block;
  }

  private SelectBlock aggregate(LogicalAggregate aggregate, Step step, SelectBlock input) {
    boolean sets = aggregate.getGroupType() != LogicalAggregate.Group.SIMPLE;
    boolean distinct = aggregate.getAggCallList().isEmpty() && !sets;
    List<AggregateCall> given = Reads.calls(aggregate, step.given());
    boolean fits = distinct ? Fits.distinct(input) : Fits.aggregate(input, given);
    boolean may =
        may(distinct ? Rewrite.DISTINCT : Rewrite.GROUP_BY, input)
            && NodeRules.aggregate(input, given);
    SelectBlock block = fits && may ? input : close(input, step);
    if (sets ? !GroupingClause.fit(block, aggregate) : !distinct && !groups(block, aggregate)) {
      block = close(block, step);
    }
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
      for (int i = 0; i < aggregate.getAggCallList().size(); i++) {
        outputs.add(
            step.given().get(outputs.size())
                ? Output.of(inputs, printer(block), aggregate, i)
                : Output.UNREAD);
      }
    }
    block.outputs = outputs;
    return block;
  }

  private boolean groups(SelectBlock block, LogicalAggregate aggregate) {
    return aggregate.getGroupSet().asList().stream()
        .allMatch(key -> spelling.groupsBy(block.outputs.get(key).sql()));
  }

  private SelectBlock join(Join join, Step step, SelectBlock left) {
    String reason = NodeRules.reasonAgainst(left, join);
    boolean fits = may(Rewrite.JOIN_LEFT, left) && JoinText.fits(left, join) && reason == null;
    SelectBlock block = fits ? left : close(left, step);
    String note = NodeRules.note(block, join, reason);
    if (!note.isEmpty()) {
      notes.add(note);
    }
    ImmutableBitSet read = read(join.getRight(), Reads.right(join, step.given()));
    SelectBlock right = block(join.getRight(), read, false);
    if (rewrites.has(Rewrite.JOIN_CONDITIONS)
        && JoinText.canFilterLater(join)
        && NodeRules.movesConditions(block, right)) {
      right.giveConditions(block);
    }
    if (!right.isBare() || !may(Rewrite.JOIN_TABLE, right) || !NodeRules.isTable(right)) {
      right = close(right, join.getRight(), read);
    }
    block.depth = Math.max(block.depth, right.depth);
    List<Output> outputs = new ArrayList<>(block.outputs);
    outputs.addAll(right.outputs);
    ExpressionWriter printer = printer(block, outputs);
    boolean cross = join.getCondition().isAlwaysTrue();
    String on = cross ? null : printer.condition(join.getCondition());
    if (!spelling.hasSemiJoin() && !join.getJoinType().projectsRight()) {
      block.where.add(SemiJoins.condition(join, right.from.get(0), on, spelling));
      return block;
    }
    block.from.add(right.from.get(0).joined(NodeRules.words(block, join), on));
    block.outputs = join.getJoinType().projectsRight() ? outputs : block.outputs;
    return block;
  }

  /** The right side comes first, and the left one is what is joined. */
  private SelectBlock swapped(SwappedJoin join, Step step, SelectBlock left) {
    ImmutableBitSet read = read(join.getRight(), Reads.right(join, step.given()));
    SelectBlock right = block(join.getRight(), read, false);
    SelectBlock block = right.isBare() ? right : close(right, join.getRight(), read);
    SelectBlock kept = left.isBare() ? left : close(left, step);
    block.depth = Math.max(block.depth, kept.depth);
    List<Output> outputs = new ArrayList<>(kept.outputs);
    outputs.addAll(block.outputs);
    String on = printer(block, outputs).condition(join.getCondition());
    block.from.add(kept.from.getFirst().joined(JoinText.words(join), on));
    block.outputs = kept.outputs;
    return block;
  }

  private SelectBlock sort(LogicalSort sort, Step step, SelectBlock input) {
    List<RelFieldCollation> keys = sort.getCollation().getFieldCollations();
    SelectBlock block = input;
    List<Output> inputs = block.outputs;
    boolean stable = keys.stream().allMatch(key -> inputs.get(key.getFieldIndex()).stable());
    boolean sorted = !keys.isEmpty() && block.ends();
    boolean may = may(keys.isEmpty() ? Rewrite.LIMIT : Rewrite.ORDER_BY, block);
    boolean distinct = !keys.isEmpty() && block.distinct && !spelling.sortsDistinct();
    if (!may || sorted || !stable || distinct || !block.canCut()) {
      block = close(block, step);
    }
    for (RelFieldCollation key : keys) {
      block.sortBy(
          key,
          sort.getInput().getRowType().getFieldList().get(key.getFieldIndex()).getType(),
          spelling);
    }
    block.cut(number(sort.fetch), number(sort.offset));
    return block;
  }

  static @Nullable Long number(@Nullable RexNode literal) {
    return literal == null ? null : ((Number) RexLiteral.value(literal)).longValue();
  }

  private SelectBlock limitBy(LimitBy limitBy, Step step, SelectBlock block) {
    boolean stable = limitBy.keys().stream().allMatch(key -> block.outputs.get(key).stable());
    boolean open = !block.distinct && !block.isLimited() && stable;
    SelectBlock limited = open && may(Rewrite.LIMIT_BY, block) ? block : close(block, step);
    limited.limitBy =
        limitBy.keys().stream()
            .map(key -> limited.outputs.get(key).sql())
            .collect(Collectors.joining(", ", limitBy.count() + " BY ", ""));
    return limited;
  }

  /** The engine takes the last rows by a negative limit. */
  private SelectBlock tail(Tail tail, Step step, SelectBlock input) {
    // The engine loses rows where it looks for different ones up to a negative limit.
    boolean open = input.limit == null && input.offset == null && !input.distinct;
    SelectBlock block = open && may(Rewrite.TAIL, input) ? input : close(input, step);
    block.limit = -tail.count();
    return block;
  }

  private SelectBlock combined(SetOp operation, Step step, String operator, SelectBlock first) {
    List<String> all = operation.getRowType().getFieldNames();
    List<String> names = Tables.picked(all, step.given());
    List<QueryText> branches = new ArrayList<>();
    int deepest = 0;
    for (RelNode input : operation.getInputs()) {
      SelectBlock branch = branches.isEmpty() ? first : block(input, step.given(), false);
      if (!branch.kept(step.given()).equals(step.given())) {
        branch = close(branch, input, step.given());
      }
      deepest = Math.max(deepest, branch.depth);
      QueryText.Combined inner =
          rewrites.has(Rewrite.UNION_OF_UNIONS)
              ? branch.passed(step.given(), names, spelling)
              : null;
      if (inner != null && inner.isUnion() && operator.equals(QueryText.UNION_ALL)) {
        branches.addAll(inner.branches());
      } else {
        branches.add(new QueryText.Select(branch, step.given(), names));
      }
    }
    return tables.reading(
        new TableText.Subquery(new QueryText.Combined(operator, names, branches)),
        all,
        step.given(),
        deepest + 1);
  }

  private ExpressionWriter printer(SelectBlock block) {
    return printer(block, block.outputs);
  }

  /**
   * @param block the one that the expressions are for
   * @param inputs what they are over
   */
  private ExpressionWriter printer(SelectBlock block, List<Output> inputs) {
    Externals outside = NodeRules.sends(block) ? ofNodes : externals;
    return spelling.expressions(i -> inputs.get(i).sql(), outside);
  }
}
