package io.clickframe.explain;

import java.util.Objects;

/**
 * A rule that changed the statement.
 *
 * @param rule its name, as {@code -Dclickframe.rewrites.off} takes it; {@code pushdown} is no such
 * @param why what it is for
 * @param before the statement as it would be without it; if it could not be written at all, a
 *     comment with the reason
 * @param after the statement as it is
 */
public record FiredRewrite(String rule, String why, String before, String after) {
  public FiredRewrite {
    Objects.requireNonNull(rule, "rule is null");
    Objects.requireNonNull(why, "why is null");
    Objects.requireNonNull(before, "before is null");
    Objects.requireNonNull(after, "after is null");
  }
}
