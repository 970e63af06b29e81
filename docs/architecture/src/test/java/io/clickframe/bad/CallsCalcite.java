package io.clickframe.bad;

import org.apache.calcite.rel.RelNode;

/** Names Calcite outside its room. */
public final class CallsCalcite {
  private CallsCalcite() {}

  static int id(RelNode plan) {
    return plan.getId();
  }
}
