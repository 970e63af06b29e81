package io.clickframe;

import io.clickframe.error.ClickFrameException;
import io.clickframe.explain.ColumnLineage;
import io.clickframe.explain.Explain;
import io.clickframe.explain.Explanation;
import io.clickframe.explain.Profile;
import io.clickframe.explain.WhyNot;
import io.clickframe.internal.node.CallSite;
import io.clickframe.internal.node.ExpressionText;
import io.clickframe.internal.reader.StreamCursor;
import io.clickframe.internal.record.CursorRecords;
import io.clickframe.internal.source.FileTarget;
import io.clickframe.internal.table.TableKind;
import io.clickframe.internal.table.TableName;
import io.clickframe.internal.text.TerminalWidth;
import io.clickframe.internal.text.TextTable;
import io.clickframe.lifecycle.CacheOptions;
import io.clickframe.result.Batches;
import io.clickframe.result.Records;
import io.clickframe.source.WriteOptions;
import io.clickframe.spi.BatchStream;
import io.clickframe.spi.PlannedQuery;
import io.clickframe.spi.Planner;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The calls of a {@link DataStore} that need an engine: that of the context given, or else of
 * {@link DataContext#current()}.
 */
abstract sealed class TerminalCalls extends OfflineCalls permits ShapeSteps {
  private static final int SHOWN_ROWS = 20;

  abstract Knowledge knowledge();

  /**
   * This store, once the columns of its sources have been read: a missing source or a mistake in
   * the chain fails here, and the steps that follow are checked when they are called, names and
   * types alike, without reading again. Reads metadata only.
   *
   * <p>Without this call the same happens to a store whose schema was asked for or that was run
   * before; and, once a context is open, to one whose sources all declare their columns.
   *
   * @throws io.clickframe.error.PlanException if the chain is wrong
   * @throws io.clickframe.error.SourceException if a source is missing or cannot be read
   */
  public DataStore connect(DataContext context) {
    plan(context);
    return self();
  }

  /** The result's columns, by {@link DataContext#current()}; see {@link #schema(DataContext)}. */
  public Schema schema() {
    return schema(DataContext.current());
  }

  /**
   * The result's columns with their ClickHouse types. Checks the chain; reads metadata only.
   *
   * @throws io.clickframe.error.PlanException if the chain is wrong
   * @throws io.clickframe.error.SourceException if a source is missing or cannot be read
   */
  public Schema schema(DataContext context) {
    return plan(context).schema();
  }

  /** The statement, by {@link DataContext#current()}; see {@link #toSql(DataContext)}. */
  public String toSql() {
    return toSql(DataContext.current());
  }

  /**
   * The one statement that this chain is, as it would run; columns of types that Arrow does not
   * have are sent in a wrapper around it. Checks the chain; reads metadata only. Throws as {@link
   * #schema(DataContext)} does.
   */
  public String toSql(DataContext context) {
    return plan(context).statement().sql();
  }

  /** What this chain will do, by {@link DataContext#current()}. */
  public Explanation explain() {
    return explain(Explain.ALL, DataContext.current());
  }

  /** What this chain will do, all of it; see {@link #explain(Explain, DataContext)}. */
  public Explanation explain(DataContext context) {
    return explain(Explain.ALL, context);
  }

  /** As much of it as asked for, by {@link DataContext#current()}. */
  public Explanation explain(Explain level) {
    return explain(level, DataContext.current());
  }

  /**
   * What this chain will do: {@code System.out.println(chain.explain())}. Checks the chain; never
   * runs it, and reads metadata only. The engine is asked for its own plan if the level has it; if
   * it refuses, the reason stands in its place. Throws as {@link #schema(DataContext)} does.
   *
   * @param level how much of it is shown
   */
  public Explanation explain(Explain level, DataContext context) {
    return Explainer.explain(context, plan(context), level);
  }

  /** Where a column comes from, by {@link DataContext#current()}. */
  public ColumnLineage lineage(String column) {
    return lineage(column, DataContext.current());
  }

  /**
   * Which columns of sources the values of one of the result's columns are made of. Checks the
   * chain; reads metadata only. Throws as {@link #schema(DataContext)} does.
   *
   * @throws io.clickframe.error.UnknownColumnException if the result has no such column
   */
  public ColumnLineage lineage(String column, DataContext context) {
    return Explainer.lineage(plan(context), column);
  }

  /**
   * Why rows are not in the result, by {@link DataContext#current()}; see {@link #whyNot(String,
   * DataContext)}.
   */
  public WhyNot whyNot(String condition) {
    return whyNot(condition, DataContext.current());
  }

  /**
   * Follows rows through the chain, to see which step lost them: {@code whyNot("id = 17",
   * context)}. Runs a count for each step over whose rows the condition can be asked, and a few
   * more for the first step that gives fewer rows than it takes. Throws as {@link
   * #execute(DataContext)} does.
   *
   * @param condition what tells the rows, as SQL: about columns that the sources have, such as a
   *     key
   * @throws io.clickframe.error.PlanException if no step has the columns of the condition
   */
  public WhyNot whyNot(String condition, DataContext context) {
    return RowTrail.follow(relation(), condition, store -> store.filter(condition), context);
  }

  /** Like the other, with an expression. */
  public WhyNot whyNot(Expression condition, DataContext context) {
    String shown = ExpressionText.of(condition.node());
    return RowTrail.follow(relation(), shown, store -> store.filter(condition), context);
  }

  /** Runs the chain in {@link DataContext#current()}; see {@link #profile(int, DataContext)}. */
  public Profile profile() {
    return profile(1, DataContext.current());
  }

  /** Runs the chain; see {@link #profile(int, DataContext)}. */
  public Profile profile(DataContext context) {
    return profile(1, context);
  }

  /**
   * Runs the chain so many times to the last row, which goes nowhere, and then once more with the
   * engine measuring itself; says where the time went. Throws as {@link #execute(DataContext)}
   * does.
   *
   * @param runs at least 1; with more, medians and spreads are told
   */
  public Profile profile(int runs, DataContext context) {
    return Profiler.profile(context, () -> plan(context), runs);
  }

  /**
   * Checks and plans the chain, to be run many times with other values for its {@link
   * Expressions#param parameters}. Reads metadata only. Throws as {@link #schema(DataContext)}
   * does.
   */
  public PreparedQuery prepare(DataContext context) {
    return PreparedQuery.of(context, plan(context));
  }

  /** Runs the chain in {@link DataContext#current()}; see {@link #execute(DataContext)}. */
  public DataObject execute() {
    return execute(DataContext.current());
  }

  /**
   * Runs the chain and holds the whole result. The caller closes it, or else the context does.
   *
   * @throws io.clickframe.error.PlanException if the chain is wrong
   * @throws io.clickframe.error.SourceException if a source is missing or cannot be read
   * @throws io.clickframe.error.QueryException if the run fails, is cancelled or reaches a limit
   */
  public DataObject execute(DataContext context) {
    PlannedQuery planned = plan(context);
    DataObject made = DataObject.collect(context, label("execute"), start(context, planned));
    return Recorder.record(context, "execute", planned, made);
  }

  /**
   * Runs the chain and keeps its rows where they fit: few in memory, as {@link #execute} does, many
   * in a temporary table of the engine. The caller closes the object, or else the context does.
   * Runs the chain once; throws as {@link #execute(DataContext)} does, and then leaves nothing
   * behind.
   */
  public DataObject materialize(DataContext context) {
    PlannedQuery planned = plan(context);
    DataObject made = Materializer.small(context, label("materialize"), planned);
    return Recorder.record(context, "materialize", planned, made);
  }

  /**
   * Runs the chain into a temporary table of the engine, under a name that people recognise in the
   * engine's list of tables; two objects of the same name are two tables. The rows never leave the
   * engine. The caller closes the object, or else the context does.
   *
   * @param name letters, digits and underscores; not unique
   */
  public DataObject materialize(DataContext context, String name) {
    TableName.checked(name);
    PlannedQuery planned = plan(context);
    DataObject made = Materializer.temporary(context, planned, name, TableKind.MERGE_TREE);
    return Recorder.record(context, "materialize", planned, made);
  }

  /**
   * The object that {@link #materialize(DataContext)} gives, made when it is first asked for: by
   * however many threads, the chain runs once. Runs nothing itself.
   */
  public DeferredObject deferred(DataContext context) {
    return new DeferredObject(() -> materialize(context));
  }

  /**
   * The rows of this chain, to be read many times; see {@link #cache(UnaryOperator, DataContext)}.
   */
  public CachedStore cache(DataContext context) {
    return cache(UnaryOperator.identity(), context);
  }

  /**
   * The rows of this chain, to be read many times: they are computed when they are first asked for,
   * and then kept in the engine's memory, or on its disk: {@code cache(options -> options.onDisk(),
   * context)}. They are computed anew once the files that the chain reads have changed. Runs
   * nothing itself.
   */
  public CachedStore cache(UnaryOperator<CacheOptions> options, DataContext context) {
    return new CachedStore(context, self(), options.apply(CacheOptions.defaults()));
  }

  /** Runs the chain in {@link DataContext#current()}, streaming. */
  public Batches batches() {
    return batches(DataContext.current());
  }

  /**
   * Starts the chain and hands out its rows batch by batch in constant memory. The caller closes
   * the batches and each batch. Throws as {@link #execute(DataContext)} does, also while reading.
   */
  public Batches batches(DataContext context) {
    return context.batches(label("batches"), start(context, plan(context)));
  }

  /**
   * The rows as records, by {@link DataContext#current()}; see {@link #records(Class,
   * DataContext)}.
   */
  public <T> Records<T> records(Class<T> type) {
    return records(type, DataContext.current());
  }

  /**
   * The rows as records, or the values of the only column as another class: {@code
   * records(Sale.class, context)}. The chain runs when they are read, anew each time, in constant
   * memory; an iterator that is not read to its end keeps the query until the context is closed, so
   * leave a loop early only on a {@code stream()}, which can be closed, or after {@code limit}.
   * Reads metadata only. Throws as {@link #schema(DataContext)} does, and while reading as {@link
   * #execute(DataContext)}.
   *
   * @throws io.clickframe.error.RecordMismatchException if the columns do not fit the class
   */
  public <T> Records<T> records(Class<T> type, DataContext context) {
    PlannedQuery planned = plan(context);
    String label = label("records");
    return CursorRecords.of(
        type,
        planned.schema(),
        () -> {
          BatchStream stream = PreparedQuery.of(context, planned).start();
          return new StreamCursor(context.batches(label, stream), true);
        });
  }

  /**
   * The chain's one value, by {@link DataContext#current()}; see {@link #scalar(Class,
   * DataContext)}.
   */
  public <T> @Nullable T scalar(Class<T> type) {
    return scalar(type, DataContext.current());
  }

  /**
   * Runs the chain and gives the one value of its one row and column; null for NULL. Throws as
   * {@link #execute(DataContext)} and {@link DataObject#scalar} do.
   */
  public <T> @Nullable T scalar(Class<T> type, DataContext context) {
    try (DataObject result = execute(context)) {
      return result.scalar(type);
    }
  }

  /** Runs the chain in {@link DataContext#current()} and counts the rows. */
  public long count() {
    return count(DataContext.current());
  }

  /** Runs the chain and counts the rows; only the number is transferred. */
  public long count(DataContext context) {
    try (DataObject result = self().agg(Expressions.count().as("rows")).execute(context)) {
      return result.rows().iterator().next().getLong("rows");
    }
  }

  /**
   * Runs the chain in {@link DataContext#current()} into a new file; see {@link #writeTo(Path,
   * UnaryOperator, DataContext)}.
   */
  public void writeTo(Path path) {
    writeTo(path, DataContext.current());
  }

  /** Runs the chain into a new file; see {@link #writeTo(Path, UnaryOperator, DataContext)}. */
  public void writeTo(Path path, DataContext context) {
    writeTo(path, UnaryOperator.identity(), context);
  }

  /**
   * Runs the chain into a file, which the engine writes: {@code writeTo(path, options ->
   * options.overwrite(), context)}. No row comes to the JVM, and there may be any number.
   *
   * <p>The format goes by the name's ending: {@code csv}, {@code tsv} (both with a header line),
   * {@code json}, {@code jsonl}, {@code ndjson} (an object a line), {@code parquet}, {@code arrow}
   * (IPC file), {@code arrows} (IPC stream), {@code orc}, {@code avro}, {@code xml}, {@code sql}
   * ({@code INSERT}s), {@code md}; so does the compression: {@code data.csv.gz}, {@code .zst},
   * {@code .xz}.
   *
   * <p>The file is there when it is complete: until then it is written under a hidden name beside
   * it, which is deleted if the run fails or is stopped. The context's limits hold.
   *
   * @throws ClickFrameException if the format cannot be told, the folder is missing, or the file is
   *     there already and may not be replaced; before anything runs
   * @throws io.clickframe.error.QueryException if the run fails, is cancelled or reaches a limit,
   *     also when the format cannot hold a column's type
   */
  public void writeTo(Path path, UnaryOperator<WriteOptions> options, DataContext context) {
    FileTarget target = FileTarget.of(path, options.apply(WriteOptions.defaults()));
    PlannedQuery planned = plan(context);
    FileWriter.write(context, planned, target);
    Recorder.record(context, "write", planned, "file " + target.file());
  }

  /** Runs the chain in {@link DataContext#current()} and prints the first rows. */
  public void show() {
    show(DataContext.current());
  }

  /** Runs the chain for its first 20 rows and prints them; see {@link #show(int, DataContext)}. */
  public void show(DataContext context) {
    show(SHOWN_ROWS, context);
  }

  /** Runs the chain in {@link DataContext#current()} and prints the first rows. */
  public void show(int rows) {
    show(rows, DataContext.current());
  }

  /**
   * Runs the chain for its first rows and prints them to the standard output as a table, no wider
   * than the terminal; see {@link DataObject#show(int)}.
   *
   * @throws IllegalArgumentException if {@code rows} is negative
   */
  public void show(int rows, DataContext context) {
    if (rows < 0) {
      throw new IllegalArgumentException("rows must not be negative, was " + rows);
    }
    try (DataObject result = self().limit(rows + 1L).execute(context)) { // one tells of more
      long total = result.rowCount() > rows ? TextTable.MORE : result.rowCount();
      System.out.print(
          TextTable.render(result.schema(), result.rows(), rows, TerminalWidth.current(), total));
    }
  }

  PlannedQuery plan(DataContext context) {
    Planner planner = context.engine().planner();
    PlannedQuery planned = planner.plan(relation(), context.options());
    knowledge().learn(planner, planned);
    return planned;
  }

  private static BatchStream start(DataContext context, PlannedQuery planned) {
    return PreparedQuery.of(context, planned).start();
  }

  private static String label(String call) {
    return "the result of " + call + "() at " + CallSite.here();
  }
}
