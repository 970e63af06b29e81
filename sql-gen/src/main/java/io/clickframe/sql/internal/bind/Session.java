package io.clickframe.sql.internal.bind;

import io.clickframe.internal.node.ExpressionNode.Parameter;
import io.clickframe.internal.node.RelationNode;
import io.clickframe.sql.TypeOracle;
import io.clickframe.sql.internal.type.ChTypeFactory;
import io.clickframe.type.ClickHouseType;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.calcite.plan.RelOptCluster;
import org.apache.calcite.plan.hep.HepPlanner;
import org.apache.calcite.plan.hep.HepProgram;
import org.apache.calcite.rex.RexBuilder;
import org.jspecify.annotations.Nullable;

/** The binding of one chain: what it works with, and the steps that are done. For one thread. */
final class Session implements Stores {

  /** Has no state but its type factory, which is thread-safe. */
  private static final RexBuilder BUILDER = new RexBuilder(new ChTypeFactory());

  private final TypeOracle oracle;
  private final Typer typer;
  private final QueryTrees trees;
  private final FunctionCatalog functions;
  private final Stores earlier;
  private final RelOptCluster cluster;
  private final IdentityHashMap<RelationNode, Bound> done = new IdentityHashMap<>();
  private final Map<String, ClickHouseType> parameters = new LinkedHashMap<>();

  /**
   * @param earlier steps that need not be bound again
   */
  Session(
      TypeOracle oracle, Typer typer, QueryTrees trees, FunctionCatalog functions, Stores earlier) {
    this.oracle = oracle;
    this.typer = typer;
    this.trees = trees;
    this.functions = functions;
    this.earlier = earlier;
    this.cluster = RelOptCluster.create(new HepPlanner(HepProgram.builder().build()), BUILDER);
  }

  TypeOracle oracle() {
    return oracle;
  }

  Typer typer() {
    return typer;
  }

  QueryTrees trees() {
    return trees;
  }

  FunctionCatalog functions() {
    return functions;
  }

  RelOptCluster cluster() {
    return cluster;
  }

  RexBuilder rex() {
    return cluster.getRexBuilder();
  }

  /** Binds a step and those before it, each once. */
  Bound bind(RelationNode node) {
    Bound known = find(node);
    if (known == null) {
      known = new Binder(this).step(node);
      done.put(node, known);
    }
    return known;
  }

  @Override
  public @Nullable Bound find(RelationNode store) {
    Bound known = done.get(store);
    return known == null ? earlier.find(store) : known;
  }

  /** The parameters of the chain, by name. */
  Map<String, ClickHouseType> parameters() {
    return parameters;
  }

  void declare(Step step, Parameter parameter) {
    ClickHouseType type = ClickHouseType.parse(parameter.type());
    ClickHouseType known = parameters.putIfAbsent(parameter.name(), type);
    if (known != null && !known.equals(type)) {
      throw step.invalid(
          "the parameter '" + parameter.name() + "' as " + type,
          "it is " + known + " elsewhere in the chain; give it one type, or two names",
          null);
    }
  }

  /** What the expressions of a step see. */
  Scope scope(Step step, Bound input) {
    return new Scope(step, input.fields(), this);
  }
}
