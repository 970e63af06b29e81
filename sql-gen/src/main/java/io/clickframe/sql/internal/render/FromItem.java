package io.clickframe.sql.internal.render;

import org.jspecify.annotations.Nullable;

/**
 * One table of a FROM clause.
 *
 * @param join how it is joined to those before it, for example {@code INNER JOIN}; null for the
 *     first
 * @param on the join's condition; null for the first and for a cross join
 */
record FromItem(TableText table, String alias, @Nullable String join, @Nullable String on) {

  /** What is read: a table function or a sub-query. */
  sealed interface TableText {
    /** A table function. */
    record Function(String sql) implements TableText {}

    /** A query in brackets. */
    record Subquery(QueryText query) implements TableText {}
  }

  static FromItem first(TableText table, String alias) {
    return new FromItem(table, alias, null, null);
  }

  FromItem joined(String kind, @Nullable String condition) {
    return new FromItem(table, alias, kind, condition);
  }
}
