package io.clickframe;

import io.clickframe.internal.node.CallSite;
import io.clickframe.internal.source.FileTarget;
import io.clickframe.internal.table.TableManager;
import io.clickframe.lineage.Operation;
import io.clickframe.spi.PlannedQuery;
import java.util.Map;

/** Writes into the operation log what contexts do that keep one. */
final class Recorder {
  private Recorder() {}

  /** A chain made an object; hands the object on. If it cannot be written, the object is closed. */
  static DataObject record(
      DataContext context, String kind, PlannedQuery planned, DataObject made) {
    try {
      record(context, kind, planned, made.id());
      return made;
    } catch (RuntimeException e) {
      made.close();
      throw e;
    }
  }

  /** A chain made something. */
  static void record(DataContext context, String kind, PlannedQuery planned, String made) {
    if (context.resources().isLogged()) {
      write(context, kind, made, planned.inputs(), planned.steps(), planned.statement().sql());
    }
  }

  /** Values were loaded. */
  static DataObject loaded(DataContext context, DataObject made) {
    if (context.resources().isLogged()) {
      write(context, "load", made.id(), Map.of(), "", "");
    }
    return made;
  }

  /** An object was written to a file. */
  static void written(DataContext context, DataObject object, FileTarget target) {
    if (context.resources().isLogged()) {
      write(context, "write", "file " + target.file(), Map.of("from", object.id()), "", "");
    }
  }

  private static void write(
      DataContext context,
      String kind,
      String made,
      Map<String, String> inputs,
      String steps,
      String sql) {
    TableManager tables = context.tables();
    tables.prepare();
    tables
        .operations()
        .write(
            new Operation(
                tables.nextId(),
                tables.now(),
                kind,
                made,
                inputs,
                steps,
                sql,
                CallSite.here().toString(),
                context.keeper().job(),
                Long.parseUnsignedLong(tables.owner())));
  }
}
