package io.clickframe;

import io.clickframe.error.ClickFrameException;
import io.clickframe.error.ErrorCode;
import io.clickframe.internal.node.CallSite;
import io.clickframe.internal.node.ExpressionNode;
import io.clickframe.internal.node.ExpressionNode.StoreColumn;
import io.clickframe.internal.node.Grouping;
import io.clickframe.internal.node.KnownColumns;
import io.clickframe.internal.node.RelationNode;
import io.clickframe.internal.node.RelationText;
import io.clickframe.internal.source.FileFormats;
import io.clickframe.result.Batches;
import io.clickframe.source.FileOptions;
import io.clickframe.spi.BatchStream;
import io.clickframe.spi.PlannedQuery;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A source of rows with the operations recorded on it: a lazy dataframe.
 *
 * <p>Every operation returns a new store and leaves this one as it is, so stores can be shared,
 * branched and used from many threads. Nothing is read until a terminal call; see each method.
 *
 * <p>A chain means what SQL would mean if each step were a sub-query of the next: {@code
 * limit(10).filter(…)} filters ten rows.
 *
 * <p>Where a method takes {@code Object...}, each item is an {@link Expression}, or a text: the
 * exact name of a column, or else a SQL expression, possibly ending in {@code AS name}.
 */
public final class DataStore {
  private static final int SHOWN_ROWS = 20;

  private final RelationNode relation;

  /** The names of the columns, where they are known before an engine is asked. */
  private final @Nullable List<String> columns;

  private DataStore(RelationNode relation, @Nullable List<String> columns) {
    this.relation = Objects.requireNonNull(relation, "relation is null");
    this.columns = columns;
  }

  /**
   * This store with a step behind it; wrong column names are refused if the right ones are known.
   */
  DataStore with(RelationNode step) {
    return new DataStore(step, KnownColumns.after(step, columns));
  }

  RelationNode relation() {
    return relation;
  }

  // Sources

  /**
   * The rows of a file, or of all files that a pattern matches ({@code *}, {@code **}, {@code ?},
   * {@code {a,b}}, {@code {1..9}}). Format and compression go by the name's ending: {@code
   * data.csv.gz}. A relative path starts at the working directory. Does not touch the file.
   *
   * @throws ClickFrameException if the format cannot be told from the name
   */
  public static DataStore file(String path) {
    return file(path, UnaryOperator.identity());
  }

  /**
   * Like {@link #file(String)}, with format, compression or columns given: {@code file("x.txt",
   * options -> options.format("CSVWithNames"))}.
   */
  public static DataStore file(String path, UnaryOperator<FileOptions> options) {
    RelationNode.Scan scan =
        new RelationNode.Scan(
            FileFormats.resolve(path, options.apply(FileOptions.defaults())), CallSite.here());
    return new DataStore(scan, KnownColumns.of(scan));
  }

  // References

  /**
   * A column of exactly this store, to be used in steps and joins that its rows have flowed into;
   * tells two sides apart that have a column of the same name.
   */
  public Expression col(String name) {
    return new Expression(new StoreColumn(relation, name));
  }

  /** The same rows as a store of its own: what a self-join needs to tell its sides apart. */
  public DataStore as(String name) {
    return with(
        new RelationNode.Named(
            relation, Objects.requireNonNull(name, "name is null"), CallSite.here()));
  }

  // Columns

  /** Exactly the given columns, in that order. */
  public DataStore select(Object... items) {
    return with(
        new RelationNode.Select(relation, Arguments.items("select", items), CallSite.here()));
  }

  /**
   * All columns and the given ones; one that has the name of a column takes its place. The items
   * see the columns as they were before, never each other.
   */
  public DataStore assign(Object... items) {
    return with(
        new RelationNode.Assign(relation, Arguments.items("assign", items), CallSite.here()));
  }

  /** All columns but the named ones. */
  public DataStore drop(String... names) {
    if (names.length == 0) {
      throw nothing("drop");
    }
    return with(new RelationNode.Drop(relation, List.of(names), CallSite.here()));
  }

  /** All columns, one of them under a new name. */
  public DataStore rename(String from, String to) {
    return rename(Map.of(from, to));
  }

  /** All columns, some of them under new names: old name to new name; swapping is fine. */
  public DataStore rename(Map<String, String> names) {
    if (names.isEmpty()) {
      throw nothing("rename");
    }
    return with(new RelationNode.Rename(relation, new LinkedHashMap<>(names), CallSite.here()));
  }

  // Rows

  /** The rows for which the predicate is true; not those for which it is NULL. */
  public DataStore filter(Expression predicate) {
    return with(new RelationNode.Filter(relation, List.of(predicate.node()), CallSite.here()));
  }

