package io.clickframe.sql.internal.statistics;

import io.clickframe.sql.internal.cache.BoundedCache;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Answers that are hints: one of some seconds ago will do, and spares a question for each plan.
 * That there is none is remembered as well. Thread-safe.
 *
 * @param <K> what tells questions apart
 * @param <V> what is answered
 */
final class Believed<K, V> {
  private static final int MOST = 4096;
  private static final Duration FOR = Duration.ofSeconds(10);

  private record Answer<V>(@Nullable V value, long nanos) {}

  private final BoundedCache<K, Answer<V>> answers = new BoundedCache<>(MOST);

  /** The answer to a question, asked now if it was not lately. */
  @Nullable V get(K question, Supplier<@Nullable V> ask) {
    Answer<V> known = lately(question);
    if (known == null) {
      known = new Answer<>(ask.get(), System.nanoTime());
      answers.put(question, known);
    }
    return known.value;
  }

  /** The answer to a question, asked now unless there was none lately. */
  @Nullable V now(K question, Supplier<@Nullable V> ask) {
    Answer<V> known = lately(question);
    V value = known == null ? ask.get() : null;
    if (known == null && value == null) {
      answers.put(question, new Answer<>(null, System.nanoTime()));
    }
    return value;
  }

  private @Nullable Answer<V> lately(K question) {
    Answer<V> known = answers.find(question);
    return known == null || System.nanoTime() - known.nanos > FOR.toNanos() ? null : known;
  }
}
