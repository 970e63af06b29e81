package io.clickframe.sql.internal.cache;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Remembers answers, the least recently used ones only up to a number. Two threads that ask at once
 * may both compute. Thread-safe.
 */
public final class BoundedCache<K, V> {
  private final Map<K, V> entries;

  /** Remembers up to so many. */
  public BoundedCache(int most) {
    this.entries =
        new LinkedHashMap<>(64, 0.75f, true) {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > most;
          }
        };
  }

  /** What is known of a key, or is computed now. */
  public V get(K key, Supplier<V> compute) {
    V known = find(key);
    if (known != null) {
      return known;
    }
    V value = compute.get();
    put(key, value);
    return value;
  }

  /** What is known of a key; null if nothing is. */
  public @Nullable V find(K key) {
    synchronized (entries) {
      return entries.get(key);
    }
  }

  /** Remembers an answer. */
  public void put(K key, V value) {
    synchronized (entries) {
      entries.put(key, value);
    }
  }
}
