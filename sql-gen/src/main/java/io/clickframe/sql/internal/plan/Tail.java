package io.clickframe.sql.internal.plan;

import java.util.List;
import org.apache.calcite.plan.Convention;
import org.apache.calcite.plan.RelTraitSet;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.RelWriter;
import org.apache.calcite.rel.SingleRel;

/** The last rows of an input that is in order. */
public final class Tail extends SingleRel {
  private final long count;

  private Tail(RelTraitSet traits, RelNode input, long count) {
    super(input.getCluster(), traits, input);
    this.count = count;
  }

  /** So many rows. */
  public static Tail of(RelNode input, long count) {
    return new Tail(input.getCluster().traitSetOf(Convention.NONE), input, count);
  }

  /** How many rows. */
  public long count() {
    return count;
  }

  @Override
  public Tail copy(RelTraitSet traits, List<RelNode> inputs) {
    return new Tail(traits, inputs.get(0), count);
  }

  @Override
  public RelWriter explainTerms(RelWriter writer) {
    return super.explainTerms(writer).item("count", count);
  }
}
