package io.clickframe.testkit.chain.step;

import io.clickframe.Expressions;
import io.clickframe.SortOrder;
import io.clickframe.testkit.chain.term.DuckDbText;
import io.clickframe.testkit.chain.term.JavaText;

/** A column to sort by. */
public record Key(String column, boolean descending) {
  SortOrder order() {
    return descending ? Expressions.col(column).desc() : Expressions.col(column).asc();
  }

  String duckDb() {
    return duckDb(false);
  }

  /**
   * @param wide whether distances are measured, which must not overflow
   */
  String duckDb(boolean wide) {
    String sql = DuckDbText.column(column);
    return (wide ? DuckDbText.huge(sql) : sql) + (descending ? " DESC" : " ASC") + " NULLS LAST";
  }

  @Override
  public String toString() {
    return "col(" + JavaText.of(column) + ")" + (descending ? ".desc()" : ".asc()");
  }
}
