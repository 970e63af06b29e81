package io.clickframe.sql.internal.bind;

import io.clickframe.internal.node.RelationNode;
import io.clickframe.sql.TypeOracle;
import io.clickframe.sql.internal.type.ChTypeFactory;
import java.util.Set;
import org.apache.calcite.plan.RelOptCluster;
import org.apache.calcite.plan.hep.HepPlanner;
import org.apache.calcite.plan.hep.HepProgram;
import org.apache.calcite.rex.RexBuilder;

/**
 * What the binding of one chain works with. Used by one thread.
 *
 * @param referenced the stores whose columns are referred to as theirs; only those are tracked
 */
record Session(
    TypeOracle oracle,
    Typer typer,
    QueryTrees trees,
    FunctionCatalog functions,
    RelOptCluster cluster,
    Set<RelationNode> referenced) {

  /** Has no state but its type factory, which is thread-safe. */
  private static final RexBuilder BUILDER = new RexBuilder(new ChTypeFactory());

  static Session start(
      TypeOracle oracle,
      Typer typer,
      QueryTrees trees,
      FunctionCatalog functions,
      Set<RelationNode> referenced) {
    HepPlanner planner = new HepPlanner(HepProgram.builder().build());
    RelOptCluster cluster = RelOptCluster.create(planner, BUILDER);
    return new Session(oracle, typer, trees, functions, cluster, referenced);
  }

  RexBuilder rex() {
    return cluster.getRexBuilder();
  }
}
