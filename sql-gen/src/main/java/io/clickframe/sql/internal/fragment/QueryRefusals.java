package io.clickframe.sql.internal.fragment;

import io.clickframe.sql.internal.fragment.Token.Kind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a SELECT written by hand may not hold, although the engine would take it. */
public final class QueryRefusals {
  private QueryRefusals() {}

  /** Why the text is refused, or null if it is not. */
  public static @Nullable String find(String text) {
    List<Token> tokens;
    try {
      tokens = Lexer.tokens(text.strip()).stream().filter(it -> it.kind() != Kind.SPACE).toList();
    } catch (Lexer.Refusal refusal) {
      return refusal.reason();
    }
    if (tokens.isEmpty()) {
      return "it is empty; expected a SELECT";
    }
    Token first = tokens.get(0);
    if (!first.isKeyword("SELECT") && !first.isKeyword("WITH") && !first.text().equals("(")) {
      return "it starts with '" + first.text() + "'; expected a SELECT";
    }
    for (int i = 0; i + 1 < tokens.size(); i++) {
      Token token = tokens.get(i);
      Token next = tokens.get(i + 1);
      if (token.isKeyword("FILE") && next.text().equals("(")) {
        return "it reads a file; open it with DataStore.file(…) and give it as a store";
      }
      boolean set = i + 2 < tokens.size() && tokens.get(i + 2).isSymbol("=");
      if (token.isKeyword("SETTINGS") && next.kind() == Kind.IDENTIFIER && set) {
        return "SETTINGS are not allowed in it; run it in DataContext.withOptions(…)";
      }
    }
    return null;
  }
}
