package io.clickframe.sql.internal.bind;

import io.clickframe.internal.node.ExpressionNode.Parameter;
import io.clickframe.internal.node.RelationNode;
import io.clickframe.internal.node.SourceNode;
import io.clickframe.sql.TypeOracle;
import io.clickframe.sql.internal.cache.FileLook;
import io.clickframe.sql.internal.type.ChTypeFactory;
import io.clickframe.type.ClickHouseType;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
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
  private final boolean reads;
  private final Distribution distribution;
  private final FileLook files;
  private final RelOptCluster cluster;
  private final IdentityHashMap<RelationNode, Bound> done = new IdentityHashMap<>();
  private final Map<String, ClickHouseType> parameters = new LinkedHashMap<>();
  private final List<SourceNode> sources = new ArrayList<>();

  /**
   * @param earlier steps that need not be bound again
   * @param reads whether sources may be asked for their columns
   * @param distribution who reads them
   * @param files at which it looks
   */
  Session(
      TypeOracle oracle,
      Typer typer,
      QueryTrees trees,
      FunctionCatalog functions,
      Stores earlier,
      boolean reads,
      Distribution distribution,
      FileLook files) {
    this.oracle = oracle;
    this.typer = typer;
    this.trees = trees;
    this.functions = functions;
    this.earlier = earlier;
    this.reads = reads;
    this.distribution = distribution;
    this.files = files;
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
    return known == null ? bindWithInputs(node) : known;
  }

  /** Inputs first: chains may be longer than the stack is deep, and the engine needs some of it. */
  private Bound bindWithInputs(RelationNode last) {
    Deque<RelationNode> open = new ArrayDeque<>();
    open.push(last);
    while (true) {
      RelationNode next = open.peek();
      int waiting = open.size();
      next.inputs().stream().filter(input -> find(input) == null).findFirst().ifPresent(open::push);
      if (open.size() == waiting) {
        Bound bound = new Binder(this).step(next);
        done.put(open.pop(), bound);
        if (open.isEmpty()) {
          return bound;
        }
      }
    }
  }

  /** Whether sources may be asked for their columns. */
  boolean reads() {
    return reads;
  }

  /** What the files that are read are like. */
  FileLook files() {
    return files;
  }

  /** Who reads the sources. */
  Distribution distribution() {
    return distribution;
  }

  /** A step that was bound here, or null. */
  @Nullable Bound bound(RelationNode store) {
    return done.get(store);
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

  /** The sources that are read, each as often as it is. */
  List<SourceNode> sources() {
    return sources;
  }

  void read(SourceNode source) {
    sources.add(source);
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
