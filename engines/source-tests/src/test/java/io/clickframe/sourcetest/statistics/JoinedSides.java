package io.clickframe.sourcetest.statistics;

import static io.clickframe.Expressions.on;
import static org.assertj.core.api.Assertions.assertThat;

import io.clickframe.DataContext;
import io.clickframe.DataStore;
import io.clickframe.testkit.Rows;

/**
 * A large and a small side, joined in both orders. All have a column {@code id}.
 *
 * @param large what tells it in a statement's text
 * @param small likewise
 */
record JoinedSides(DataStore larger, String large, DataStore smaller, String small) {

  /** Whichever way it is written, the smaller side becomes the hash table. */
  void areInOrder(DataContext context) {
    DataStore written = larger.join(smaller, on("id").suffix("_other"));
    DataStore turned = smaller.join(larger, on("id").suffix("_other"));
    assertThat(written.toSql(context))
        .containsSubsequence(large, "JOIN", small)
        .contains("query_plan_optimize_join_order_limit");
    assertThat(turned.toSql(context))
        .containsSubsequence(large, "JOIN", small)
        .contains("query_plan_optimize_join_order_limit");
    assertThat(written.count(context)).isPositive().isEqualTo(turned.count(context));
    Rows rows = Rows.of(turned.select("id"), context);
    assertThat(Rows.of(written.select("id"), context).sorted()).isEqualTo(rows.sorted());
  }

  /** What is said of it. */
  String explained(DataContext context) {
    return smaller.join(larger, on("id").suffix("_other")).explain(context).toString();
  }
}
