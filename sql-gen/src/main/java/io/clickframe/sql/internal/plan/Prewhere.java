package io.clickframe.sql.internal.plan;

import io.clickframe.internal.node.FileSource;
import java.util.List;
import java.util.Objects;
import org.apache.calcite.plan.Convention;
import org.apache.calcite.plan.RelTraitSet;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.RelWriter;
import org.apache.calcite.rel.SingleRel;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexShuttle;

/**
 * The rows of a source for which a condition is true, which is tested before anything else is done.
 * Where the source is a file, the other columns are read of those rows only.
 */
public final class Prewhere extends SingleRel {
  private final RexNode condition;

  private Prewhere(RelTraitSet traits, RelNode input, RexNode condition) {
    super(input.getCluster(), traits, input);
    this.condition = Objects.requireNonNull(condition, "condition is null");
  }

  /** The rows of a leaf. */
  public static Prewhere of(TableLeaf leaf, RexNode condition) {
    return new Prewhere(leaf.getCluster().traitSetOf(Convention.NONE), leaf, condition);
  }

  /** Whether the condition decides what is read; else the source is in memory. */
  public boolean isClause() {
    return ((TableLeaf) input).source() instanceof FileSource;
  }

  /** What is true of the rows. */
  public RexNode condition() {
    return condition;
  }

  @Override
  public RelNode accept(RexShuttle shuttle) {
    RexNode other = condition.accept(shuttle);
    return other.equals(condition) ? this : new Prewhere(traitSet, input, other);
  }

  @Override
  public Prewhere copy(RelTraitSet traits, List<RelNode> inputs) {
    return new Prewhere(traits, inputs.get(0), condition);
  }

  @Override
  public RelWriter explainTerms(RelWriter writer) {
    return super.explainTerms(writer).item("condition", condition);
  }
}
