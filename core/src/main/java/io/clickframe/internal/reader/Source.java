package io.clickframe.internal.reader;

import io.clickframe.type.ClickHouseType;
import org.apache.arrow.vector.FieldVector;

/**
 * What a reader is made from.
 *
 * @param column the result column's name, for messages
 * @param type the exact ClickHouse type, without wrappers
 * @param vector the vector that holds the values
 */
record Source(String column, ClickHouseType type, FieldVector vector) {

  /** A reader of single values, if the vector is of the expected class. */
  <V extends FieldVector, T> ValueReader scalar(
      Class<T> javaType, Class<V> vectorClass, ScalarReader.Getter<V, T> getter) {
    return vectorClass.isInstance(vector)
        ? new ScalarReader<>(javaType, vectorClass.cast(vector), getter)
        : mismatch(vectorClass);
  }

  /** The reader for a vector that does not fit the ClickHouse type. */
  ValueReader mismatch(Class<?> expected) {
    return new UnsupportedReader(
        vector,
        "Cannot read column '%s' of type %s: expected the Arrow vector %s, the engine sent %s"
            .formatted(column, type, expected.getSimpleName(), vector.getField().getType()));
  }

  /** The reader for a type that has no Java form. */
  ValueReader unsupported(String cure) {
    return new UnsupportedReader(
        vector,
        "Cannot read column '%s': type %s has no Java form; %s".formatted(column, type, cure));
  }
}
