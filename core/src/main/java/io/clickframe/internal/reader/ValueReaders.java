package io.clickframe.internal.reader;

import io.clickframe.error.UnsupportedTypeException;
import io.clickframe.internal.rowbinary.EncodedColumn;
import io.clickframe.internal.rowbinary.Transport;
import io.clickframe.type.ClickHouseType;
import org.apache.arrow.vector.BaseVariableWidthVector;
import org.apache.arrow.vector.FieldVector;
import org.jspecify.annotations.Nullable;

/** Finds the reader for a column: the table of all types. Stateless. */
public final class ValueReaders {
  private ValueReaders() {}

  /**
   * The reader of a column. A type that cannot be read gives a reader whose reading fails, so that
   * the rest of the result stays usable.
   *
   * @param column the column's name, for messages
   * @param type its exact ClickHouse type
   * @param vector its values
   */
  public static ValueReader open(String column, ClickHouseType type, FieldVector vector) {
    Source source = new Source(column, type.base(), vector);
    if (Transport.encodes(type)) {
      return vector instanceof BaseVariableWidthVector bytes
          ? encoded(column, type, bytes)
          : source.mismatch(BaseVariableWidthVector.class);
    }
    @Nullable ValueReader reader = NumberReaders.open(source);
    if (reader == null) {
      reader = TimeReaders.open(source);
    }
    if (reader == null) {
      reader = TextReaders.open(source);
    }
    if (reader == null) {
      reader = AddressReaders.open(source);
    }
    if (reader == null) {
      reader = NestedReaders.open(source);
    }
    return reader == null ? source.unsupported("cast it to String in the query") : reader;
  }

  private static ValueReader encoded(
      String column, ClickHouseType type, BaseVariableWidthVector bytes) {
    try {
      return new EncodedReader(column, bytes, EncodedColumn.of(type));
    } catch (UnsupportedTypeException e) {
      return new UnsupportedReader(
          bytes, "Cannot read column '%s' (%s): %s".formatted(column, type, e.getMessage()));
    }
  }
}
