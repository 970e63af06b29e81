package io.clickframe.internal.reader;

import io.clickframe.error.UnsupportedTypeException;
import io.clickframe.internal.rowbinary.EncodedColumn;
import io.clickframe.type.ClickHouseType;
import org.apache.arrow.vector.BaseVariableWidthVector;
import org.jspecify.annotations.Nullable;

/**
 * A column whose values travelled as RowBinary, since Arrow has no exact form of them.
 *
 * @param name the column's name, for messages
 * @param vector each value's bytes
 * @param column reads them
 */
public record EncodedReader(String name, BaseVariableWidthVector vector, EncodedColumn column)
    implements ValueReader {

  @Override
  public Class<?> javaType() {
    return column.javaType();
  }

  @Override
  public boolean isNull(int row) {
    try {
      return column.isNull(bytes(row));
    } catch (UnsupportedTypeException e) {
      throw named(e);
    }
  }

  @Override
  public @Nullable Object read(int row) {
    try {
      return column.read(bytes(row));
    } catch (UnsupportedTypeException e) {
      throw named(e);
    }
  }

  /** The type of one value, which may be another for each where the column's type is open. */
  public ClickHouseType typeOf(int row) {
    try {
      return column.typeOf(bytes(row));
    } catch (UnsupportedTypeException e) {
      throw named(e);
    }
  }

  private UnsupportedTypeException named(UnsupportedTypeException e) {
    return new UnsupportedTypeException(
        "Cannot read column '%s' (%s): %s".formatted(name, column.type(), e.getMessage()));
  }

  /** The value as RowBinary. */
  public byte[] bytes(int row) {
    return BaseVariableWidthVector.get(vector.getDataBuffer(), vector.getOffsetBuffer(), row);
  }
}
