package io.clickframe.sql.internal.cache;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Remembers what was found out about files, each answer as long as its file stays the same.
 * Thread-safe.
 *
 * @param <V> what is found out
 */
public final class FileAnswers<V> {
  private final BoundedCache<String, Answer<V>> answers;

  private record Answer<V>(Object files, V value) {}

  /** Remembers up to so many answers. */
  public FileAnswers(int most) {
    this.answers = new BoundedCache<>(most);
  }

  /**
   * The answer to a question.
   *
   * @param question with everything that the answer depends on, but for what is in the file
   * @param files what {@link FileLook#settled} says; null if nothing: then it is asked each time
   */
  public V get(String question, @Nullable Object files, Supplier<V> ask) {
    if (files == null) {
      return ask.get();
    }
    // Before the question: a file that changes meanwhile is another one the next time.
    Answer<V> known = answers.find(question);
    if (known != null && known.files().equals(files)) {
      return known.value();
    }
    V value = ask.get();
    answers.put(question, new Answer<>(files, value));
    return value;
  }
}
