package io.clickframe.sql.internal.fragment;

import java.util.Locale;

/**
 * A piece of SQL text.
 *
 * @param text as written
 * @param name of an identifier: the name it stands for; else empty
 * @param depth how many brackets are open around it
 */
record Token(Kind kind, String text, String name, int depth) {

  enum Kind {
    SPACE,
    IDENTIFIER,
    QUOTED_IDENTIFIER,
    STRING,
    NUMBER,
    OPEN,
    CLOSE,
    SYMBOL
  }

  boolean isName() {
    return kind == Kind.IDENTIFIER || kind == Kind.QUOTED_IDENTIFIER;
  }

  boolean isSymbol(String symbol) {
    return kind == Kind.SYMBOL && text.equals(symbol);
  }

  boolean isKeyword(String keyword) {
    return kind == Kind.IDENTIFIER && text.toUpperCase(Locale.ROOT).equals(keyword);
  }
}
