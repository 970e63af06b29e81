package io.clickframe.sql.internal.remote;

import io.clickframe.sql.internal.plan.ChFunction;
import org.apache.calcite.rel.RelNode;

/**
 * Whether a column of a database is among the keys of the other side of a join, which are found out
 * right before the statement runs.
 */
final class KeyFilter extends ChFunction {
  private final RelNode other;
  private final int column;
  private final int number;

  /**
   * @param other what the other side gives
   * @param column the position of its key
   * @param number tells those of one plan apart
   */
  KeyFilter(RelNode other, int column, int number) {
    super("keys:" + number);
    this.other = other;
    this.column = column;
    this.number = number;
  }

  RelNode other() {
    return other;
  }

  int column() {
    return column;
  }

  /** What stands for the test behind the column until the keys are known. */
  String pending() {
    return "IN (/* keys of the other side, " + number + " */)";
  }
}
