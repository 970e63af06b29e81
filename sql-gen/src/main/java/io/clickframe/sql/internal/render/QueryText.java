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

  /** Several, with an operator such as {@code UNION ALL} between them. */
  record Combined(String operator, List<QueryText> branches) implements QueryText {
    public Combined {
      branches = List.copyOf(branches);
    }
  }
}