  /** Like {@link #filter(Expression)}; the predicate is SQL text. */
  public DataStore filter(String sql) {
    return with(new RelationNode.Filter(relation, Arguments.items("filter", sql), CallSite.here()));
  }

  /**
   * The rows for which a predicate over window functions is true: {@code
   * qualify(rowNumber().over(partitionBy("dept").orderBy("salary")).le(3))}. The windows see all
   * rows of this store. Columns may be used as in {@link #filter(Expression)}.
   */
  public DataStore qualify(Expression predicate) {
    return with(new RelationNode.Qualify(relation, List.of(predicate.node()), CallSite.here()));
  }

  /** Like {@link #qualify(Expression)}; the predicate is SQL text. */
  public DataStore qualify(String sql) {
    return with(
        new RelationNode.Qualify(relation, Arguments.items("qualify", sql), CallSite.here()));
  }

  /** Each different row once; two NULLs count as the same. In no particular order. */
  public DataStore distinct() {
    return with(new RelationNode.Distinct(relation, CallSite.here()));
  }

  /** The first {@code count} rows; which ones those are is only certain after a sort. */
  public DataStore limit(long count) {
    return with(new RelationNode.Limit(relation, notNegative("limit", count), 0, CallSite.here()));
  }

  /** All but the first {@code count} rows; which ones those are is only certain after a sort. */
  public DataStore offset(long count) {
    return with(
        new RelationNode.Limit(relation, null, notNegative("offset", count), CallSite.here()));
  }

  /**
   * The same rows in order; later keys decide where earlier ones are equal. The order is that of
   * the result, or of what a following {@code limit} or {@code offset} takes: groups, joins, unions
   * and {@code distinct} after it are in no particular order again.
   *
   * @param keys {@link SortOrder}s such as {@code col("a").desc()}; an expression or a text sorts
   *     ascending
   */
  public DataStore sort(Object... keys) {
    return with(new RelationNode.Sort(relation, Arguments.sortKeys("sort", keys), CallSite.here()));
  }

  // Groups

  /**
   * The rows in groups of equal keys, to be followed by {@link GroupedStore#agg}. NULL is a key
   * like any other. Without keys all rows are one group, even if there are none.
   */
  public GroupedStore groupBy(Object... keys) {
    return new GroupedStore(
        this, Grouping.by(keys.length == 0 ? List.of() : Arguments.items("groupBy", keys)));
  }

  /**
   * Like {@link #groupBy} with subtotals: groups by all keys, by all but the last, and so on, down
   * to one total row. A key that a row stands for all values of is NULL; {@link
   * Expressions#grouping} tells such NULL from others. Keys of types without NULL (arrays, maps)
   * have their default.
   */
  public GroupedStore rollup(Object... keys) {
    return new GroupedStore(this, Grouping.rollup(Arguments.items("rollup", keys)));
  }

  /** Like {@link #rollup}, for every subset of the keys. */
  public GroupedStore cube(Object... keys) {
    return new GroupedStore(this, Grouping.cube(Arguments.items("cube", keys)));
  }

  /**
   * Like {@link #rollup}, for the given sets of keys: {@code groupingSets(List.of("a", "b"),
   * List.of("b"), List.of())}; the empty set is the total row. The columns are all the keys, in the
   * order in which they are first named.
   */
  public GroupedStore groupingSets(List<?>... sets) {
    List<List<ExpressionNode>> nodes = new ArrayList<>(sets.length);
    for (List<?> set : sets) {
      nodes.add(set.isEmpty() ? List.of() : Arguments.items("groupingSets", set.toArray()));
    }
    return new GroupedStore(this, Grouping.sets(nodes));
  }

  /** One row of aggregates over all rows; short for {@code groupBy().agg(…)}. */
  public DataStore agg(Object... aggregates) {
    return with(
        new RelationNode.Aggregate(
            relation, List.of(), Arguments.items("agg", aggregates), CallSite.here()));
  }

  // Several stores

  /** The pairs of rows that match; see {@link #join(DataStore, JoinCondition, JoinType)}. */
  public DataStore join(DataStore right, JoinCondition condition) {
    return join(right, condition, JoinType.INNER);
  }

  /**
   * The pairs of rows that match: this store's columns, then the right one's. NULL matches nothing.
   *
   * @param condition {@code on("id")} or {@code on(a.col("x").eq(b.col("y")))}
   */
  public DataStore join(DataStore right, JoinCondition condition, JoinType type) {
    RelationNode.JoinKind kind =
        switch (type) {
          case INNER -> RelationNode.JoinKind.INNER;
          case LEFT -> RelationNode.JoinKind.LEFT;
        };
    return with(
        new RelationNode.Join(
            relation,
            right.relation,
            kind,
            condition.columns(),
            condition.condition(),
            condition.suffix(),
            CallSite.here()));
  }

