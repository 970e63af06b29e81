package io.clickframe.spi;

import io.clickframe.Schema;

/**
 * A chain that a planner has checked, to check further steps on. Only its planner can read more
 * than the columns. Immutable.
 */
public interface CheckedChain {

  /** The columns. */
  Schema schema();
}
