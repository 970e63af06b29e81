package io.clickframe.result;

import io.clickframe.Schema;
import io.clickframe.internal.reader.BinaryReader;
import io.clickframe.internal.reader.EncodedReader;
import io.clickframe.internal.reader.ValueReader;
import io.clickframe.type.ClickHouseType;
import org.jspecify.annotations.Nullable;

/**
 * One column of a batch, read by row. Valid as long as its batch; several threads may read it.
 *
 * <p>Every method that takes a row throws {@link IndexOutOfBoundsException} if there is no such
 * row, and {@link io.clickframe.error.StaleObjectException} once the batch is closed.
 */
public final class ColumnReader {
  private final Batch batch;
  private final Schema.Column column;
  private final ValueReader values;

  ColumnReader(Batch batch, Schema.Column column, ValueReader values) {
    this.batch = batch;
    this.column = column;
    this.values = values;
  }

  /** The column's name. */
  public String name() {
    return column.name();
  }

  /** The column's exact ClickHouse type. */
  public ClickHouseType type() {
    return column.type();
  }

  /**
   * The class of all values that are not NULL, as the package's table says.
   *
   * @throws io.clickframe.error.UnsupportedTypeException if the type has no Java form
   */
  public Class<?> javaType() {
    return values.javaType();
  }

  /** Whether the value is NULL. */
  public boolean isNull(int row) {
    batch.ensureReadable(row);
    return values.isNull(row);
  }

  /**
   * The value, or null for NULL.
   *
   * @throws io.clickframe.error.UnsupportedTypeException if the type has no Java form
   */
  public @Nullable Object get(int row) {
    batch.ensureReadable(row);
    return values.read(row);
  }

  /**
   * The type of one value: of a {@code Variant}, {@code Dynamic} or {@code Geometry} the one that
   * this value has, {@code Nothing} if it is NULL; of all others the column's type.
   */
  public ClickHouseType typeOf(int row) {
    batch.ensureReadable(row);
    return values instanceof EncodedReader encoded ? encoded.typeOf(row) : column.type();
  }

  /** The bytes of a text value, or null for NULL. */
  byte @Nullable [] bytes(int row) {
    batch.ensureReadable(row);
    return values instanceof BinaryReader binary
        ? binary.bytes(row)
        : Getters.object(this, row, byte[].class);
  }

  @Override
  public String toString() {
    return column.name() + " " + column.type();
  }
}
