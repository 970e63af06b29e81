package io.clickframe.function;

import static io.clickframe.Expressions.fn;

import io.clickframe.Expression;

/**
 * What a regular expression (RE2) finds in a text. It looks for a part that matches; {@code ^} and
 * {@code $} stand for the ends, {@code (?i)} at the start ignores case.
 */
public final class RegexFunctions {
  private final Expression value;
  private final String pattern;

  /** The functions of a text and a pattern; {@link TextFunctions#regex} is shorter. */
  public RegexFunctions(Expression value, String pattern) {
    this.value = value;
    this.pattern = Checks.filled("regex", "pattern", pattern);
  }

  /** Whether a part of the text matches. */
  public Expression matches() {
    return fn("match", value, pattern);
  }

  /** How many parts match, without overlaps. */
  public Expression count() {
    return fn("countMatches", value, pattern);
  }

  /** The first part that matches; NULL if none does. */
  public Expression extract() {
    return extract(0);
  }

  /**
   * A group of the first part that matches; NULL if none does, empty if the group takes no part.
   *
   * @param group from 1; 0 for all of it
   */
  public Expression extract(int group) {
    Checks.count("extract", group);
    return fn("arrayElementOrNull", fn("extractGroups", value, "(" + pattern + ")"), group + 1);
  }

  /** All parts that match, of each its first group if there is one; of NULL none. */
  public Expression extractAll() {
    return fn("extractAll", value, pattern);
  }

  /** The groups of the first part that matches; none if none does. */
  public Expression groups() {
    return fn("extractGroups", value, pattern);
  }

  /**
   * The text with every part that matches replaced.
   *
   * @param replacement {@code \1} to {@code \9} stand for the groups, {@code \0} for all of it
   */
  public Expression replace(String replacement) {
    return fn(
        "replaceRegexpAll", value, pattern, Checks.text("replace", "replacement", replacement));
  }

  /** The text with the first part that matches replaced; see {@link #replace}. */
  public Expression replaceFirst(String replacement) {
    return fn(
        "replaceRegexpOne",
        value,
        pattern,
        Checks.text("replaceFirst", "replacement", replacement));
  }

  /** The parts between what matches; of NULL one empty part, since an array cannot be NULL. */
  public Expression split() {
    return fn("splitByRegexp", pattern, value);
  }
}
