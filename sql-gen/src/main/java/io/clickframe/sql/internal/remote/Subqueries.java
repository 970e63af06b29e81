package io.clickframe.sql.internal.remote;

import io.clickframe.internal.node.DatabaseSource;
import io.clickframe.internal.node.DatabaseSource.Server;
import io.clickframe.sql.internal.plan.ChSubquery;
import io.clickframe.sql.internal.plan.Subplans;
import java.util.function.UnaryOperator;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexNode;

/** The plans inside expressions. */
final class Subqueries {
  private final RexBuilder builder;
  private final UnaryOperator<RelNode> rewritten;

  /**
   * @param rewritten gives the plan of a sub-query with what of it runs in databases
   */
  Subqueries(RexBuilder builder, UnaryOperator<RelNode> rewritten) {
    this.builder = builder;
    this.rewritten = rewritten;
  }

  /** The expression as it runs in a database: all its plans run there too, texts are read. */
  RexNode there(RexNode node, Server server) {
    return Subplans.mapped(
        builder,
        server.kind() == DatabaseSource.Kind.CLICKHOUSE ? node : Known.of(builder, node),
        subquery -> {
          RelNode plan = rewritten.apply(subquery.plan());
          if (plan instanceof RemotePlan remote && remote.server().equals(server)) {
            return remote.inner();
          }
          throw new NotPushableException("a sub-query over something else");
        });
  }

  /** The plan of a sub-query, with what of it runs in databases. */
  RelNode rewritten(ChSubquery subquery) {
    return rewritten.apply(subquery.plan());
  }
}
