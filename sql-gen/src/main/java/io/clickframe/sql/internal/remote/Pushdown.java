package io.clickframe.sql.internal.remote;

import io.clickframe.internal.node.DatabaseSource.Kind;
import io.clickframe.internal.node.DatabaseSource.Server;
import io.clickframe.sql.TypeOracle;
import io.clickframe.sql.internal.plan.ChWindow;
import io.clickframe.sql.internal.plan.Conditions;
import io.clickframe.sql.internal.plan.DatabaseLeaf;
import io.clickframe.sql.internal.plan.PlanNodes;
import io.clickframe.sql.internal.render.Rewrites;
import io.clickframe.sql.internal.version.Capability;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.apache.calcite.plan.RelOptUtil;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.SetOp;
import org.apache.calcite.rel.logical.LogicalAggregate;
import org.apache.calcite.rel.logical.LogicalFilter;
import org.apache.calcite.rel.logical.LogicalJoin;
import org.apache.calcite.rel.logical.LogicalProject;
import org.apache.calcite.rel.logical.LogicalSort;
import org.apache.calcite.rex.RexNode;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a plan where its databases end: from each table upwards, step by step, as long as a step
 * means the same there. For one plan, by one thread.
 */
public final class Pushdown {
  private final Rewrites rewrites;
  private final boolean allowed;
  private final String version;
  private final Set<String> reasons = new LinkedHashSet<>();
  private final IdentityHashMap<RelNode, RelNode> done = new IdentityHashMap<>();
  private final Subqueries subqueries;
  private final Fence fence;
  private final Sinking sinking;
  private final Reduction reduction;

  private Pushdown(RelNode plan, Rewrites rewrites, boolean allowed, TypeOracle oracle) {
    this.allowed = allowed;
    this.version = oracle.version();
    this.rewrites = rewrites;
    this.subqueries = new Subqueries(plan.getCluster().getRexBuilder(), this::rewritten);
    this.fence = new Fence(subqueries, reasons::add);
    this.sinking = new Sinking(fence);
    this.reduction = new Reduction(fence);
  }

  /**
   * A plan whose databases are behind fences.
   *
   * @param plan with a leaf for what each database gives
   * @param reasons why steps stay in ClickHouse, for people
   * @param origins tells what the operators of the plan stand for, by identity
   */
  public record Result(
      RelNode plan,
      Set<String> reasons,
      Supplier<IdentityHashMap<RelNode, List<RelNode>>> origins) {
    public Result {
      reasons = Collections.unmodifiableSet(new LinkedHashSet<>(reasons));
    }
  }

  /**
   * Cuts a plan; one without databases stays as it is.
   *
   * @param allowed whether anything but tables may be read from databases
   * @param oracle asked for the keys of joins when the statement runs
   */
  public static Result of(RelNode plan, Rewrites rewrites, boolean allowed, TypeOracle oracle) {
    if (!Leaves.hasDatabase(plan)) {
      return new Result(plan, Set.of(), IdentityHashMap::new);
    }
    Pushdown pushdown = new Pushdown(plan, rewrites, allowed, oracle);
    RelNode cut = pushdown.rewritten(plan);
    Closing closing = new Closing(pushdown.subqueries, pushdown.rewrites, oracle);
    RelNode closed = closing.of(cut);
    return new Result(closed, pushdown.reasons, () -> origins(pushdown.done, closing.done()));
  }

  /** What stands for what, the other way around; a part in a database is what runs there too. */
  @SuppressWarnings("ReferenceEquality") // Two operators that say the same are still two.
  private static IdentityHashMap<RelNode, List<RelNode>> origins(
      IdentityHashMap<RelNode, RelNode> cut, IdentityHashMap<RelNode, RelNode> closed) {
    IdentityHashMap<RelNode, List<RelNode>> origins = new IdentityHashMap<>();
    BiConsumer<RelNode, RelNode> stands =
        (old, now) -> {
          if (old != now) {
            origins.computeIfAbsent(now, _ -> new ArrayList<>()).add(old);
          }
        };
    cut.forEach((old, now) -> {
      stands.accept(old, now);
      if (now instanceof RemotePlan remote) {
        stands.accept(old, remote.inner());
      }
    });
    closed.forEach(stands);
    return origins;
  }

  /** Whether an engine of that version can send such a database more than a table's name. */
  static boolean takesQueries(Kind kind, String version) {
    return kind == Kind.CLICKHOUSE || Capability.DATABASE_QUERY.isIn(version);
  }

