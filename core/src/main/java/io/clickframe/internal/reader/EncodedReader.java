package io.clickframe.internal.reader;

import io.clickframe.internal.rowbinary.EncodedColumn;
import io.clickframe.type.ClickHouseType;
import org.apache.arrow.vector.BaseVariableWidthVector;
import org.jspecify.annotations.Nullable;

/**
 * A column whose values travelled as RowBinary, since Arrow has no exact form of them.
 *
 * @param vector each value's bytes
 * @param column reads them
 */
public record EncodedReader(BaseVariableWidthVector vector, EncodedColumn column)
    implements ValueReader {

  @Override
  public Class<?> javaType() {
    return column.javaType();
  }

  @Override
  public boolean isNull(int row) {
    return column.isNull(bytes(row));
  }

  @Override
  public @Nullable Object read(int row) {
    return column.read(bytes(row));
  }

  /** The type of one value, which may be another for each where the column's type is open. */
  public ClickHouseType typeOf(int row) {
    return column.typeOf(bytes(row));
  }

  /** The value as RowBinary. */
  public byte[] bytes(int row) {
    return BaseVariableWidthVector.get(vector.getDataBuffer(), vector.getOffsetBuffer(), row);
  }
}
