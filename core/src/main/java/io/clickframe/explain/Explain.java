package io.clickframe.explain;

/** How much of an {@link Explanation} is shown. */
public enum Explain {
  /** The statement, with its parameters and settings. */
  SQL,

  /** The recorded steps, the plan that they became, and what other databases are asked. */
  PLAN,

  /** What made the statement shorter or moved it elsewhere. */
  REWRITES,

  /** What the engine says it will do. It is asked; nothing runs. */
  ENGINE,

  /** All of that, with advice. */
  ALL;

  /** Whether that part belongs to this much. */
  public boolean has(Explain part) {
    return this == ALL || this == part;
  }
}
