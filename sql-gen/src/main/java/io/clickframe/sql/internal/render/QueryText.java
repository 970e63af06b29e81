package io.clickframe.sql.internal.render;

import java.util.List;

/** A finished query: one SELECT, or several put together. */
sealed interface QueryText {

  /** One SELECT with a name for each of its outputs. */
  record Select(SelectBlock block, List<String> names) implements QueryText {
    public Select {
      names = List.copyOf(names);
    }
  }

  /** {@code UNION ALL} of several. */
  record UnionAll(List<QueryText> branches) implements QueryText {
    public UnionAll {
      branches = List.copyOf(branches);
    }
  }
}
