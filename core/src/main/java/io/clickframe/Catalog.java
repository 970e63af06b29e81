package io.clickframe;

import io.clickframe.internal.table.Listing;
import io.clickframe.internal.table.TableManager;
import io.clickframe.internal.table.TableName;
import io.clickframe.lifecycle.CreateMode;
import io.clickframe.lifecycle.JobOptions;
import io.clickframe.lifecycle.ObjectInfo;
import io.clickframe.lifecycle.TableScope;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The tables that stay until somebody drops them by name: those of the scope {@code GLOBAL}. On a
 * persistent storage they outlive the process. Each call asks the engine. Thread-safe.
 */
public final class Catalog {
  private static final String KINDS = "objects";

  private final DataContext context;

  Catalog(DataContext context) {
    this.context = context;
  }

  /** Like {@link #create(String, DataStore, CreateMode)} with {@link CreateMode#FAIL}. */
  public DataObject create(String name, DataStore store) {
    return create(name, store, CreateMode.FAIL);
  }

  /**
   * Runs a chain into the table {@code p_<name>}, which is there with all its rows or not at all.
   * The rows never leave the engine. Closing the object does not drop the table.
   *
   * @param name letters, digits and underscores
   * @throws io.clickframe.error.ObjectExistsException if it is there, and the mode is FAIL
   * @throws io.clickframe.error.SchemaDriftException if it has other columns, and the mode is
   *     APPEND
   */
  public DataObject create(String name, DataStore store, CreateMode mode) {
    return Published.create(context, TableName.global(name), 0, store, mode);
  }

  /**
   * A table that was made before, perhaps by another process. Reads metadata only.
   *
   * @throws io.clickframe.error.ObjectNotFoundException if there is none
   * @throws io.clickframe.error.SchemaDriftException if its columns are not those that it was made
   *     with
   */
  public DataObject open(String name) {
    return Published.open(context, TableName.global(name), KINDS, 0);
  }

  /** Whether there is a table of that name. */
  public boolean contains(String name) {
    TableManager tables = context.tables();
    tables.prepare();
    return Published.existing(tables, TableName.global(name)) != null;
  }

  /**
   * Drops a table; queries that read it finish first.
   *
   * @throws io.clickframe.error.ObjectNotFoundException if there is none
   */
  public void drop(String name) {
    TableManager tables = context.tables();
    tables.prepare();
    TableName table = TableName.global(name);
    if (Published.existing(tables, table) == null) {
      throw Published.notFound(tables, table, KINDS, 0);
    }
    tables.drop(table);
  }

  /**
   * Drops the tables that were made in a time.
   *
   * @param after the earliest time, itself included, or null for no bound
   * @param before the latest time, itself not included, or null for no bound
   * @return their names
   * @throws IllegalArgumentException if there is no bound at all
   */
  public List<String> dropWhere(@Nullable Instant after, @Nullable Instant before) {
    if (after == null && before == null) {
      throw new IllegalArgumentException(
          "dropWhere needs a bound, or it would drop everything: give after, before or both");
    }
    List<String> names =
        list().stream()
            .filter(object ->
                (after == null || !object.created().isBefore(after))
                    && (before == null || object.created().isBefore(before)))
            .map(ObjectInfo::name)
            .toList();
    names.forEach(name -> context.tables().drop(TableName.global(name)));
    return names;
  }

  /** The tables of the scope {@code GLOBAL}, by name. */
  public List<ObjectInfo> list() {
    return list(object -> object.scope() == TableScope.GLOBAL);
  }

  /** All tables of the database {@code clickframe}, also temporary and foreign ones. */
  public List<ObjectInfo> listAll() {
    return list(_ -> true);
  }

  private List<ObjectInfo> list(Predicate<ObjectInfo> wanted) {
    TableManager tables = context.tables();
    tables.prepare();
    return Listing.of(tables).stream().filter(wanted).toList();
  }

  /**
   * Says how long tables of jobs of a name are kept, for those that begin from now on and say
   * nothing themselves.
   */
  public void registerJob(String name, JobOptions options) {
    context.tables().prepare();
    context.tables().jobs().register(TableName.checked(name), options);
  }

  /**
   * Drops what nobody answers for any more: temporary tables of processes that are dead, and tables
   * of jobs whose time is over. It happens by itself when a context opens on a storage that others
   * had before, and on a server again and again.
   *
   * @return the names of the tables that were dropped
   */
  public List<String> cleanUp() {
    context.tables().prepare();
    return context.tables().reaper().reap();
  }
}
