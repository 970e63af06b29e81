package io.clickframe.sql.internal.plan;

import java.util.List;
import java.util.Objects;
import org.apache.calcite.plan.Convention;
import org.apache.calcite.plan.RelOptCluster;
import org.apache.calcite.plan.RelTraitSet;
import org.apache.calcite.rel.AbstractRelNode;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.RelWriter;
import org.apache.calcite.rel.type.RelDataType;

/** A SELECT written by hand over plans that it calls by name. */
public final class QueryLeaf extends AbstractRelNode {
  private final String sql;
  private final List<String> names;
  private final List<RelNode> inputs;

  /**
   * @param names of the inputs, in their order
   */
  public QueryLeaf(
      RelOptCluster cluster,
      String sql,
      List<String> names,
      List<RelNode> inputs,
      RelDataType rowType) {
    super(cluster, cluster.traitSetOf(Convention.NONE));
    this.sql = Objects.requireNonNull(sql, "sql is null");
    this.names = List.copyOf(names);
    this.inputs = List.copyOf(inputs);
    this.rowType = Objects.requireNonNull(rowType, "rowType is null");
  }

  /** The text. */
  public String sql() {
    return sql;
  }

  /** What the text calls its inputs. */
  public List<String> names() {
    return names;
  }

  @Override
  public List<RelNode> getInputs() {
    return inputs;
  }

  @Override
  public RelNode copy(RelTraitSet traits, List<RelNode> newInputs) {
    return new QueryLeaf(getCluster(), sql, names, newInputs, getRowType());
  }

  @Override
  public RelWriter explainTerms(RelWriter writer) {
    super.explainTerms(writer).item("sql", sql);
    for (int i = 0; i < inputs.size(); i++) {
      writer.input(names.get(i), inputs.get(i));
    }
    return writer;
  }
}
