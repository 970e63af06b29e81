package io.clickframe;

import io.clickframe.error.ObjectExistsException;
import io.clickframe.error.ObjectNotFoundException;
import io.clickframe.error.SchemaDriftException;
import io.clickframe.error.Suggestions;
import io.clickframe.internal.node.CallSite;
import io.clickframe.internal.table.Keeper;
import io.clickframe.internal.table.ManagedTable;
import io.clickframe.internal.table.TableKind;
import io.clickframe.internal.table.TableManager;
import io.clickframe.internal.table.TableName;
import io.clickframe.internal.table.TableRow;
import io.clickframe.internal.value.SqlText;
import io.clickframe.lifecycle.CreateMode;
import io.clickframe.lifecycle.TableScope;
import io.clickframe.spi.PlannedQuery;
import io.clickframe.spi.SqlStatement;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Tables that outlive their objects: made aside, then given their name in one step. */
final class Published {
  private Published() {}

  /**
   * Makes a table of a chain's rows, or adds them to it, or puts them in its place; whatever fails,
   * the table is then as it was before.
   *
   * @param job the job it belongs to, or 0
   */
  static DataObject create(
      DataContext context, TableName name, long job, DataStore store, CreateMode mode) {
    TableRow before = before(context, name, mode);
    PlannedQuery planned = store.plan(context);
    Rows rows =
        new Rows(
            planned.schema(),
            () ->
                Materializer.fill(
                    context, planned, name.label(), Keeper.NONE, TableKind.MERGE_TREE));
    DataObject made = publish(context, name, job, rows, mode, before);
    String kind = before == null ? "create" : mode.name().toLowerCase(Locale.ROOT);
    return Recorder.record(context, kind, planned, made);
  }

  /** Makes a table of an object's rows, which may be another context's; else like the other. */
  static DataObject copy(DataContext context, TableName name, DataObject object, CreateMode mode) {
    TableRow before = before(context, name, mode);
    Rows rows =
        new Rows(
            object.schema(),
            () ->
                Materializer.copy(
                    context, context.tables().temporary(name.label()), Keeper.NONE, object));
    return publish(context, name, 0, rows, mode, before);
  }

  /**
   * What a table gets.
   *
   * @param schema its columns
   * @param fill puts it into a temporary table
   */
  private record Rows(Schema schema, Supplier<ManagedTable> fill) {}

  /** What the ledger has of a table that gives way or gets more rows, or null. */
  private static @Nullable TableRow before(DataContext context, TableName name, CreateMode mode) {
    context.tables().prepare();
    TableRow before = existing(context.tables(), name);
    if (before != null && mode == CreateMode.FAIL) {
      throw new ObjectExistsException(
          "Cannot create '%s' at %s: the table %s is there already. Drop it, or say what shall happen: CreateMode.APPEND adds the rows, CreateMode.REPLACE puts them in its place"
              .formatted(name.label(), CallSite.here(), name));
    }
    return before;
  }

  private static DataObject publish(
      DataContext context,
      TableName name,
      long job,
      Rows rows,
      CreateMode mode,
      @Nullable TableRow before) {
    long start = System.nanoTime();
    TableManager tables = context.tables();
    String structure = SqlText.structure(rows.schema());
    if (before != null && mode == CreateMode.APPEND && !structure.equals(actual(context, name))) {
      throw new SchemaDriftException(
          "Cannot append to '%s' at %s: its columns are %s, those of the chain are %s. Select and cast the chain's columns to the same names, types and order"
              .formatted(name.label(), CallSite.here(), actual(context, name), structure));
    }
    ManagedTable filled = rows.fill().get();
    try {
      if (before != null && mode == CreateMode.APPEND) {
        tables.append(filled, name);
      } else {
        tables.publish(filled, tables.row(name, job, structure), before);
      }
    } catch (RuntimeException | Error e) {
      filled.close();
      throw e;
    }
    return Materializer.object(context, tables.open(name), rows.schema(), start);
  }

  /**
   * A table that is there.
   *
   * @param kinds what such tables are, in plural, for messages
   * @param job that its likes belong to, or 0
   */
  static DataObject open(DataContext context, TableName name, String kinds, long job) {
    long start = System.nanoTime();
    TableManager tables = context.tables();
    tables.prepare();
    TableRow row = existing(tables, name);
    if (row == null) {
      throw notFound(tables, name, kinds, job);
    }
    Schema actual =
        context.engine().describe(SqlStatement.of("SELECT * FROM " + TableManager.qualified(name)));
    String structure = SqlText.structure(actual);
    if (!row.structures().contains(structure)) {
      throw new SchemaDriftException(
          "Cannot open '%s' at %s: it was made with the columns %s, but now it has %s. Somebody else has changed the table %s; change it back, or drop it"
              .formatted(name.label(), CallSite.here(), row.structure(), structure, name));
    }
    return Materializer.object(context, tables.open(name), actual, start);
  }

  static ObjectNotFoundException notFound(
      TableManager tables, TableName name, String kinds, long job) {
    return new ObjectNotFoundException(
        "Cannot find '%s' at %s. %s"
            .formatted(
                name.label(),
                CallSite.here(),
                Suggestions.hint(name.label(), kinds, labels(tables, name.scope(), job))));
  }

  /** What the ledger has of a table that is really there; null if it is not. */
  static @Nullable TableRow existing(TableManager tables, TableName name) {
    return tables.ledger().exists(name) ? tables.ledger().table(name).orElse(null) : null;
  }

  private static List<String> labels(TableManager tables, TableScope scope, long job) {
    return tables.ledger().tables().stream()
        .filter(row -> row.name().scope() == scope && row.job() == job)
        .map(row -> row.name().label())
        .toList();
  }

  private static String actual(DataContext context, TableName name) {
    return SqlText.structure(
        context
            .engine()
            .describe(SqlStatement.of("SELECT * FROM " + TableManager.qualified(name))));
  }
}
