package io.clickframe.sql.internal.render;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.calcite.util.ImmutableBitSet;

/** A finished query: one SELECT, or several put together. */
sealed interface QueryText {
  String UNION_ALL = "UNION ALL";

  /**
   * One SELECT.
   *
   * @param columns those of its outputs that it gives
   * @param names a name for each of them
   */
  record Select(SelectBlock block, ImmutableBitSet columns, List<String> names)
      implements QueryText {
    public Select {
      names = List.copyOf(names);
    }
  }

  /**
   * Several, with an operator such as {@code UNION ALL} between them.
   *
   * @param names of the columns that each of them gives
   */
  record Combined(String operator, List<String> names, List<QueryText> branches)
      implements QueryText {
    public Combined {
      names = List.copyOf(names);
      branches = List.copyOf(branches);
    }

    boolean isUnion() {
      return operator.equals(UNION_ALL);
    }

    /** Whether a branch has settings, behind which the engine reads none of the whole. */
    boolean hasSettings() {
      return branches.stream()
          .anyMatch(
              it -> it instanceof Select(SelectBlock block, _, _) && !block.settings.isEmpty());
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