  /**
   * All rows of this store and of the others, duplicates included, in no particular order. The
   * others have the same columns, in any order.
   */
  public DataStore union(DataStore first, DataStore... more) {
    List<RelationNode> inputs = new ArrayList<>();
    inputs.add(relation);
    inputs.add(first.relation);
    for (DataStore store : more) {
      inputs.add(store.relation);
    }
    return with(new RelationNode.Union(inputs, CallSite.here()));
  }

  // Terminal calls: these need an engine, that of the context, or else of DataContext.shared()

  /** The result's columns, by {@link DataContext#shared()}; see {@link #schema(DataContext)}. */
  public Schema schema() {
    return schema(DataContext.shared());
  }

  /**
   * The result's columns with their ClickHouse types. Checks the chain; reads metadata only.
   *
   * @throws io.clickframe.error.PlanException if the chain is wrong
   * @throws io.clickframe.error.SourceException if a source is missing or cannot be read
   */
  public Schema schema(DataContext context) {
    return context.engine().describe(plan(context).statement());
  }

  /** The statement, by {@link DataContext#shared()}; see {@link #toSql(DataContext)}. */
  public String toSql() {
    return toSql(DataContext.shared());
  }

  /**
   * The one statement that this chain is, exactly as it would run. Checks the chain; reads metadata
   * only. Throws as {@link #schema(DataContext)} does.
   */
  public String toSql(DataContext context) {
    return plan(context).statement().sql();
  }

  /** What this chain will do, by {@link DataContext#shared()}. */
  public Explanation explain() {
    return explain(DataContext.shared());
  }

  /**
   * What this chain will do: recorded steps, plan, statement. Checks the chain; reads metadata
   * only. Throws as {@link #schema(DataContext)} does.
   */
  public Explanation explain(DataContext context) {
    PlannedQuery planned = plan(context);
    return new Explanation(RelationText.of(relation), planned.plan(), planned.statement().sql());
  }

  /** Runs the chain in {@link DataContext#shared()}; see {@link #execute(DataContext)}. */
  public DataObject execute() {
    return execute(DataContext.shared());
  }

  /**
   * Runs the chain and holds the whole result. The caller closes it, or else the context does.
   *
   * @throws io.clickframe.error.PlanException if the chain is wrong
   * @throws io.clickframe.error.SourceException if a source is missing or cannot be read
   * @throws io.clickframe.error.QueryException if the run fails, is cancelled or reaches a limit
   */
  public DataObject execute(DataContext context) {
    return DataObject.collect(context, label("execute"), start(context));
  }

  /** Runs the chain in {@link DataContext#shared()}, streaming. */
  public Batches batches() {
    return batches(DataContext.shared());
  }

  /**
   * Starts the chain and hands out its rows batch by batch in constant memory. The caller closes
   * the batches and each batch. Throws as {@link #execute(DataContext)} does, also while reading.
   */
  public Batches batches(DataContext context) {
    return context.batches(label("batches"), start(context));
  }

  /** Runs the chain in {@link DataContext#shared()} and counts the rows. */
  public long count() {
    return count(DataContext.shared());
  }

  /** Runs the chain and counts the rows; only the number is transferred. */
  public long count(DataContext context) {
    try (DataObject result = agg(Expressions.count().as("rows")).execute(context)) {
      return result.rows().iterator().next().getLong("rows");
    }
  }

  /** Runs the chain in {@link DataContext#shared()} and prints the first rows. */
  public void show() {
    show(DataContext.shared());
  }

  /** Runs the chain for its first 20 rows and prints them to the standard output as a table. */
  public void show(DataContext context) {
    try (DataObject result = limit(SHOWN_ROWS).execute(context)) {
      result.show();
    }
  }

  private PlannedQuery plan(DataContext context) {
    return context.engine().planner().plan(relation);
  }

  private BatchStream start(DataContext context) {
    return context
        .engine()
        .query(plan(context).statement(), context.options(), context.allocator());
  }

  private static String label(String call) {
    return "the result of " + call + "() at " + CallSite.here();
  }

  /** The recorded steps. Does not check them. */
  @Override
  public String toString() {
    return RelationText.of(relation);
  }

  private static long notNegative(String step, long count) {
    if (count < 0) {
      throw new ClickFrameException(
          ErrorCode.INVALID_ARGUMENT,
          "Cannot call " + step + "(" + count + "): expected zero or more rows");
    }
    return count;
  }

  private static ClickFrameException nothing(String step) {
    return new ClickFrameException(
        ErrorCode.INVALID_ARGUMENT, "Cannot call " + step + "() with nothing: name a column");
  }
}
