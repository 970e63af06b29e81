package io.clickframe.sql.internal.bind;

import io.clickframe.spi.SqlStatement;
import io.clickframe.sql.TypeOracle;
import io.clickframe.sql.internal.cache.BoundedCache;
import io.clickframe.sql.internal.render.SemanticSettings;
import java.util.List;

/**
 * The engine's reading of SQL texts, kept by the text of the question, which holds everything it
 * depends on. Thread-safe.
 */
final class QueryTrees {
  private final TypeOracle oracle;
  private final BoundedCache<String, QueryTree> trees = new BoundedCache<>(1024);
  private final BoundedCache<String, QueryTree.Select> selects = new BoundedCache<>(256);

  QueryTrees(TypeOracle oracle) {
    this.oracle = oracle;
  }

  /**
   * How the engine reads a SELECT over an empty table. One pass: later ones compute and rewrite.
   *
   * @throws io.clickframe.error.QueryException if it refuses it
   */
  QueryTree of(String select) {
    return trees.get(select, () -> QueryTree.parse(ask(select)));
  }

  /**
   * How the engine reads a SELECT over tables of its own.
   *
   * @throws io.clickframe.error.QueryException if it refuses it
   */
  QueryTree.Select select(String select) {
    return selects.get(select, () -> QueryTree.Select.parse(ask(select)));
  }

  private List<String> ask(String select) {
    String question = "EXPLAIN QUERY TREE run_passes = 1, passes = 1 " + select;
    return oracle.lines(SemanticSettings.on(SqlStatement.of(question)));
  }
}
