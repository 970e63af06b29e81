package io.clickframe.sql.internal.bind;

import io.clickframe.type.ClickHouseType;

/** Types of what aggregates have gathered. */
final class StateTypes {
  private StateTypes() {}

  /** The function of a state, with its parameters: {@code quantiles(0.5, 0.9)}. */
  static String function(ClickHouseType state) {
    String first = state.argument(0).toString();
    // A number before the function says how the state is stored.
    return first.chars().allMatch(Character::isDigit) ? state.argument(1).toString() : first;
  }
}
