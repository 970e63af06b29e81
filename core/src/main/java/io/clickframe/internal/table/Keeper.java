package io.clickframe.internal.table;

/**
 * Whom a temporary table belongs to.
 *
 * @param job the job, or 0
 * @param keepsTemporary whether it stays until the job's time is over
 */
public record Keeper(long job, boolean keepsTemporary) {

  /** Only to its object. */
  public static final Keeper NONE = new Keeper(0, false);
}
