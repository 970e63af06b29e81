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
import org.jspecify.annotations.Nullable;

/** Tables that outlive their objects: made aside, then given their name in one step. */
final class Published {
  private Published() {}

  /**
   * Makes a table, or adds to it, or puts another in its place; whatever fails, the table is then
   * as it was before.
   *
   * @param job the job it belongs to, or 0
   */
  static DataObject create(
      DataContext context, TableName name, long job, DataStore store, CreateMode mode) {
    long start = System.nanoTime();
    TableManager tables = context.tables();
    tables.prepare();
    TableRow before = existing(tables, name);
    if (before != null && mode == CreateMode.FAIL) {
      throw new ObjectExistsException(
          "Cannot create '%s' at %s: the table %s is there already. Drop it, or say what shall happen: CreateMode.APPEND adds the rows, CreateMode.REPLACE puts them in its place"
              .formatted(name.label(), CallSite.here(), name));
    }
    PlannedQuery planned = store.plan(context);
    String structure = SqlText.structure(planned.schema());
    if (before != null && mode == CreateMode.APPEND && !structure.equals(actual(context, name))) {
      throw new SchemaDriftException(
          "Cannot append to '%s' at %s: its columns are %s, those of the chain are %s. Select and cast the chain's columns to the same names, types and order"
              .formatted(name.label(), CallSite.here(), actual(context, name), structure));
    }
    ManagedTable filled =
        Materializer.fill(context, planned, name.label(), Keeper.NONE, TableKind.MERGE_TREE);
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
    DataObject made = Materializer.object(context, tables.open(name), planned.schema(), start);
    String kind = before == null ? "create" : mode.name().toLowerCase(Locale.ROOT);
    return Recorder.record(context, kind, planned, made);
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
