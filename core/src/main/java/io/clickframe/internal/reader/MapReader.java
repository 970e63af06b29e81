package io.clickframe.internal.reader;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.arrow.vector.complex.MapVector;
import org.jspecify.annotations.Nullable;

/**
 * A map column: each value an unmodifiable map in the engine's order. ClickHouse lets a key appear
 * twice; the first one counts, as in ClickHouse's own {@code m[key]}.
 *
 * @param vector where the maps are
 * @param key reads the keys, by their place in the vector's data
 * @param value reads the values
 */
record MapReader(MapVector vector, ValueReader key, ValueReader value) implements ValueReader {

  @Override
  public Class<?> javaType() {
    return Map.class;
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
    Map<@Nullable Object, @Nullable Object> entries = new LinkedHashMap<>();
    for (int i = vector.getElementStartIndex(row); i < end; i++) {
      Object entryKey = key.read(i);
      if (!entries.containsKey(entryKey)) {
        entries.put(entryKey, value.read(i));
      }
    }
    return Collections.unmodifiableMap(entries);
  }
}
