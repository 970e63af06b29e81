package io.clickframe.sql.internal.fragment;

import io.clickframe.sql.internal.fragment.Token.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Finds the columns in a SQL text. It knows just enough of the language for that; whether the text
 * is an expression at all, and whether these are the columns it reads, the engine says (see {@code
 * FragmentBinder}).
 */
public final class FragmentParser {

  /** A text that is refused before the engine sees it. */
  public static final class RefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    RefusedException(String reason) {
      super(reason, null, false, false);
    }

    /** Why, in words. */
    public String reason() {
      return String.valueOf(getMessage());
    }
  }

  private final List<Token> tokens;
  private final Predicate<String> isColumn;

  /** By token: the lambda parameters that are visible there. */
  private final List<Set<String>> parameters = new ArrayList<>();

  private FragmentParser(List<Token> tokens, Predicate<String> isColumn) {
    this.tokens = tokens;
    this.isColumn = isColumn;
  }

  /**
   * Reads a text.
   *
   * @param isColumn whether a name is one of a column
   */
  public static Fragment parse(String text, Predicate<String> isColumn) throws RefusedException {
    List<Token> tokens;
    try {
      tokens = Lexer.tokens(text.strip());
    } catch (Lexer.Refusal refusal) {
      throw new RefusedException(refusal.reason());
    }
    int alias = aliasStart(tokens);
    String name = alias < 0 ? null : tokens.get(tokens.size() - 1).name();
    List<Token> expression = alias < 0 ? tokens : tokens.subList(0, alias);
    Refusals.check(expression);
    return new FragmentParser(trimmed(expression), isColumn).split(name);
  }

  /** The index of a closing {@code AS name}, or -1. */
  private static int aliasStart(List<Token> tokens) {
    int last = tokens.size() - 1;
    if (last < 2 || !tokens.get(last).isName() || tokens.get(last).depth() != 0) {
      return -1;
    }
    int as = last - 1;
    while (as > 0 && tokens.get(as).kind() == Kind.SPACE) {
      as--;
    }
    return tokens.get(as).isKeyword("AS") && as > 0 ? as : -1;
  }

  private static List<Token> trimmed(List<Token> tokens) {
    int end = tokens.size();
    while (end > 0 && tokens.get(end - 1).kind() == Kind.SPACE) {
      end--;
    }
    return tokens.subList(0, end);
  }

  private Fragment split(@Nullable String alias) {
    findParameters();
    List<String> pieces = new ArrayList<>();
    List<String> columns = new ArrayList<>();
    StringBuilder all = new StringBuilder();
    StringBuilder piece = new StringBuilder();
    int skipTypeUntil = 0;
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      all.append(token.text());
      if (token.isSymbol("::") || token.isKeyword("AS")) {
        skipTypeUntil = typeEnd(i);
      }
      int end = i < skipTypeUntil ? -1 : columnEnd(i);
      if (end < 0) {
        piece.append(token.text());
        continue;
      }
      for (int j = i + 1; j < end; j++) {
        all.append(tokens.get(j).text());
      }
      columns.add(dotted(i, end));
      pieces.add(piece.toString());
      piece.setLength(0);
      i = end - 1;
    }
    pieces.add(piece.toString());
    return new Fragment(all.toString(), pieces, columns, alias);
  }

  /** The index behind the column that starts at a token, or -1 if none does. */
  private int columnEnd(int start) {
    Token token = tokens.get(start);
    boolean other = isMember(start) || isUnit(start);
    if (!token.isName() || parameters.get(start).contains(token.name()) || other) {
      return -1;
    }
    int longest = -1;
    int end = start + 1;
    while (true) {
      if (isColumn.test(dotted(start, end)) && !isCall(end)) {
        longest = end;
      }
      boolean more =
          end + 1 < tokens.size() && tokens.get(end).isSymbol(".") && tokens.get(end + 1).isName();
      if (!more) {
        return longest;
      }
      end += 2;
    }
  }

  private String dotted(int start, int end) {
    StringBuilder name = new StringBuilder();
    for (int i = start; i < end; i++) {
      Token token = tokens.get(i);
      name.append(token.isName() ? token.name() : token.text());
    }
    return name.toString();
  }

  private boolean isMember(int index) {
    return index > 0 && tokens.get(index - 1).isSymbol(".");
  }

  /** {@code INTERVAL 1 DAY}: the word behind the number. */
  private boolean isUnit(int index) {
    int number = before(index);
    int interval = before(number);
    return interval >= 0
        && tokens.get(number).kind() == Kind.NUMBER
        && tokens.get(interval).isKeyword("INTERVAL");
  }

  private int before(int index) {
    int previous = index - 1;
    while (previous >= 0 && tokens.get(previous).kind() == Kind.SPACE) {
      previous--;
    }
    return previous;
  }

  private boolean isCall(int next) {
    int index = skipSpace(next);
    return index < tokens.size() && tokens.get(index).text().equals("(");
  }

  /** The index behind the type that follows {@code ::} or {@code AS}. */
  private int typeEnd(int operator) {
    int index = skipSpace(operator + 1);
    if (index >= tokens.size() || !tokens.get(index).isName()) {
      return operator + 1;
    }
    int next = skipSpace(index + 1);
    if (next < tokens.size() && tokens.get(next).text().equals("(")) {
      int depth = tokens.get(next).depth();
      while (next < tokens.size()
          && !(tokens.get(next).kind() == Kind.CLOSE && tokens.get(next).depth() == depth)) {
        next++;
      }
      return Math.min(next + 1, tokens.size());
    }
    return index + 1;
  }

  private int skipSpace(int index) {
    int next = index;
    while (next < tokens.size() && tokens.get(next).kind() == Kind.SPACE) {
      next++;
    }
    return next;
  }

  /** Marks, for each {@code x -> …} and {@code (x, y) -> …}, where its parameters are visible. */
  private void findParameters() {
    for (int i = 0; i < tokens.size(); i++) {
      parameters.add(new HashSet<>());
    }
    for (int arrow = 0; arrow < tokens.size(); arrow++) {
      if (!tokens.get(arrow).isSymbol("->")) {
        continue;
      }
      int start = lambdaStart(arrow);
      Set<String> names = new HashSet<>();
      for (int i = start; i < arrow; i++) {
        if (tokens.get(i).isName()) {
          names.add(tokens.get(i).name());
        }
      }
      for (int i = start; i < lambdaEnd(arrow); i++) {
        parameters.get(i).addAll(names);
      }
    }
  }

  private int lambdaStart(int arrow) {
    int index = arrow - 1;
    while (index > 0 && tokens.get(index).kind() == Kind.SPACE) {
      index--;
    }
    if (index >= 0 && tokens.get(index).kind() == Kind.CLOSE) {
      int depth = tokens.get(index).depth();
      while (index > 0
          && !(tokens.get(index).kind() == Kind.OPEN && tokens.get(index).depth() == depth)) {
        index--;
      }
    }
    return Math.max(index, 0);
  }

  private int lambdaEnd(int arrow) {
    int depth = tokens.get(arrow).depth();
    int index = arrow;
    while (index < tokens.size()) {
      Token token = tokens.get(index);
      boolean outside = token.depth() < depth;
      if (outside || (token.depth() == depth && token.isSymbol(","))) {
        break;
      }
      index++;
    }
    return index;
  }
}
