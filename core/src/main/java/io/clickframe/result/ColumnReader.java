package io.clickframe.result;

import io.clickframe.Schema;
import io.clickframe.internal.reader.BinaryReader;
import io.clickframe.internal.reader.EncodedReader;
import io.clickframe.internal.reader.ValueReader;
import io.clickframe.internal.record.NumberAccess;
import io.clickframe.internal.record.UnfitException;
import io.clickframe.type.ClickHouseType;
import org.apache.arrow.vector.FieldVector;
import org.jspecify.annotations.Nullable;

/**
 * One column of a batch, read by row. Valid as long as its batch; several threads may read it.
 *
 * <p>Every method that takes a row throws {@link IndexOutOfBoundsException} if there is no such
 * row, and {@link io.clickframe.error.StaleObjectException} once the batch is closed. A getter that
 * returns a primitive gives exactly the value, without boxing, or throws {@link
 * io.clickframe.error.ValueException}: if it is NULL, of another kind or out of range.
 */
public final class ColumnReader {
  private final Batch batch;
  private final Schema.Column column;
  private final ValueReader values;
  private final FieldVector vector;

  /** Made when first needed, by any thread; all that are made are alike. */
  private volatile @Nullable NumberAccess numbers;

  ColumnReader(Batch batch, Schema.Column column, ValueReader values, FieldVector vector) {
    this.batch = batch;
    this.column = column;
    this.values = values;
    this.vector = vector;
  }

  /** The column's name. */
  public String name() {
    return column.name();
  }

  /** The column's exact ClickHouse type. */
  public ClickHouseType type() {
    return column.type();
  }

  /** The number of rows, which is the batch's. */
  public int rowCount() {
    return batch.rowCount();
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

  /** The truth value; of a UInt8, which is what comparisons give, 0 and 1 count too. */
  public boolean getBoolean(int row) {
    NumberAccess access = numbersAt(row);
    if (access != null && access.booleans()) {
      try {
        return access.reader().getBoolean(row);
      } catch (UnfitException e) {
        return Getters.toBoolean(this, row); // says why
      }
    }
    return Getters.toBoolean(this, row);
  }

  /** The whole number, if it fits an int. */
  public int getInt(int row) {
    NumberAccess access = numbersAt(row);
    return access != null && access.ints() ? access.reader().getInt(row) : Getters.toInt(this, row);
  }

  /** The whole number, if it fits a long. */
  public long getLong(int row) {
    NumberAccess access = numbersAt(row);
    if (access != null && access.longs()) {
      try {
        return access.reader().getLong(row);
      } catch (UnfitException e) {
        return Getters.toLong(this, row); // says why
      }
    }
    return Getters.toLong(this, row);
  }

  /** The floating-point number, or a whole number that a double holds exactly. */
  public double getDouble(int row) {
    NumberAccess access = numbersAt(row);
    return access != null && access.doubles()
        ? access.reader().getDouble(row)
        : Getters.toDouble(this, row);
  }

  /** All values as by {@link #getInt}. */
  public int[] toIntArray() {
    int[] all = new int[rowCount()];
    for (int row = 0; row < all.length; row++) {
      all[row] = getInt(row);
    }
    return all;
  }

  /** All values as by {@link #getLong}. */
  public long[] toLongArray() {
    long[] all = new long[rowCount()];
    for (int row = 0; row < all.length; row++) {
      all[row] = getLong(row);
    }
    return all;
  }

  /** All values as by {@link #getDouble}. */
  public double[] toDoubleArray() {
    double[] all = new double[rowCount()];
    for (int row = 0; row < all.length; row++) {
      all[row] = getDouble(row);
    }
    return all;
  }

  /** The bytes of a text value, or null for NULL. */
  byte @Nullable [] bytes(int row) {
    batch.ensureReadable(row);
    return values instanceof BinaryReader binary
        ? binary.bytes(row)
        : Getters.object(this, row, byte[].class);
  }

  /** The reader without boxing, if there is one and the value is not NULL. */
  private @Nullable NumberAccess numbersAt(int row) {
    batch.ensureReadable(row);
    NumberAccess access = numbers;
    if (access == null) {
      access = NumberAccess.of(column, vector);
      numbers = access;
    }
    return access == null || access.reader().isNull(row) ? null : access;
  }

  @Override
  public String toString() {
    return column.name() + " " + column.type();
  }
}
