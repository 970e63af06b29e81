package io.clickframe.testkit.chain.term;

import io.clickframe.Expression;
import io.clickframe.testkit.chain.table.Kind;
import java.math.BigInteger;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Functions of a text, with their further arguments. */
public enum TextFunction {
  UPPER("upper()", Kind.STRING, x -> x.str().upper(), s -> s.toUpperCase(Locale.ROOT), "upper(%s)"),
  LOWER("lower()", Kind.STRING, x -> x.str().lower(), s -> s.toLowerCase(Locale.ROOT), "lower(%s)"),
  LENGTH(
      "length()",
      Kind.UINT64,
      x -> x.str().length(),
      s -> BigInteger.valueOf(s.codePointCount(0, s.length())),
      "length(%s)"),
  BYTES(
      "byteLength()",
      Kind.UINT64,
      x -> x.str().byteLength(),
      s -> BigInteger.valueOf(s.getBytes(java.nio.charset.StandardCharsets.UTF_8).length),
      "strlen(%s)"),
  SUFFIX(
      "substring(2)", Kind.STRING, x -> x.str().substring(2), s -> from(s, 1), "substring(%s, 2)"),
  PREFIX("left(1)", Kind.STRING, x -> x.str().left(1), s -> until(s, 1), "left(%s, 1)"),
  MIDDLE(
      "substring(2, 1)",
      Kind.STRING,
      x -> x.str().substring(2, 1),
      s -> until(from(s, 1), 1),
      "substring(%s, 2, 1)"),
  END(
      "right(2)",
      Kind.STRING,
      x -> x.str().right(2),
      s -> from(s, Math.max(0, s.codePointCount(0, s.length()) - 2)),
      "right(%s, 2)"),
  TRIM(
      "trim()",
      Kind.STRING,
      x -> x.str().trim(),
      s -> s.replaceAll("^ +| +$", ""),
      "trim(%s, ' ')"),
  LTRIM(
      "ltrim()", Kind.STRING, x -> x.str().ltrim(), s -> s.replaceAll("^ +", ""), "ltrim(%s, ' ')"),
  REPLACE(
      "replace(\"a\", \"\u00e4\")",
      Kind.STRING,
      x -> x.str().replace("a", "\u00e4"),
      s -> s.replace("a", "\u00e4"),
      "replace(%s, 'a', '\u00e4')"),
  REMOVE(
      "replace(\"'\", \"\")",
      Kind.STRING,
      x -> x.str().replace("'", ""),
      s -> s.replace("'", ""),
      "replace(%s, '''', '')"),
  CONCAT("concat(\"%\")", Kind.STRING, x -> x.str().concat("%"), s -> s + "%", "(%s || '%%')"),
  POSITION(
      "position(\"b\")",
      Kind.UINT64,
      x -> x.str().position("b"),
      s -> BigInteger.valueOf(s.indexOf('b') < 0 ? 0 : s.codePointCount(0, s.indexOf('b')) + 1),
      "strpos(%s, 'b')"),
  REVERSE(
      "reverse()",
      Kind.STRING,
      x -> x.str().reverse(),
      s -> new StringBuilder(s).reverse().toString(),
      null),
  EMPTY("isEmpty()", Kind.UINT8, x -> x.str().isEmpty(), s -> truth(s.isEmpty()), "%s = ''"),
  CONTAINS(
      "contains(\"\\\\\")",
      Kind.UINT8,
      x -> x.str().contains("\\"),
      s -> truth(s.contains("\\")),
      "contains(%s, '\\')"),
  STARTS(
      "startsWith(\"a\")",
      Kind.UINT8,
      x -> x.str().startsWith("a"),
      s -> truth(s.startsWith("a")),
      "starts_with(%s, 'a')"),
  ENDS(
      "endsWith(\" \")",
      Kind.UINT8,
      x -> x.str().endsWith(" "),
      s -> truth(s.endsWith(" ")),
      "suffix(%s, ' ')");

  private final String call;
  private final Kind kind;
  private final UnaryOperator<Expression> expression;
  private final Function<String, Object> value;
  private final @Nullable String sql;

  TextFunction(
      String call,
      Kind kind,
      UnaryOperator<Expression> expression,
      Function<String, Object> value,
      @Nullable String sql) {
    this.call = call;
    this.kind = kind;
    this.expression = expression;
    this.value = value;
    this.sql = sql;
  }

  Kind kind() {
    return kind;
  }

  Expression of(Expression text) {
    return expression.apply(text);
  }

  Object of(String text) {
    return value.apply(text);
  }

  @Nullable String duckDb(String text) {
    return sql == null ? null : DuckDbText.cast(sql.formatted(text), kind);
  }

  @Override
  public String toString() {
    return "str()." + call;
  }

  private static Object truth(boolean value) {
    return Comparison.truth(value);
  }

  private static String from(String text, int character) {
    int characters = text.codePointCount(0, text.length());
    return text.substring(text.offsetByCodePoints(0, Math.min(character, characters)));
  }

  private static String until(String text, int character) {
    int characters = text.codePointCount(0, text.length());
    return text.substring(0, text.offsetByCodePoints(0, Math.min(character, characters)));
  }
}
