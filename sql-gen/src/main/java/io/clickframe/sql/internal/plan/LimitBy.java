package io.clickframe.sql.internal.plan;

import java.util.List;
import org.apache.calcite.plan.Convention;
import org.apache.calcite.plan.RelTraitSet;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.RelWriter;
import org.apache.calcite.rel.SingleRel;

/** The first rows of each group of rows that are equal in some columns. */
public final class LimitBy extends SingleRel {
  private final long count;
  private final List<Integer> keys;

  private LimitBy(RelTraitSet traits, RelNode input, long count, List<Integer> keys) {
    super(input.getCluster(), traits, input);
    this.count = count;
    this.keys = List.copyOf(keys);
  }

  /** So many rows of each group; the keys are columns of the input. */
  public static LimitBy of(RelNode input, long count, List<Integer> keys) {
    return new LimitBy(input.getCluster().traitSetOf(Convention.NONE), input, count, keys);
  }

  /** How many rows of a group. */
  public long count() {
    return count;
  }

  /** What makes a group. */
  public List<Integer> keys() {
    return keys;
  }

  @Override
  public LimitBy copy(RelTraitSet traits, List<RelNode> inputs) {
    return new LimitBy(traits, inputs.get(0), count, keys);
  }

  @Override
  public RelWriter explainTerms(RelWriter writer) {
    return super.explainTerms(writer).item("count", count).item("keys", keys);
  }
}
