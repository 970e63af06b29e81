package io.clickframe.internal.reader;

import io.clickframe.type.ClickHouseType;
import java.util.ArrayList;
import java.util.List;
import org.apache.arrow.vector.FieldVector;
import org.jspecify.annotations.Nullable;

/** All values of a vector, read as a type; checks that class and NULL are told alike. */
final class Readings {
  private Readings() {}

  static List<@Nullable Object> of(String type, FieldVector vector) {
    ValueReader reader = ValueReaders.open("x", ClickHouseType.parse(type), vector);
    List<@Nullable Object> values = new ArrayList<>();
    for (int row = 0; row < vector.getValueCount(); row++) {
      Object value = reader.read(row);
      if (reader.isNull(row) != (value == null)) {
        throw new AssertionError("isNull and read disagree at row " + row);
      }
      if (value != null && !reader.javaType().isInstance(value)) {
        throw new AssertionError(value.getClass() + " is no " + reader.javaType());
      }
      values.add(value);
    }
    return values;
  }
}
