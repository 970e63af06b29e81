package io.clickframe.sourcetest.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clickframe.error.SchemaMismatchException;
import io.clickframe.testkit.Rows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Values of another type than their column's. */
class SqliteWrongTypesTest extends SqliteChainTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"i > 0", "not (i < 5)", "s <> 'a'", "not (s = 'a')", "day > '2024-01-01'"})
  void failWherePassedByACondition(String condition) {
    for (boolean pushdown : new boolean[] {true, false}) {
      assertThatThrownBy(
              () -> Rows.of(store("wrong", pushdown).filter(condition).select("id"), context()))
          .isInstanceOf(SchemaMismatchException.class);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"i", "r", "s", "day", "ok", "n"})
  void failWhereRead(String column) {
    for (boolean pushdown : new boolean[] {true, false}) {
      assertThatThrownBy(() -> Rows.of(store("wrong", pushdown).select(column), context()))
          .hasMessageContaining("wrong");
    }
  }

  @Test
  void areNotLookedAtWhereACommonConditionLeavesThemOut() {
    assertThat(Rows.of(store("wrong", true).filter("i < 5").select("id"), context()).values())
        .hasSize(6);
  }
}
