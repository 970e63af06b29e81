package io.clickframe.sql.internal.fragment;

import org.jspecify.annotations.Nullable;

/** Whether a text stays inside the brackets that are put around it. */
public final class BracketCheck {
  private BracketCheck() {}

  /** Why the text is refused, or null if it is not. */
  public static @Nullable String find(String text) {
    try {
      return Lexer.tokens(text.strip()).isEmpty() ? "it is empty" : null;
    } catch (Lexer.Refusal refusal) {
      return refusal.reason();
    }
  }
}
