package io.clickframe.internal.node;

import io.clickframe.internal.node.ExpressionNode.SqlText;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One key of a sort. */
public record SortKey(ExpressionNode expression, boolean descending, boolean nullsFirst) {
  private static final Pattern DIRECTED =
      Pattern.compile(
          "(?is)(?<key>.*?\\S)(?:\\s+(?<way>ASC|DESC))?(?:\\s+NULLS\\s+(?<nulls>FIRST|LAST))?\\s*");

  public SortKey {
    Objects.requireNonNull(expression, "expression is null");
  }

  /** The same directions over other expressions. */
  static List<SortKey> over(List<SortKey> keys, List<ExpressionNode> expressions) {
    List<SortKey> changed = new ArrayList<>(keys.size());
    for (int i = 0; i < keys.size(); i++) {
      SortKey key = keys.get(i);
      changed.add(new SortKey(expressions.get(i), key.descending(), key.nullsFirst()));
    }
    return changed;
  }

  /**
   * This key with a direction that its SQL text ends in ({@code x DESC NULLS FIRST}) taken out of
   * the text.
   *
   * @param isColumn whether a text is exactly a column's name, which then is all it says
   */
  public SortKey resolved(Predicate<String> isColumn) {
    if (!(expression instanceof SqlText text) || isColumn.test(text.text())) {
      return this;
    }
    Matcher matcher = DIRECTED.matcher(text.text());
    if (!matcher.matches() || (matcher.group("way") == null && matcher.group("nulls") == null)) {
      return this;
    }
    return new SortKey(
        new SqlText(matcher.group("key")),
        "DESC".equalsIgnoreCase(matcher.group("way")),
        "FIRST".equalsIgnoreCase(matcher.group("nulls")));
  }
}
