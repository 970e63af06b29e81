package io.clickframe.sql.internal.fragment;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A SQL text with its columns taken out.
 *
 * @param expression the text without its alias, as written
 * @param pieces the text between the columns; one more than columns
 * @param columns the column at each hole, in the order of the text
 * @param alias the name behind a closing {@code AS}, or null
 */
public record Fragment(
    String expression, List<String> pieces, List<String> columns, @Nullable String alias) {
  public Fragment {
    pieces = List.copyOf(pieces);
    columns = List.copyOf(columns);
    if (pieces.size() != columns.size() + 1) {
      throw new IllegalArgumentException("pieces and columns do not alternate");
    }
  }
}
