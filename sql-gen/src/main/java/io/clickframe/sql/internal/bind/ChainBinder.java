package io.clickframe.sql.internal.bind;

import io.clickframe.Schema;
import io.clickframe.internal.node.RelationNode;
import io.clickframe.internal.node.SourceNode;
import io.clickframe.spi.CheckedChain;
import io.clickframe.spi.PlannedQuery;
import io.clickframe.spi.PlanningTime;
import io.clickframe.spi.QueryOptions;
import io.clickframe.spi.SourceState;
import io.clickframe.spi.SqlStatement;
import io.clickframe.sql.TypeOracle;
import io.clickframe.sql.internal.cache.FileLook;
import io.clickframe.sql.internal.cache.FileStates;
import io.clickframe.sql.internal.explain.Reports;
import io.clickframe.sql.internal.optimize.Optimizer;
import io.clickframe.sql.internal.remote.Pushdown;
import io.clickframe.sql.internal.render.Emitted;
import io.clickframe.sql.internal.render.Emitter;
import io.clickframe.sql.internal.render.Rewrites;
import io.clickframe.sql.internal.render.SemanticSettings;
import io.clickframe.sql.internal.statistics.Statistics;
import io.clickframe.sql.internal.version.Capability;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.calcite.rel.RelNode;
import org.jspecify.annotations.Nullable;

/** Whole chains, with what is remembered between them. Thread-safe. */
public final class ChainBinder {
  private final TypeOracle oracle;
  private final Typer typer;
  private final QueryTrees trees;
  private final FunctionCatalog functions;
  private final Rewrites rewrites;
  private final Statistics statistics;
  private final Tuning tuning;
  private final PlanMemory memory;
  private final FileStates states;

  /**
   * @param rewrites what may make statements shorter
   */
  public ChainBinder(TypeOracle oracle, Rewrites rewrites) {
    this.rewrites = Objects.requireNonNull(rewrites, "rewrites is null");
    this.oracle = Objects.requireNonNull(oracle, "oracle is null");
    this.typer = new Typer(oracle);
    this.trees = new QueryTrees(oracle);
    this.functions = new FunctionCatalog(oracle);
    this.statistics = new Statistics(oracle);
    this.tuning = new Tuning(oracle);
    this.memory = new PlanMemory();
    this.states = new FileStates(oracle);
  }

  /**
   * Binds and prints a chain, or remembers the statement of one that was planned before.
   *
   * @param options what of it may run elsewhere; limits and settings are the run's own affair
   */
  public PlannedQuery plan(RelationNode relation, QueryOptions options) {
    FileLook files = states.look();
    return memory.plan(
        relation,
        options,
        files,
        new PlanMemory.Planning() {
          @Override
          public PlanMemory.Planned plan() {
            return planAnew(relation, options, files);
          }

          @Override
          public Checked bind() {
            return bound(relation);
          }
        });
  }

  private Checked bound(RelationNode relation) {
    Session session = session(Distribution.NONE, states.look());
    return new Checked(relation, session.bind(relation), List.of(), session);
  }

  private Session session(Distribution distribution, FileLook files) {
    return new Session(oracle, typer, trees, functions, _ -> null, true, distribution, files);
  }

  private PlanMemory.Planned planAnew(RelationNode relation, QueryOptions options, FileLook files) {
    long start = System.nanoTime();
    Distribution distribution = Distribution.of(oracle, options.cluster());
    Session session = session(distribution, files);
    Bound bound = session.bind(relation);
    long afterBind = System.nanoTime();
    Pushdown.Result cut = Pushdown.of(bound.rel(), rewrites, options.pushdown(), oracle);
    Optimizer.Result best = optimized(cut.plan(), rewrites, files);
    long afterCut = System.nanoTime();
    Emitted emitted = Emitter.emit(best.plan(), bound.names(), rewrites, oracle.readsLoopback());
    List<String> labels = session.sources().stream().map(SourceNode::label).distinct().toList();
    SqlStatement statement =
        SourceSettings.on(SemanticSettings.on(emitted.statement(), best.plan()), session.sources())
            .withSettings(tuning.of(best.plan(), session.sources(), best.joins(), options))
            .withSources(labels);
    Checked checked = new Checked(relation, bound, List.of(), session);
    Reports reports =
        new Reports(
            relation,
            step -> rel(session, step),
            cut,
            best,
            on -> optimized(cut.plan(), on, files).plan(),
            () -> Pushdown.of(bound.rel(), rewrites, false, oracle).plan(),
            emitted,
            bound.names(),
            rewrites,
            oracle.readsLoopback(),
            notes(distribution, emitted, best));
    PlannedQuery query =
        new PlannedQuery(
            statement,
            checked,
            session.parameters(),
            relation,
            session.sources(),
            emitted.feeds(),
            new PlanningTime(afterBind - start, afterCut - afterBind, System.nanoTime() - afterCut),
            reports::make);
    return new PlanMemory.Planned(query, session.sources(), !emitted.feeds().isEmpty());
  }

  private Optimizer.Result optimized(RelNode plan, Rewrites on, FileLook files) {
    return Capability.TUNING.isIn(oracle.version())
        ? Optimizer.of(
            plan,
            on,
            source -> Statistics.mayKnow(source, oracle.version()),
            source -> statistics.of(source, files))
        : Optimizer.Result.unchanged(plan);
  }

  private static @Nullable RelNode rel(Session session, RelationNode step) {
    Bound bound = session.bound(step);
    return bound == null ? null : bound.rel();
  }

  private static List<String> notes(
      Distribution distribution, Emitted emitted, Optimizer.Result best) {
    return Stream.of(distribution.notes(), emitted.notes(), best.notes())
        .flatMap(Collection::stream)
        .toList();
  }

  /** The state of sources; see {@link io.clickframe.spi.Planner#state}. */
  public SourceState state(List<SourceNode> sources) {
    return states.of(sources);
  }

  /** Reads a table once, for all plans to come. */
  public void study(String database, String table, Schema schema) {
    statistics.study(database, table, schema);
  }

  /** Binds a step; null if that would take reading a source. */
  public @Nullable CheckedChain check(RelationNode step, List<CheckedChain> inputs) {
    return memory.check(step, () -> checkAnew(step, inputs), () -> bound(step));
  }

  private @Nullable Checked checkAnew(RelationNode step, List<CheckedChain> inputs) {
    List<Checked> known = Checked.of(inputs);
    Session session =
        new Session(
            oracle,
            typer,
            trees,
            functions,
            Checked.stores(known),
            false,
            Distribution.NONE,
            states.look());
    try {
      return new Checked(step, session.bind(step), known, session::bound);
    } catch (UnreadSourceException e) {
      return null;
    }
  }
}
