package io.clickframe.sql.internal.render;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A finished query: one SELECT, or several put together. */
sealed interface QueryText {
  String UNION_ALL = "UNION ALL";

  /** One SELECT with a name for each of its outputs. */
  record Select(SelectBlock block, List<String> names) implements QueryText {
    public Select {
      names = List.copyOf(names);
    }
  }

  /** Several of the same columns, with an operator such as {@code UNION ALL} between them. */
  record Combined(String operator, List<QueryText> branches, List<String> names)
      implements QueryText {
    public Combined {
      branches = List.copyOf(branches);
      names = List.copyOf(names);
    }

    boolean isUnion() {
      return operator.equals(UNION_ALL);
    }
  }

  /**
   * A SELECT written by hand.
   *
   * @param stores the queries that it reads, by the names that it calls them
   */
  record Written(String sql, Map<String, QueryText> stores) implements QueryText {
    public Written {
      stores = Collections.unmodifiableMap(new LinkedHashMap<>(stores));
    }
  }
}
