package io.clickframe.sql.internal.statistics;

import io.clickframe.sql.internal.cache.BoundedCache;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Answers that are hints: one of some seconds ago will do, and spares a question for each plan.
 * That there is none is remembered as well. Thread-safe.
 *
 * @param <V> what is answered
 */
final class Believed<V> {
  private static final int MOST = 4096;
  private static final Duration FOR = Duration.ofSeconds(10);

  private record Answer<V>(@Nullable V value, long nanos) {}

  private final BoundedCache<String, Answer<V>> answers = new BoundedCache<>(MOST);

  /** The answer to a question, asked now if it was not lately. */
  @Nullable V get(String question, Supplier<@Nullable V> ask) {
    Answer<V> known = answers.find(question);
    if (known == null || System.nanoTime() - known.nanos > FOR.toNanos()) {
      known = new Answer<>(ask.get(), System.nanoTime());
      answers.put(question, known);
    }
    return known.value;
  }
}