  /** The plan with what runs in databases gathered. */
  private RelNode rewritten(RelNode plan) {
    return PlanNodes.inputsFirst(plan, done, this::step);
  }

  private RelNode step(RelNode node) {
    return step(node, node.getInputs().stream().map(this::known).toList());
  }

  private RelNode known(RelNode node) {
    RelNode known = done.get(node);
    if (known == null) {
      throw new IllegalStateException("not rewritten yet: " + node);
    }
    return known;
  }

  private RelNode step(RelNode node, List<RelNode> inputs) {
    if (node instanceof DatabaseLeaf leaf) {
      Server server = leaf.source().server();
      boolean open = allowed && leaf.source().pushdown();
      if (open && !takesQueries(server.kind(), version)) {
        reasons.add(
            "all steps: to send %s a query, %s"
                .formatted(
                    server.kind().product(), Capability.DATABASE_QUERY.reasonAgainst(version)));
        open = false;
      }
      if (open && server.isShared()) {
        reasons.add("all steps: the rows are on several servers");
        open = false;
      }
      return open ? new RemotePlan(server, leaf) : leaf;
    }
    RelNode pushed = pushed(node, inputs);
    if (pushed != null) {
      return pushed;
    }
    return inputs.equals(node.getInputs()) ? node : node.copy(node.getTraitSet(), inputs);
  }

  private @Nullable RelNode pushed(RelNode node, List<RelNode> inputs) {
    return switch (node) {
      case LogicalFilter filter -> filter(filter, inputs.getFirst());
      case LogicalProject project when inputs.getFirst() instanceof RemotePlan input ->
          fence.project(input, project);
      case LogicalAggregate aggregate when inputs.getFirst() instanceof RemotePlan input ->
          fence.aggregate(input, aggregate);
      case LogicalJoin join
          when inputs.get(0) instanceof RemotePlan left
              && inputs.get(1) instanceof RemotePlan right ->
          fence.join(left, right, join);
      case LogicalJoin join -> reduction.reduced(join, inputs.get(0), inputs.get(1));
      case LogicalSort sort when sort.fetch != null || sort.offset != null ->
          run(sort, inputs.getFirst());
      case SetOp operation when inputs.stream().allMatch(RemotePlan.class::isInstance) ->
          fence.combined(inputs.stream().map(RemotePlan.class::cast).toList(), operation);
      default -> null;
    };
  }

  /** Each part of the condition by itself; those on windows see the rows that the others leave. */
  private @Nullable RelNode filter(LogicalFilter filter, RelNode input) {
    if (ChWindow.in(filter.getCondition())) {
      return input instanceof RemotePlan remote ? qualified(remote, filter) : null;
    }
    RelNode sunk = input;
    List<RexNode> rest = new ArrayList<>();
    for (RexNode part : RelOptUtil.conjunctions(filter.getCondition())) {
      RelNode taken = sinking.sink(sunk, part);
      sunk = taken == null ? sunk : taken;
      if (taken == null) {
        rest.add(part);
      }
    }
    if (rest.isEmpty()) {
      return sunk;
    }
    return PlanNodes.filter(
        sunk,
        rest.size() == 1
            ? Fence.tested(rest.getFirst())
            : Conditions.all(filter.getCluster().getRexBuilder(), rest));
  }

  /** A condition on window functions: they are columns first, then it is tested, then they go. */
  private @Nullable RelNode qualified(RemotePlan input, LogicalFilter filter) {
    if (input.dialect().hasQualify()) {
      RexNode there = fence.expression(input, filter.getCondition());
      return there == null ? null : input.with(PlanNodes.filter(input.inner(), there));
    }
    RexNode there = fence.expression(input, filter.getCondition());
    return there == null ? null : input.with(Qualified.of(input.inner(), there));
  }

  /** The order is said again outside: nothing says that rows come in the order they were sent. */
  private @Nullable RelNode run(LogicalSort run, RelNode input) {
    if (!run.getCollation().getFieldCollations().isEmpty()) {
      return null;
    }
    return switch (input) {
      case RemotePlan remote -> fence.run(remote, null, run);
      case LogicalSort order
          when order.fetch == null
              && order.offset == null
              && order.getInput() instanceof RemotePlan remote -> {
        RemotePlan taken = fence.run(remote, order, run);
        yield taken == null ? null : PlanNodes.sort(taken, order.getCollation());
      }
      default -> null;
    };
  }
}
