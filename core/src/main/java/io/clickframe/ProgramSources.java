package io.clickframe;

import io.clickframe.error.ClickFrameException;
import io.clickframe.ingest.FieldSpec;
import io.clickframe.internal.value.SqlText;
import io.clickframe.internal.value.ValueTable;
import io.clickframe.source.RowReader;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.ipc.ArrowReader;

/** Stores over what the program itself has, or says in SQL. */
abstract sealed class ProgramSources extends StorageSources permits OfflineCalls {

  /**
   * Java values, in columns of the same length and in the map's order. Up to 64 KiB are written
   * into the statement itself; of more, each run reads the columns that it needs from here. Types
   * come from the values, as {@link Loader} says. The collections are copied, their values are not.
   *
   * @throws io.clickframe.error.ValueException if no type holds all values of a column, or, with a
   *     declared type and beyond 64 KiB only when the chain runs, if a value does not fit
   * @throws ClickFrameException if the lengths differ
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
    return Feeds.values(ValueTable.columns(columns).with(fields));
  }

  /**
   * Records as rows: a column for each component, as {@link Loader#rows(Collection, Class)} makes
   * them; any number, as {@link #values(Map)} says.
   */
  public static <R extends Record> DataStore rows(Collection<R> rows, Class<R> type) {
    return Feeds.values(ValueTable.records(rows, type));
  }

  /**
   * Records as rows, streamed in constant memory: each run asks for a stream for each time that it
   * reads the rows, and closes it. Types come from the components alone, not from the values: give
   * a {@code BigDecimal} its digits with {@link io.clickframe.ingest.Field}. Throws while it runs
   * as {@link #reader} does.
   *
   * @param streams gives a new stream of all rows; any thread may call it, several at once
   */
  public static <R extends Record> DataStore rows(
      Supplier<? extends Stream<R>> streams, Class<R> type) {
    Objects.requireNonNull(streams, "streams is null");
    return Feeds.records(streams, type);
  }

  /**
   * Arrow vectors, with types as {@link Loader#arrow} gives them. Nothing is copied: each run reads
   * the vectors as they are then. They stay the caller's, who keeps them open and unchanged until
   * the last run has ended.
   *
   * @throws io.clickframe.error.UnsupportedTypeException if there is no ClickHouse type for a
   *     vector's type
   */
  public static DataStore arrow(VectorSchemaRoot root) {
    return Feeds.arrow(root.getSchema().getFields(), action -> action.accept(root));
  }

  /**
   * The batches of Arrow readers, in constant memory: each run opens a reader for each time that it
   * reads the rows, and closes it. Its batches have the declared fields.
   *
   * @param schema the columns; types as {@link #arrow(VectorSchemaRoot)}
   * @param readers opens a reader; any thread may call it, several at once
   */
  public static DataStore arrow(
      org.apache.arrow.vector.types.pojo.Schema schema, Supplier<? extends ArrowReader> readers) {
    Objects.requireNonNull(readers, "readers is null");
    return Feeds.arrow(
        schema.getFields(),
        action -> {
          try (ArrowReader reader = readers.get()) {
            VectorSchemaRoot batch = reader.getVectorSchemaRoot();
            while (reader.loadNextBatch()) {
              action.accept(batch);
            }
          }
        });
  }

  /**
   * A stream of Arrow batches: each run asks for one for each time that it reads the rows, and
   * closes it. A batch is read before the next is asked for, and stays whose it is.
   *
   * @param schema the columns; types as {@link #arrow(VectorSchemaRoot)}
   * @param streams gives a new stream; any thread may call it, several at once
   */
  public static DataStore arrowBatches(
      org.apache.arrow.vector.types.pojo.Schema schema,
      Supplier<? extends Stream<VectorSchemaRoot>> streams) {
    Objects.requireNonNull(streams, "streams is null");
    return Feeds.arrow(
        schema.getFields(),
        action -> {
          try (Stream<VectorSchemaRoot> batches = streams.get()) {
            batches.iterator().forEachRemaining(action);
          }
        });
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

  /** Like {@link #reader(String, RowReader.Factory)}, with the columns of a schema. */
  public static DataStore reader(Schema columns, RowReader.Factory readers) {
    Objects.requireNonNull(columns, "columns is null");
    Objects.requireNonNull(readers, "readers is null");
    return Feeds.reader(SqlText.structure(columns), columns.names(), readers);
  }
}
