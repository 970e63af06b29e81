package io.clickframe.sql.internal.fragment;

import io.clickframe.sql.internal.fragment.FragmentParser.RefusedException;
import io.clickframe.sql.internal.fragment.Token.Kind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a text may not hold although the engine would take it: its meaning would depend on the
 * statement around it.
 */
final class Refusals {
  private final List<Token> tokens;

  /**
   * @param tokens of the text without its closing alias
   */
  private Refusals(List<Token> tokens) {
    this.tokens = tokens.stream().filter(token -> token.kind() != Kind.SPACE).toList();
  }

  static void check(List<Token> tokens) throws RefusedException {
    Refusals refusals = new Refusals(tokens);
    for (int i = 0; i < refusals.tokens.size(); i++) {
      refusals.check(i);
    }
  }

  private void check(int index) throws RefusedException {
    Token token = tokens.get(index);
    Token before = at(index - 1);
    boolean starts = before == null || before.kind() == Kind.OPEN;
    if (starts && (token.isKeyword("SELECT") || token.isKeyword("WITH"))) {
      throw new RefusedException(
          "a sub-query is not allowed; join the other store, or use in(store) or scalar(store)");
    }
    if (token.depth() == 0 && token.isSymbol(",")) {
      throw new RefusedException(
          "it is a list; give each expression as a text of its own, or write tuple(…)");
    }
    boolean operand = !starts && before != null && !before.isSymbol(",") && !before.isSymbol(".");
    boolean star = token.isSymbol("*") && !operand && !isCountOfRows(index);
    if (star || (token.isKeyword("COLUMNS") && isOpen(index + 1))) {
      throw new RefusedException("'" + token.text() + "' stands for columns; name them");
    }
    // The engine reads it as soon as it sees the text.
    if (token.isKeyword("FILE") && isOpen(index + 1)) {
      throw new RefusedException("it reads a file; open it with DataStore.file(…)");
    }
    Token name = at(index + 1);
    Token colon = at(index + 2);
    boolean typed = colon != null && colon.isSymbol(":");
    if (token.text().equals("{") && name != null && name.isName() && typed) {
      throw new RefusedException(
          "parameters are not allowed in it; write it with col() and param(\""
              + name.name()
              + "\", …)");
    }
    if (token.isKeyword("AS") && before != null && !isInCast(index)) {
      throw new RefusedException(
          "a part of it has a name of its own; only the whole may, at the end");
    }
  }

  private @Nullable Token at(int index) {
    return index >= 0 && index < tokens.size() ? tokens.get(index) : null;
  }

  private boolean isOpen(int index) {
    Token token = at(index);
    return token != null && token.kind() == Kind.OPEN;
  }

  /** {@code count(*)}. */
  private boolean isCountOfRows(int star) {
    Token function = at(star - 2);
    return isOpen(star - 1) && function != null && function.isKeyword("COUNT");
  }

  private boolean isInCast(int as) {
    int depth = tokens.get(as).depth();
    int open = as - 1;
    while (open >= 0
        && !(tokens.get(open).kind() == Kind.OPEN && tokens.get(open).depth() == depth - 1)) {
      open--;
    }
    Token function = at(open - 1);
    return function != null && (function.isKeyword("CAST") || function.isKeyword("TRY_CAST"));
  }
}
