package io.clickframe.result;

import io.clickframe.Schema;
import io.clickframe.error.StaleObjectException;
import io.clickframe.error.Suggestions;
import io.clickframe.error.UnknownColumnException;
import io.clickframe.internal.node.CallSite;
import io.clickframe.internal.reader.ValueReaders;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.jspecify.annotations.Nullable;

/**
 * Some rows of a result: one Arrow record batch, with the ClickHouse type of each column.
 *
 * <p>Owns its memory outside the Java heap: close it. Several threads may read it at once; nobody
 * may read while another thread closes it. After closing, {@link #schema()} and {@link #rowCount()}
 * still answer, the rest throws {@link StaleObjectException}, as do the batch's rows and columns.
 */
public final class Batch implements AutoCloseable {
  private final Schema schema;
  private final VectorSchemaRoot root;
  private final int rowCount;
  private final List<ColumnReader> columns;
  private final Map<String, Integer> positions;
  private Runnable released = () -> {};
  private volatile @Nullable CallSite closedAt;

  private Batch(Schema schema, VectorSchemaRoot root) {
    this.schema = schema;
    this.root = root;
    this.rowCount = root.getRowCount();
    this.positions = new HashMap<>();
    this.columns = new ArrayList<>();
    for (int i = 0; i < schema.columns().size(); i++) {
      Schema.Column column = schema.columns().get(i);
      positions.put(column.name(), i);
      FieldVector vector = root.getVector(i);
      columns.add(
          new ColumnReader(
              this, column, ValueReaders.open(column.name(), column.type(), vector), vector));
    }
  }

  /**
   * A batch over vectors, which it owns from now on: closing the batch closes them.
   *
   * @param schema the columns' names and ClickHouse types, in the order of the vectors
   * @throws IllegalArgumentException if the numbers of columns and vectors differ; the vectors are
   *     closed then
   */
  public static Batch of(Schema schema, VectorSchemaRoot root) {
    int vectors = root.getFieldVectors().size();
    if (vectors != schema.columns().size()) {
      root.close();
      throw new IllegalArgumentException(
          "schema has " + schema.columns().size() + " columns, the batch has " + vectors);
    }
    return new Batch(schema, root);
  }

  /** The columns. */
  public Schema schema() {
    return schema;
  }

  /** The number of rows. */
  public int rowCount() {
    return rowCount;
  }

  /**
   * The vectors, for code that speaks Arrow. They stay the batch's: do not close them, and do not
   * use them after the batch is closed.
   */
  public VectorSchemaRoot arrow() {
    ensureOpen();
    return root;
  }

  /** The rows, in order; iterate as often as you like. */
  public Iterable<Row> rows() {
    ensureOpen();
    return this::rowIterator;
  }

  /**
   * One row.
   *
   * @param index its place, from 0
   * @throws IndexOutOfBoundsException if there is no such row
   */
  public Row row(int index) {
    ensureReadable(index);
    return new Row(this, index);
  }

  /**
   * One column.
   *
   * @throws UnknownColumnException if there is none of that name
   */
  public ColumnReader column(String name) {
    return columns.get(position(name));
  }

  /**
   * One column.
   *
   * @param index its place, from 0
   * @throws IndexOutOfBoundsException if there is no such column
   */
  public ColumnReader column(int index) {
    if (index < 0 || index >= columns.size()) {
      throw new IndexOutOfBoundsException(
          "No column at " + index + ": the result has " + columns.size() + " columns, from 0");
    }
    return columns.get(index);
  }

  /** Frees the vectors. Closing twice does nothing more. */
  @Override
  public void close() {
    synchronized (root) {
      if (closedAt != null) {
        return;
      }
      closedAt = CallSite.here();
      root.close();
    }
    released.run();
  }

  @Override
  public String toString() {
    CallSite closed = closedAt;
    String state = closed == null ? "" : ", closed at " + closed;
    return "Batch[" + rowCount + " rows, " + columns.size() + " columns" + state + "]";
  }

  /** Lets an owner keep this until it is closed; called before anybody else sees the batch. */
  void keptBy(ResourceOwner owner, String label) {
    released = owner.adopt(label, this, () -> {});
  }

  int position(String name) {
    Integer position = positions.get(name);
    if (position == null) {
      throw new UnknownColumnException(
          "The result has no column '%s'. %s"
              .formatted(name, Suggestions.hint(name, "columns", schema.names())),
          null);
    }
    return position;
  }

  void ensureReadable(int row) {
    ensureOpen();
    if (row < 0 || row >= rowCount) {
      throw new IndexOutOfBoundsException(
          "No row at " + row + ": the batch has " + rowCount + " rows, from 0");
    }
  }

  private void ensureOpen() {
    CallSite closed = closedAt;
    if (closed != null) {
      throw new StaleObjectException(
          "Cannot read a batch of %d rows: it was closed at %s. ".formatted(rowCount, closed)
              + "Read it before, or copy the values out",
          null);
    }
  }

  private Iterator<Row> rowIterator() {
    return IntStream.range(0, rowCount).mapToObj(this::row).iterator();
  }
}
