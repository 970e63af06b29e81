package io.clickframe.testkit.chain.table;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of a table. Immutable; equal to a row with the same values, where NULL equals NULL, NaN
 * equals NaN, and the two zeros differ.
 */
public record Row(List<@Nullable Object> values) {
  public @Nullable Object get(int position) {
    return values.get(position);
  }
}
