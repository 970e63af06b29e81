package io.clickframe.sql.internal.render;

import org.apache.calcite.rel.core.Join;
import org.apache.calcite.rel.core.JoinRelType;
import org.jspecify.annotations.Nullable;

/** Joins that only ask whether there is a partner, as conditions. */
final class SemiJoins {
  private SemiJoins() {}

  /** {@code EXISTS (SELECT 1 FROM … WHERE …)}, or {@code NOT EXISTS}. */
  static String condition(Join join, FromItem right, @Nullable String on, Spelling spelling) {
    String table =
        switch (right.table()) {
          case FromItem.TableText.Function function -> function.sql();
          case FromItem.TableText.Subquery subquery ->
              "(\n" + QueryPrinter.print(subquery.query(), spelling, "    ") + "\n  )";
        };
    String test =
        "EXISTS (SELECT 1 FROM "
            + table
            + " AS "
            + right.alias()
            + (on == null ? "" : " WHERE " + Brackets.strip(on))
            + ")";
    return join.getJoinType() == JoinRelType.ANTI ? "(NOT " + test + ")" : "(" + test + ")";
  }
}
