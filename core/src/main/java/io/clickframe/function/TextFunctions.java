package io.clickframe.function;

import static io.clickframe.Expressions.fn;
import static io.clickframe.Expressions.lambda;

import io.clickframe.Expression;
import io.clickframe.Lambda;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Functions of a text. Characters are Unicode code points, positions count from 1 as in SQL, and
 * NULL stays NULL except where the result is an array, which cannot be.
 */
public final class TextFunctions {
  private final Expression value;

  /** The functions of a text; {@link Expression#str()} is shorter. */
  public TextFunctions(Expression value) {
    this.value = value;
  }

  /** How many characters it has. */
  public Expression length() {
    return fn("lengthUTF8", value);
  }

  /** How many bytes it has in UTF-8. */
  public Expression byteLength() {
    return fn("length", value);
  }

  /** Whether it has no characters; NULL for NULL. */
  public Expression isEmpty() {
    return fn("empty", value);
  }

  /** In upper case. */
  public Expression upper() {
    return fn("upperUTF8", value);
  }

  /** In lower case. */
  public Expression lower() {
    return fn("lowerUTF8", value);
  }

  /** Each word with its first letter in upper case and the others in lower case. */
  public Expression initcap() {
    return fn("initcapUTF8", value);
  }

  /** The first letter in upper case, the others in lower case. */
  public Expression capitalize() {
    Lambda each =
        lambda(x ->
            fn(
                "concat",
                fn("upperUTF8", fn("leftUTF8", x, 1)),
                fn("lowerUTF8", fn("substringUTF8", x, 2))));
    return fn("arrayElement", fn("arrayMap", each, fn("array", value)), 1);
  }

  /**
   * From a position to the end.
   *
   * @param start from 1, or from -1 for the last character backwards
   */
  public Expression substring(Object start) {
    return fn("substringUTF8", value, Checks.position("substring", start));
  }

  /**
   * Some characters from a position on, fewer where the text ends.
   *
   * @param start from 1, or from -1 for the last character backwards
   * @param length how many characters, 0 or more
   */
  public Expression substring(Object start, Object length) {
    return fn(
        "substringUTF8",
        value,
        Checks.position("substring", start),
        Checks.count("substring", length));
  }

  /** The first characters. */
  public Expression left(Object length) {
    return fn("leftUTF8", value, Checks.count("left", length));
  }

  /** The last characters. */
  public Expression right(Object length) {
    return fn("rightUTF8", value, Checks.count("right", length));
  }

  /** Without spaces at both ends. */
  public Expression trim() {
    return fn("trimBoth", value);
  }

  /** Without any of these characters at both ends. */
  public Expression trim(String characters) {
    return fn("trimBoth", value, Checks.filled("trim", "list of characters", characters));
  }

  /** Without spaces at the start. */
  public Expression ltrim() {
    return fn("trimLeft", value);
  }

  /** Without any of these characters at the start. */
  public Expression ltrim(String characters) {
    return fn("trimLeft", value, Checks.filled("ltrim", "list of characters", characters));
  }

  /** Without spaces at the end. */
  public Expression rtrim() {
    return fn("trimRight", value);
  }

  /** Without any of these characters at the end. */
  public Expression rtrim(String characters) {
    return fn("trimRight", value, Checks.filled("rtrim", "list of characters", characters));
  }

  /** Without this start, if it has it. */
  public Expression removePrefix(String prefix) {
    String pattern = "^" + Checks.quoted(Checks.text("removePrefix", "prefix", prefix));
    return fn("replaceRegexpOne", value, pattern, "");
  }

  /** Without this end, if it has it. */
  public Expression removeSuffix(String suffix) {
    String pattern = Checks.quoted(Checks.text("removeSuffix", "suffix", suffix)) + "$";
    return fn("replaceRegexpOne", value, pattern, "");
  }

  /** Filled at the start to that many characters; cut at the end if it has more, as in SQL. */
  public Expression padLeft(Object length, String fill) {
    return fn(
        "leftPadUTF8",
        value,
        Checks.count("padLeft", length),
        Checks.filled("padLeft", "fill", fill));
  }

  /** Filled at the end to that many characters; cut at the end if it has more, as in SQL. */
  public Expression padRight(Object length, String fill) {
    return fn(
        "rightPadUTF8",
        value,
        Checks.count("padRight", length),
        Checks.filled("padRight", "fill", fill));
  }

  /** Several times, one behind the other. */
  public Expression repeat(Object times) {
    return fn("repeat", value, Checks.count("repeat", times));
  }

  /** The characters from last to first. */
  public Expression reverse() {
    return fn("reverseUTF8", value);
  }

  /** Followed by other values as text; NULL if one of them is NULL. */
  public Expression concat(Object... others) {
    List<Object> parts = new ArrayList<>(others.length + 1);
    parts.add(value);
    parts.addAll(Arrays.asList(Checks.some("concat", "value to add", others)));
    return fn("concat", parts.toArray());
  }

  /** With every occurrence of a text replaced. */
  public Expression replace(String from, String to) {
    return fn(
        "replaceAll",
        value,
        Checks.filled("replace", "text to replace", from),
        Checks.text("replace", "replacement", to));
  }

  /** With the first occurrence of a text replaced. */
  public Expression replaceFirst(String from, String to) {
    return fn(
        "replaceOne",
        value,
        Checks.filled("replaceFirst", "text to replace", from),
        Checks.text("replaceFirst", "replacement", to));
  }

