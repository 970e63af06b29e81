package io.clickframe.testkit.plan;

import io.clickframe.DataStore;

/** Where assertions on plans begin: {@code import static …PlanAssertions.assertThat}. */
public final class PlanAssertions {
  private PlanAssertions() {}

  /** Assertions on a chain. Nothing is planned or run until one is made. */
  public static PlanAssert assertThat(DataStore chain) {
    return new PlanAssert(chain);
  }
}
