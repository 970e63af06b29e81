package io.clickframe.sql.internal.plan;

import io.clickframe.Schema;
import io.clickframe.internal.node.SourceNode;
import io.clickframe.sql.internal.type.ChType;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.calcite.plan.Convention;
import org.apache.calcite.plan.RelOptCluster;
import org.apache.calcite.rel.AbstractRelNode;
import org.apache.calcite.rel.RelWriter;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.util.ImmutableBitSet;

/** The rows of a source: a leaf of the plan. */
public final class TableLeaf extends AbstractRelNode {
  private final SourceNode source;
  private final Placement placement;
  private final List<Set<Integer>> keys;

  /**
   * @param keys columns of which no two rows have the same values
   */
  public TableLeaf(
      RelOptCluster cluster,
      SourceNode source,
      Placement placement,
      List<Set<Integer>> keys,
      RelDataType rowType) {
    super(cluster, cluster.traitSetOf(Convention.NONE));
    this.source = Objects.requireNonNull(source, "source is null");
    this.placement = Objects.requireNonNull(placement, "placement is null");
    this.keys = keys.stream().map(Set::copyOf).toList();
    this.rowType = Objects.requireNonNull(rowType, "rowType is null");
  }

  /** What is read. */
  public SourceNode source() {
    return source;
  }

  /** Which nodes read it. */
  public Placement placement() {
    return placement;
  }

  /** Columns of which no two rows have the same values, as its user says. */
  public List<Set<Integer>> keys() {
    return keys;
  }

  /** Some of its columns. */
  public Schema schema(ImmutableBitSet columns) {
    return new Schema(
        columns.asList().stream()
            .map(rowType.getFieldList()::get)
            .map(field -> new Schema.Column(field.getName(), ((ChType) field.getType()).type()))
            .toList());
  }

  @Override
  public RelWriter explainTerms(RelWriter writer) {
    return super.explainTerms(writer)
        .item("source", source.label())
        .itemIf("placement", placement, placement.isSpread())
        .itemIf("keys", keys, !keys.isEmpty())
        .itemIf("structure", source.structure(), source.structure() != null);
  }
}
