package io.clickframe.internal.reader;

import org.apache.arrow.vector.FieldVector;
import org.jspecify.annotations.Nullable;

/**
 * A column of single values.
 *
 * @param javaType the class of the values
 * @param vector where they are
 * @param getter how one that is not NULL is read
 */
record ScalarReader<V extends FieldVector, T>(Class<T> javaType, V vector, Getter<V, T> getter)
    implements ValueReader {

  /** Reads one value that is not NULL. */
  @FunctionalInterface
  interface Getter<V, T> {
    T get(V vector, int row);
  }

  @Override
  public boolean isNull(int row) {
    return vector.isNull(row);
  }

  @Override
  public @Nullable Object read(int row) {
    return vector.isNull(row) ? null : getter.get(vector, row);
  }
}
