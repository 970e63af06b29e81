package io.clickframe.sql.internal.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class RewritesTest {
  @Test
  void allAreOnUnlessNamed() {
    assertThat(Rewrites.configured()).isEqualTo(Rewrites.ALL);
    assertThat(Rewrites.ALL.on()).containsExactlyInAnyOrder(Rewrite.values());
    assertThat(Rewrites.without("all").on()).isEmpty();
    assertThat(Rewrites.without("where, LIMIT_BY,").on())
        .doesNotContain(Rewrite.WHERE, Rewrite.LIMIT_BY)
        .hasSize(Rewrite.values().length - 2);
  }

  @Test
  void refusesARewriteThatIsNotThere() {
    assertThatThrownBy(() -> Rewrites.without("were"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Cannot switch off the rewrite 'were' of -Dclickframe.rewrites.off: expected all, or"
                + " some of one_key, counted_groups, top_of_groups, value_of_same_rows, unread_join,"
                + " early_groups, join_order, prewhere, late_columns, project, where, having, qualify, group_by, distinct, order_by, limit, limit_by,"
                + " tail, join_left, join_table, join_conditions, union_of_unions,"
                + " set_operation_alone, lost_order, unread_columns");
  }
}
