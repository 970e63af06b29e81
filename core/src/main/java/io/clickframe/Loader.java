package io.clickframe;

import io.clickframe.error.ClickFrameException;
import io.clickframe.error.ErrorCode;
import io.clickframe.error.QueryException;
import io.clickframe.ingest.FieldSpec;
import io.clickframe.internal.node.CallSite;
import io.clickframe.internal.node.InlineSource;
import io.clickframe.internal.rowbinary.ArrowRows;
import io.clickframe.internal.rowbinary.RowBinaryFormat;
import io.clickframe.internal.rowbinary.RowEncoder;
import io.clickframe.internal.table.ManagedTable;
import io.clickframe.internal.value.SqlText;
import io.clickframe.internal.value.ValueTable;
import io.clickframe.spi.BatchStream;
import io.clickframe.spi.ByteChunks;
import io.clickframe.spi.PlannedQuery;
import io.clickframe.spi.SqlStatement;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.jspecify.annotations.Nullable;

/**
 * Takes Java values into a context: {@code context.load().values(List.of(1, 2, 3))}. Each call runs
 * at once and gives a {@link DataObject}, which the caller closes, or else the context does.
 * Immutable; any thread may use it.
 *
 * <p>Types come from the Java values, all of them, as the manual's page "Values in" says; {@link
 * #field} gives one. A value is loaded exactly or not at all: one that its column's type cannot
 * hold is a {@link io.clickframe.error.ValueException} that names row and column, and nothing is
 * loaded.
 *
 * <p>Every call throws {@link io.clickframe.error.QueryException} if the engine fails.
 */
public final class Loader {
  private final DataContext context;
  private final Map<String, FieldSpec> fields;

  private Loader(DataContext context, Map<String, FieldSpec> fields) {
    this.context = context;
    this.fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
  }

  static Loader into(DataContext context) {
    return new Loader(context, Map.of());
  }

  /**
   * The same with something said about a column's type. A call that has no such column throws
   * {@link io.clickframe.error.UnknownColumnException}.
   */
  public Loader field(String column, FieldSpec spec) {
    Objects.requireNonNull(column, "column is null");
    Objects.requireNonNull(spec, "spec is null");
    Map<String, FieldSpec> more = new LinkedHashMap<>(fields);
    more.put(column, spec);
    return new Loader(context, more);
  }

  /** Like {@link #field(String, FieldSpec)}, with a type as ClickHouse writes it. */
  public Loader field(String column, String type) {
    return field(column, FieldSpec.of(type));
  }

  /** One value: a column {@code value} of one row. */
  public DataObject value(@Nullable Object value) {
    return load("value", ValueTable.of(value));
  }

  /** One column, of that same name, with a row for each. No values make a String column. */
  public DataObject values(Collection<?> values) {
    return load("values", ValueTable.list(values));
  }

  /** One row, its columns in the map's order. */
  public DataObject row(Map<String, ?> row) {
    return load("row", ValueTable.row(row));
  }

  /**
   * Columns, in the map's order.
   *
   * @throws ClickFrameException if they are not of the same length
   */
  public DataObject columns(Map<String, ? extends Collection<?>> columns) {
    return load("columns", ValueTable.columns(columns));
  }

  /**
   * Rows, the columns in the first one's order.
   *
   * @throws ClickFrameException if there are none, or one has other keys than the first
   */
  public DataObject rows(Collection<? extends Map<String, ?>> rows) {
    return load("rows", ValueTable.rows(rows));
  }

  /**
   * Records: a column for each component, its type from the component's Java type and its {@link
   * io.clickframe.ingest.Field} annotation. An Optional, or a component marked {@code @Nullable},
   * can be NULL; a null in another is an error.
   */
  public <R extends Record> DataObject rows(Collection<R> rows, Class<R> type) {
    return load("rows", ValueTable.records(rows, type));
  }

  /**
   * Arrow vectors, which stay the caller's. A nullable field becomes a nullable column. Bytes are
   * copied without Java objects between; dates, timestamps and columns with a type of their own are
   * checked value by value.
   *
   * @throws io.clickframe.error.UnsupportedTypeException if there is no ClickHouse type for a
   *     vector's type
   */
  public DataObject arrow(VectorSchemaRoot root) {
    Schema schema = known(ArrowRows.schema(root, fields));
    return load(
        label("arrow"),
        schema,
        root.getRowCount(),
        ArrowRows.chunks(root, schema, RowBinaryFormat.INLINE_BYTES));
  }

  private DataObject load(String call, ValueTable given) {
    ValueTable table = given.with(fields);
    Schema schema = known(RowBinaryFormat.schema(table));
    return load(
        label(call),
        schema,
        table.rows(),
        new RowEncoder(table, schema, RowBinaryFormat.INLINE_BYTES));
  }

  /** What is one small chunk is written into a statement, and the rest into a table. */
  private DataObject load(String label, Schema schema, int rows, ByteChunks chunks) {
    byte[] first = bytes(chunks.next());
    ByteBuffer second = chunks.next();
    if (second == null && first.length <= RowBinaryFormat.INLINE_BYTES) {
      return run(label, InlineSource.of(SqlText.structure(schema), rows, first));
    }
    Deque<ByteBuffer> taken = new ArrayDeque<>();
    taken.add(ByteBuffer.wrap(first));
    if (second != null) {
      taken.add(second);
    }
    return table(schema, () -> taken.isEmpty() ? chunks.next() : taken.poll());
  }

  private DataObject table(Schema schema, ByteChunks rows) {
    long start = System.nanoTime();
    ManagedTable loaded =
        Materializer.load(context, context.tables().temporary(""), context.keeper(), schema, rows);
    return Recorder.loaded(context, Materializer.object(context, loaded, schema, start));
  }

  private static byte[] bytes(@Nullable ByteBuffer chunk) {
    byte[] bytes = new byte[chunk == null ? 0 : chunk.remaining()];
    if (chunk != null) {
      chunk.get(bytes);
    }
    return bytes;
  }

  private DataObject run(String label, InlineSource source) {
    PlannedQuery planned =
        context.engine().planner().plan(DataStore.scan(source).relation(), context.options());
    BatchStream stream = context.engine().query(planned, context.options(), context.allocator());
    return Recorder.loaded(context, DataObject.collect(context, label, stream));
  }

  /** The types as the engine writes them, which refuses what is none. */
  private Schema known(Schema schema) {
    String structure = SqlText.structure(schema);
    try {
      return context
          .engine()
          .describe(
              SqlStatement.of("SELECT * FROM null(" + SqlText.string(structure) + ")")
                  .withSettings(RowBinaryFormat.READING));
    } catch (QueryException e) {
      throw new ClickFrameException(
          ErrorCode.INVALID_ARGUMENT,
          "Cannot load into the columns %s: %s".formatted(structure, e.getMessage()),
          e);
    }
  }

  private static String label(String call) {
    return "what load()." + call + "() took in at " + CallSite.here();
  }
}
