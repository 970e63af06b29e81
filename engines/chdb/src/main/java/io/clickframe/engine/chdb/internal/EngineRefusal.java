package io.clickframe.engine.chdb.internal;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/**
 * What the engine says against a statement, in its own words: for who hands them on to a client.
 */
public final class EngineRefusal extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  /** The exception for an error text of the engine, or for a refusal without one. */
  EngineRefusal(@Nullable String text) {
    super(text == null || text.isEmpty() ? "The engine refused the statement." : text);
  }

  /** The engine's text. */
  public String text() {
    return String.valueOf(getMessage());
  }
}
