package io.clickframe;

import io.clickframe.internal.node.CallSite;
import io.clickframe.internal.reader.BatchCursor;
import io.clickframe.internal.rowbinary.BatchChunks;
import io.clickframe.internal.rowbinary.RowBinaryFormat;
import io.clickframe.internal.table.Keeper;
import io.clickframe.internal.table.ManagedTable;
import io.clickframe.internal.table.TableKind;
import io.clickframe.internal.table.TableManager;
import io.clickframe.internal.table.TableName;
import io.clickframe.internal.value.SqlText;
import io.clickframe.spi.BatchStream;
import io.clickframe.spi.ByteChunks;
import io.clickframe.spi.PlannedQuery;
import io.clickframe.spi.QueryProgress;
import io.clickframe.spi.QueryStats;
import io.clickframe.spi.SqlStatement;
import java.util.Map;
import java.util.stream.Collectors;

/** Turns chains into tables. */
final class Materializer {
  /** Bytes in Arrow's form. */
  private static final long MOST_HELD = 1024 * 1024;

  /** Else the engine reads the sources with the columns of the target, whatever theirs are. */
  static final Map<String, String> OWN_STRUCTURE =
      Map.of("use_structure_from_insertion_table_in_table_functions", "0");

  private Materializer() {}

  /** The rows of a chain, in memory if they are few, else in a temporary table. */
  static DataObject small(DataContext context, String label, PlannedQuery planned) {
    long start = System.nanoTime();
    BatchStream stream = PreparedQuery.of(context, planned).start();
    return ResultCollector.collect(
        context,
        label,
        stream,
        MOST_HELD,
        (schema, rows) -> {
          try (rows) {
            return object(context, load(context, schema, rows), schema, start);
          }
        });
  }

  /** A temporary table of rows that are on this side already. */
  static ManagedTable load(DataContext context, Schema schema, BatchCursor rows) {
    TableName name = context.tables().temporary("");
    return load(
        context,
        name,
        context.keeper(),
        schema,
        new BatchChunks(schema, rows, BatchChunks.CHUNK_BYTES));
  }

  /** The same of rows in the format {@link RowBinaryFormat}. */
  static ManagedTable load(
      DataContext context, TableName name, Keeper keeper, Schema schema, ByteChunks rows) {
    return load(context, name, keeper, schema, rows, TableKind.MEMORY);
  }

  /** Loads the rows of an object, perhaps of another context, batch by batch into a new table. */
  static ManagedTable copy(DataContext context, TableName name, Keeper keeper, DataObject object) {
    try (BatchCursor rows = object.cursor()) {
      return load(
          context,
          name,
          keeper,
          object.schema(),
          new BatchChunks(object.schema(), rows, BatchChunks.CHUNK_BYTES),
          TableKind.MERGE_TREE);
    }
  }

  private static ManagedTable load(
      DataContext context,
      TableName name,
      Keeper keeper,
      Schema schema,
      ByteChunks rows,
      TableKind kind) {
    String columns =
        schema.names().stream()
            .map(SqlText::identifier)
            .collect(Collectors.joining(", ", "(", ")"));
    return context
        .tables()
        .create(
            name,
            keeper,
            SqlText.structure(schema),
            kind,
            into ->
                insert(
                    context,
                    SqlStatement.of("INSERT INTO " + into + " " + columns)
                        .withSettings(RowBinaryFormat.READING),
                    rows));
  }

  private static void insert(DataContext context, SqlStatement insert, ByteChunks rows) {
    CountedChunks counted = new CountedChunks(rows);
    try (CancelOnClose _ = CancelOnClose.of(context.scope(), "loading rows")) {
      ObservedRun run = ObservedRun.begin(context, "loading rows", insert);
      run.runningOn(counted::progress);
      run.call(() -> {
        context.engine().insert(insert, RowBinaryFormat.NAME, counted);
        return true;
      });
      run.end(QueryProgress.UNKNOWN, true, null);
    }
  }

  /**
   * A temporary table with the rows of a chain.
   *
   * @param label what its user calls it, or empty
   * @return an object that the context keeps
   */
  static DataObject temporary(
      DataContext context, PlannedQuery planned, String label, TableKind kind) {
    long start = System.nanoTime();
    ManagedTable table = fill(context, planned, label, context.keeper(), kind);
    return object(context, table, planned.schema(), start);
  }

  /** A filled table of no object yet. */
  static ManagedTable fill(
      DataContext context, PlannedQuery planned, String label, Keeper keeper, TableKind kind) {
    TableManager tables = context.tables();
    return tables.create(
        tables.temporary(label),
        keeper,
        SqlText.structure(planned.schema()),
        kind,
        into -> insert(context, planned, into));
  }

  /** The object of a table, which the context keeps; if it cannot, the table is let go of. */
  static DataObject object(DataContext context, ManagedTable table, Schema schema, long start) {
    try {
      long rows = rows(context, table);
      QueryStats stats =
          new QueryStats(QueryStats.UNKNOWN, QueryStats.UNKNOWN, System.nanoTime() - start);
      String label = "the object " + table.name() + " made at " + CallSite.here();
      DataObject object =
          new DataObject(
              label,
              table.name().text(),
              schema,
              new TableContent(context, table, schema, rows),
              stats);
      object.keptBy(context.scope());
      return object;
    } catch (RuntimeException | Error e) {
      table.close();
      throw e;
    }
  }

  private static void insert(DataContext context, PlannedQuery planned, String into) {
    PreparedQuery.requireParameters(planned, Map.of());
    SqlStatement select = planned.statement();
    SqlStatement insert =
        select.withText("INSERT INTO " + into + "\n" + select.text()).withSettings(OWN_STRUCTURE);
    KeptInsert.run(context, planned, insert, "materializing " + into);
  }

  private static long rows(DataContext context, ManagedTable table) {
    String count = "SELECT count() AS rows FROM " + TableManager.qualified(table.name());
    return context.tables().number(count);
  }
}
