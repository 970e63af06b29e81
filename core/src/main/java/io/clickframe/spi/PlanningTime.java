package io.clickframe.spi;

/**
 * What planning took, in nanoseconds.
 *
 * @param bind checking the steps and finding their types, which may ask the engine and sources
 * @param rewrite finding what runs where
 * @param emit writing the statement
 */
public record PlanningTime(long bind, long rewrite, long emit) {

  /** Nothing was planned. */
  public static final PlanningTime NONE = new PlanningTime(0, 0, 0);
}
