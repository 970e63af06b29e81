package io.clickframe;

import io.clickframe.error.ClickFrameException;
import io.clickframe.ingest.FieldSpec;
import io.clickframe.internal.rowbinary.InlineValues;
import io.clickframe.internal.value.ValueTable;
import io.clickframe.source.RowReader;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;

/** Stores over what the program itself has, or says in SQL. */
abstract sealed class ProgramSources extends StorageSources permits TerminalCalls {

  /**
   * A few Java values, in columns of the same length and in the map's order: they are written into
   * the statement itself. Types come from the values, as {@link Loader} says.
   *
   * @throws io.clickframe.error.ValueException if no type holds all values of a column
   * @throws ClickFrameException if the lengths differ, or there are more than 64 KiB: load them
   *     into a context
   */
  public static DataStore values(Map<String, ? extends Collection<?>> columns) {
    return values(columns, Map.of());
  }

  /**
   * Like {@link #values(Map)}, with something said about the types of columns, by name.
   *
   * @throws io.clickframe.error.UnknownColumnException if there is no column of a name
   */
  public static DataStore values(
      Map<String, ? extends Collection<?>> columns, Map<String, FieldSpec> fields) {
    return DataStore.scan(InlineValues.of(ValueTable.columns(columns).with(fields)));
  }

  /**
   * A few records as rows, in the statement itself: a column for each component, as {@link
   * Loader#rows(Collection, Class)} makes them. Throws as {@link #values(Map)} does.
   */
  public static <R extends Record> DataStore rows(Collection<R> rows, Class<R> type) {
    return DataStore.scan(InlineValues.of(ValueTable.records(rows, type)));
  }

  /**
   * A table that the program makes: {@code reader("id Int64, name String", request -> new
   * Users(api))}. A reader is opened for each time that a run reads the table (a store joined with
   * itself is read twice), pulled while the query takes rows, told which columns it needs, and
   * closed. Nothing is opened before a run.
   *
   * <p>An exception of the reader fails the run with a {@link io.clickframe.error.SourceException}
   * that has it as its cause.
   *
   * @param structure the columns as ClickHouse writes them
   * @param readers opens a reader; any thread may call it, several at once
   */
  public static DataStore reader(String structure, RowReader.Factory readers) {
    Objects.requireNonNull(structure, "structure is null");
    Objects.requireNonNull(readers, "readers is null");
    return Feeds.reader(structure, readers);
  }
}