  /** With each character of {@code from} replaced by the one at the same place in {@code to}. */
  public Expression translate(String from, String to) {
    return fn(
        "translateUTF8",
        value,
        Checks.filled("translate", "list of characters", from),
        Checks.text("translate", "list of replacements", to));
  }

  /** A code for how an English name sounds. */
  public Expression soundex() {
    return fn("soundex", value);
  }

  /** With each <code>{}</code> replaced by the value at that place; this has to be a constant. */
  public Expression format(Object... values) {
    List<Object> parts = new ArrayList<>(values.length + 1);
    parts.add(value);
    parts.addAll(Arrays.asList(Checks.some("format", "value to fill in", values)));
    return fn("format", parts.toArray());
  }

  /** The number of its first byte, of an ASCII character its code. */
  public Expression ascii() {
    return fn("ascii", value);
  }

  /** Whether a text is part of it. */
  public Expression contains(Object text) {
    return fn("position", value, Checks.required("contains", "text", text)).gt(0);
  }

  /** Whether a text is part of it, in whatever case. */
  public Expression containsIgnoreCase(Object text) {
    return fn(
            "positionCaseInsensitiveUTF8",
            value,
            Checks.required("containsIgnoreCase", "text", text))
        .gt(0);
  }

  /** Whether it starts with a text. */
  public Expression startsWith(Object prefix) {
    return fn("startsWith", value, Checks.required("startsWith", "prefix", prefix));
  }

  /** Whether it ends in a text. */
  public Expression endsWith(Object suffix) {
    return fn("endsWith", value, Checks.required("endsWith", "suffix", suffix));
  }

  /** Where a text is first found in it: from 1, and 0 if it is not. */
  public Expression position(Object text) {
    return fn("positionUTF8", value, Checks.required("position", "text", text));
  }

  /** How often a text is in it, without overlaps. */
  public Expression count(Object text) {
    return fn("countSubstrings", value, Checks.required("count", "text", text));
  }

  /** The parts between separators; of NULL one empty part, since an array cannot be NULL. */
  public Expression split(String separator) {
    return fn("splitByString", Checks.filled("split", "separator", separator), value);
  }

  /** The parts between white space. */
  public Expression words() {
    return fn("splitByWhitespace", value);
  }

  /** The runs of ASCII letters and digits, and of all other characters beyond ASCII. */
  public Expression tokens() {
    return fn("tokens", value);
  }

  /** All parts of that many characters, overlapping. */
  public Expression ngrams(int length) {
    return fn("ngrams", value, Checks.positive("ngrams", length));
  }

  /** Its characters. */
  public Expression characters() {
    return fn("extractAll", value, "(?s).");
  }

  /** Whether all of it is letters, and there is one. */
  public Expression isAlpha() {
    return fn("match", value, "^\\p{L}+$");
  }

  /** Whether all of it is decimal digits, and there is one. */
  public Expression isDigit() {
    return fn("match", value, "^\\p{Nd}+$");
  }

  /** Whether all of it is letters and decimal digits, and there is one. */
  public Expression isAlnum() {
    return fn("match", value, "^[\\p{L}\\p{Nd}]+$");
  }

  /** Whether all of it is white space, and there is some. */
  public Expression isSpace() {
    return fn("match", value, "^[\\s\\p{Z}]+$");
  }

  /** Whether it has a letter in upper case and none in lower case. */
  public Expression isUpper() {
    return fn("match", value, "^\\P{Ll}*\\p{Lu}\\P{Ll}*$");
  }

  /** Whether it has a letter in lower case and none in upper case. */
  public Expression isLower() {
    return fn("match", value, "^\\P{Lu}*\\p{Ll}\\P{Lu}*$");
  }

  /** What a regular expression (RE2) finds in it. */
  public RegexFunctions regex(String pattern) {
    return new RegexFunctions(value, pattern);
  }

  /** Its forms in Unicode: normal forms, case folding. */
  public UnicodeFunctions unicode() {
    return new UnicodeFunctions(value);
  }

  /** How near it is to another text. */
  public SimilarityFunctions similarity(Object other) {
    return new SimilarityFunctions(value, other);
  }

  /** A date-time from text in ISO 8601 or another common form, {@code DateTime64(6, 'UTC')}. */
  public Expression toDateTime() {
    return fn("parseDateTime64BestEffort", value, 6, "UTC");
  }

  /**
   * A date-time in UTC from text, {@code DateTime64(6, 'UTC')}; text of another form fails.
   *
   * @param format as for {@link DateTimeFunctions#format}: {@code %Y-%m-%d %H:%i:%S.%f}
   */
  public Expression toDateTime(String format) {
    return fn("parseDateTime64", value, Checks.filled("toDateTime", "format", format), "UTC");
  }

  /** Like {@link #toDateTime(String)}, but NULL for text of another form. */
  public Expression tryToDateTime(String format) {
    return fn(
        "parseDateTime64OrNull", value, Checks.filled("tryToDateTime", "format", format), "UTC");
  }

  /** A date from text like {@code 2024-02-29}, a {@code Date32}; other text fails. */
  public Expression toDate() {
    return fn("toDate32", toDateTime("%Y-%m-%d"));
  }

  /** Like {@link #toDate()}, but NULL for other text. */
  public Expression tryToDate() {
    return fn("toDate32", tryToDateTime("%Y-%m-%d"));
  }
}
