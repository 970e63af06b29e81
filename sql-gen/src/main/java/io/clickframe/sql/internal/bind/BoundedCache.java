package io.clickframe.sql.internal.bind;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Remembers answers, the least recently used ones only up to a number. Two threads that ask at once
 * may both compute. Thread-safe.
 */
final class BoundedCache<K, V> {
  private final Map<K, V> entries;

  BoundedCache(int most) {
    this.entries =
        new LinkedHashMap<>(64, 0.75f, true) {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > most;
          }
        };
  }

  V get(K key, Supplier<V> compute) {
    synchronized (entries) {
      V known = entries.get(key);
      if (known != null) {
        return known;
      }
    }
    V value = compute.get();
    synchronized (entries) {
      entries.put(key, value);
    }
    return value;
  }
}
