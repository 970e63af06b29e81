package io.clickframe.sql.internal.remote;

import io.clickframe.internal.node.DatabaseSource.Server;
import java.util.Objects;
import org.apache.calcite.plan.Convention;
import org.apache.calcite.rel.AbstractRelNode;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.RelWriter;

/** A part of a plan that runs in a database, as long as more may be added to it. */
final class RemotePlan extends AbstractRelNode {
  private final Server server;
  private final RelNode inner;

  RemotePlan(Server server, RelNode inner) {
    super(inner.getCluster(), inner.getCluster().traitSetOf(Convention.NONE));
    this.server = Objects.requireNonNull(server, "server is null");
    this.inner = Objects.requireNonNull(inner, "inner is null");
    this.rowType = inner.getRowType();
  }

  Server server() {
    return server;
  }

  /** What runs there. */
  RelNode inner() {
    return inner;
  }

  Dialect dialect() {
    return Dialect.of(server.kind());
  }

  /** The same database with another plan. */
  RemotePlan with(RelNode plan) {
    return new RemotePlan(server, plan);
  }

  @Override
  public RelWriter explainTerms(RelWriter writer) {
    return super.explainTerms(writer).item("server", server.label()).item("inner", inner.getId());
  }
}
