package io.clickframe.internal.reader;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.arrow.vector.complex.BaseListVector;
import org.jspecify.annotations.Nullable;

/**
 * An array column: each value an unmodifiable list, whose elements may be null.
 *
 * @param vector where the arrays are
 * @param element reads the elements, by their place in the vector's data
 */
record ListReader(BaseListVector vector, ValueReader element) implements ValueReader {

  @Override
  public Class<?> javaType() {
    return List.class;
  }

  @Override
  public boolean isNull(int row) {
    return vector.isNull(row);
  }

  @Override
  public @Nullable Object read(int row) {
    if (vector.isNull(row)) {
      return null;
    }
    int end = vector.getElementEndIndex(row);
    List<@Nullable Object> values = new ArrayList<>(end - vector.getElementStartIndex(row));
    for (int i = vector.getElementStartIndex(row); i < end; i++) {
      values.add(element.read(i));
    }
    return Collections.unmodifiableList(values);
  }
}
