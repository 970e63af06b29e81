package io.clickframe.sql.internal.bind;

import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;

class FirstPlanTest {
  @Test
  void plansWithoutAnEngine() {
    assertThatCode(FirstPlan::make).doesNotThrowAnyException();
  }
}
