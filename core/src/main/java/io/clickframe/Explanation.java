package io.clickframe;

import java.util.Objects;

/**
 * What a chain will do, for people. Immutable.
 *
 * @param steps the recorded steps, each with the line that recorded it
 * @param plan the logical plan as an indented tree
 * @param sql the one statement that will run
 */
public record Explanation(String steps, String plan, String sql) {
  public Explanation {
    Objects.requireNonNull(steps, "steps is null");
    Objects.requireNonNull(plan, "plan is null");
    Objects.requireNonNull(sql, "sql is null");
  }

  /** All of it. The layout may change. */
  @Override
  public String toString() {
    return "== Recorded ==\n" + steps + "\n\n== Plan ==\n" + plan.strip() + "\n\n== SQL ==\n" + sql;
  }
}
