package io.clickframe.spi;

import io.clickframe.explain.ColumnLineage;
import io.clickframe.explain.Fence;
import io.clickframe.explain.FiredRewrite;
import io.clickframe.explain.Plan;
import io.clickframe.explain.RecordedStep;
import java.util.List;
import java.util.Objects;

/**
 * How a chain became a statement, for people. Immutable.
 *
 * @param steps the chain as it was recorded
 * @param plan its operators
 * @param fences what other databases are asked
 * @param kept why steps stay in ClickHouse that could run in a database
 * @param notes which nodes of a cluster do what, and what is known of the sources of joins
 * @param rewrites what changed the statement
 * @param lineage where the result's columns come from
 */
public record PlanReport(
    List<RecordedStep> steps,
    Plan plan,
    List<Fence> fences,
    List<String> kept,
    List<String> notes,
    List<FiredRewrite> rewrites,
    List<ColumnLineage> lineage) {
  public PlanReport {
    steps = List.copyOf(steps);
    Objects.requireNonNull(plan, "plan is null");
    fences = List.copyOf(fences);
    kept = List.copyOf(kept);
    notes = List.copyOf(notes);
    rewrites = List.copyOf(rewrites);
    lineage = List.copyOf(lineage);
  }
}
