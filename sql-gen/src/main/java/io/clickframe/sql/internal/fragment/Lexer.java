package io.clickframe.sql.internal.fragment;

import io.clickframe.sql.internal.fragment.Token.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Splits ClickHouse SQL text into tokens, and refuses what could end the expression early or hide
 * something behind it: statement ends, comments, here-documents, brackets that do not match.
 */
final class Lexer {

  /** Why a text is refused, to be worded by the caller. */
  static final class Refusal extends Exception {
    private static final long serialVersionUID = 1L;

    Refusal(String reason) {
      super(reason, null, false, false);
    }

    String reason() {
      return String.valueOf(getMessage());
    }
  }

  private final String text;
  private final List<Token> tokens = new ArrayList<>();
  private final Deque<Character> open = new ArrayDeque<>();
  private int at;

  private Lexer(String text) {
    this.text = text;
  }

  static List<Token> tokens(String text) throws Refusal {
    Lexer lexer = new Lexer(text);
    while (lexer.at < text.length()) {
      lexer.next();
    }
    if (!lexer.open.isEmpty()) {
      throw new Refusal("'" + lexer.open.peek() + "' is not closed");
    }
    return lexer.tokens;
  }

  private void next() throws Refusal {
    char c = text.charAt(at);
    refuse(c);
    if (Character.isWhitespace(c)) {
      run(Kind.SPACE, Character::isWhitespace);
    } else if (c == '\'') {
      quoted(Kind.STRING, c);
    } else if (c == '`' || c == '"') {
      quoted(Kind.QUOTED_IDENTIFIER, c);
    } else if (isNameStart(c)) {
      run(Kind.IDENTIFIER, Lexer::isNamePart);
    } else if (isDigit(c)) {
      run(Kind.NUMBER, Lexer::isNamePart);
    } else if (c == '(' || c == '[' || c == '{') {
      add(Kind.OPEN, at + 1, "");
      open.push(c);
    } else if (c == ')' || c == ']' || c == '}') {
      close(c);
    } else {
      boolean two = text.startsWith("->", at) || text.startsWith("::", at);
      add(Kind.SYMBOL, at + (two ? 2 : 1), "");
    }
  }

  private void refuse(char c) throws Refusal {
    switch (c) {
      case ';' -> throw new Refusal("a second statement is not allowed, found ';'");
      case '#', '$' -> throw new Refusal("'" + c + "' is not allowed");
      case '-' -> {
        if (text.startsWith("--", at)) {
          throw new Refusal("comments are not allowed, found '--'");
        }
      }
      case '/' -> {
        if (text.startsWith("/*", at)) {
          throw new Refusal("comments are not allowed, found '/*'");
        }
      }
      default -> {
        if (c == '\0') {
          throw new Refusal("the character NUL is not allowed outside of quotes");
        }
      }
    }
  }

  private void close(char c) throws Refusal {
    char expected = c == ')' ? '(' : c == ']' ? '[' : '{';
    if (open.isEmpty() || open.pop() != expected) {
      throw new Refusal("'" + c + "' closes nothing");
    }
    add(Kind.CLOSE, at + 1, "");
  }

  private void quoted(Kind kind, char quote) throws Refusal {
    StringBuilder name = new StringBuilder();
    int end = at + 1;
    while (true) {
      if (end >= text.length()) {
        throw new Refusal(quote + " is not closed");
      }
      char c = text.charAt(end);
      if (c == '\\' && end + 1 < text.length()) {
        name.append(unescaped(text.charAt(end + 1)));
        end += 2;
      } else if (c == quote && end + 1 < text.length() && text.charAt(end + 1) == quote) {
        name.append(quote);
        end += 2;
      } else if (c == quote) {
        break;
      } else {
        name.append(c);
        end++;
      }
    }
    add(kind, end + 1, kind == Kind.STRING ? "" : name.toString());
  }

  private static char unescaped(char c) {
    return switch (c) {
      case 'n' -> '\n';
      case 't' -> '\t';
      case 'r' -> '\r';
      case '0' -> '\0';
      case 'b' -> '\b';
      case 'f' -> '\f';
      default -> c;
    };
  }

  private interface Part {
    boolean test(char c);
  }

  private void run(Kind kind, Part part) {
    int end = at + 1;
    while (end < text.length() && part.test(text.charAt(end))) {
      end++;
    }
    add(kind, end, kind == Kind.IDENTIFIER ? text.substring(at, end) : "");
  }

  private void add(Kind kind, int end, String name) {
    tokens.add(new Token(kind, text.substring(at, end), name, open.size()));
    at = end;
  }

  private static boolean isNameStart(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isNamePart(char c) {
    return isNameStart(c) || isDigit(c);
  }
}
