package io.clickframe.sql.internal.plan;

import io.clickframe.internal.node.DatabaseSource;
import java.util.List;
import java.util.Objects;
import org.apache.calcite.plan.Convention;
import org.apache.calcite.plan.RelOptCluster;
import org.apache.calcite.rel.AbstractRelNode;
import org.apache.calcite.rel.RelWriter;
import org.apache.calcite.rel.type.RelDataType;

/** The rows of a database's table: a leaf of the plan until it is decided what runs there. */
public final class DatabaseLeaf extends AbstractRelNode {
  private final DatabaseSource source;
  private final List<RemoteColumn> columns;

  /**
   * @param columns what each of the row type's columns is in the database
   */
  public DatabaseLeaf(
      RelOptCluster cluster,
      DatabaseSource source,
      List<RemoteColumn> columns,
      RelDataType rowType) {
    super(cluster, cluster.traitSetOf(Convention.NONE));
    this.source = Objects.requireNonNull(source, "source is null");
    this.columns = List.copyOf(columns);
    this.rowType = Objects.requireNonNull(rowType, "rowType is null");
  }

  /** What is read. */
  public DatabaseSource source() {
    return source;
  }

  /** What each column is in the database. */
  public List<RemoteColumn> columns() {
    return columns;
  }

  @Override
  public RelWriter explainTerms(RelWriter writer) {
    return super.explainTerms(writer).item("source", source.label()).item("columns", columns);
  }
}
