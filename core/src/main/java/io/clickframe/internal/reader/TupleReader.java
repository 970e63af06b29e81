package io.clickframe.internal.reader;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.arrow.vector.complex.StructVector;
import org.jspecify.annotations.Nullable;

/**
 * A tuple column: each value an unmodifiable map from element name to value when the type names its
 * elements, else an unmodifiable list.
 *
 * @param vector where the tuples are
 * @param names the elements' names, or an empty list when they have none
 * @param elements reads each element, by row
 */
record TupleReader(StructVector vector, List<String> names, List<ValueReader> elements)
    implements ValueReader {

  @Override
  public Class<?> javaType() {
    return names.isEmpty() ? List.class : Map.class;
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
    return names.isEmpty() ? list(row) : map(row);
  }

  private List<@Nullable Object> list(int row) {
    List<@Nullable Object> values = new ArrayList<>(elements.size());
    for (ValueReader element : elements) {
      values.add(element.read(row));
    }
    return Collections.unmodifiableList(values);
  }

  private Map<String, @Nullable Object> map(int row) {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    for (int i = 0; i < names.size(); i++) {
      values.put(names.get(i), elements.get(i).read(row));
    }
    return Collections.unmodifiableMap(values);
  }
}
