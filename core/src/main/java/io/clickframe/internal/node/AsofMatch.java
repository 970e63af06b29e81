package io.clickframe.internal.node;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which row of an as-of join's right side matches a row of the left side.
 *
 * @param inequality between a value of each side; the nearest row that fulfils it matches
 * @param keys columns that must be equal
 * @param tolerance the most that the nearest may be away: a {@code Number} or {@code Duration}, or
 *     null
 * @param suffix put behind the right side's names that the left side has too, or null to refuse
 *     them
 */
public record AsofMatch(
    ExpressionNode inequality,
    List<JoinKey> keys,
    @Nullable Object tolerance,
    @Nullable String suffix) {
  public AsofMatch {
    Objects.requireNonNull(inequality, "inequality is null");
    keys = List.copyOf(keys);
  }
}
