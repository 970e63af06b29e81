package io.clickframe.internal.reader;

import io.clickframe.error.UnsupportedTypeException;
import org.apache.arrow.vector.FieldVector;

/**
 * A column that has no Java form. The other columns of its result stay readable: only reading this
 * one fails.
 *
 * @param vector what arrived
 * @param problem the message of the error
 */
record UnsupportedReader(FieldVector vector, String problem) implements ValueReader {

  @Override
  public Class<?> javaType() {
    throw new UnsupportedTypeException(problem);
  }

  @Override
  public boolean isNull(int row) {
    return vector.isNull(row);
  }

  @Override
  public Object read(int row) {
    throw new UnsupportedTypeException(problem);
  }
}
