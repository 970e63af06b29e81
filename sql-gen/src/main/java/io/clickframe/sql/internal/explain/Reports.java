package io.clickframe.sql.internal.explain;

import io.clickframe.error.PlanException;
import io.clickframe.explain.Fence;
import io.clickframe.explain.FiredRewrite;
import io.clickframe.internal.node.RecordedSteps;
import io.clickframe.internal.node.RelationNode;
import io.clickframe.spi.PlanReport;
import io.clickframe.sql.internal.optimize.Optimizer;
import io.clickframe.sql.internal.remote.Pushdown;
import io.clickframe.sql.internal.render.Emitted;
import io.clickframe.sql.internal.render.Emitter;
import io.clickframe.sql.internal.render.Rewrite;
import io.clickframe.sql.internal.render.Rewrites;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.calcite.rel.RelNode;
import org.jspecify.annotations.Nullable;

/**
 * How a chain became a statement.
 *
 * @param relation the chain
 * @param bound the plan as each of its steps left it
 * @param cut the plan with what runs in databases
 * @param best the plan that is emitted
 * @param optimized gives what that would be with other rewrites
 * @param uncut the plan with nothing that does, if something does
 * @param emitted the statement
 * @param names the result's columns
 * @param rewrites those that may have fired
 * @param readsLoopback as the emitter takes it
 * @param notes what is said of a cluster's nodes
 */
public record Reports(
    RelationNode relation,
    Function<RelationNode, @Nullable RelNode> bound,
    Pushdown.Result cut,
    Optimizer.Result best,
    Function<Rewrites, RelNode> optimized,
    Supplier<RelNode> uncut,
    Emitted emitted,
    List<String> names,
    Rewrites rewrites,
    boolean readsLoopback,
    List<String> notes) {

  /** Makes it, for people. */
  public PlanReport make() {
    RecordedSteps steps = RecordedSteps.of(relation);
    IdentityHashMap<RelNode, List<RelNode>> origins = new IdentityHashMap<>(cut.origins().get());
    origins.putAll(best.origins());
    StepNumbers numbers = StepNumbers.of(steps.nodes(), bound, origins);
    List<Integer> leaves = emitted.fences().stream().map(Emitted.Fence::leaf).distinct().toList();
    PlanTree.Made made = PlanTree.of(best.plan(), names, leaves, numbers::of);
    return new PlanReport(
        steps.steps(),
        made.plan(),
        fences(made),
        List.copyOf(cut.reasons()),
        notes,
        fired(),
        ColumnOrigins.of(Objects.requireNonNull(bound.apply(relation), "it is bound"), names));
  }

  private List<Fence> fences(PlanTree.Made made) {
    return emitted.fences().stream()
        .map(fence -> new Fence(made.leaf(fence.leaf()), fence.server(), fence.sent()))
        .toList();
  }

  private List<FiredRewrite> fired() {
    String after = emitted.statement().text();
    List<FiredRewrite> fired = new ArrayList<>();
    if (!emitted.fences().isEmpty()) {
      String before = text(uncut.get(), rewrites);
      if (!before.equals(after)) {
        fired.add(
            new FiredRewrite(
                "pushdown", "what a database can do runs there: fewer rows come", before, after));
      }
    }
    for (Rewrite rewrite : Rewrite.values()) {
      String before = rewrites.has(rewrite) ? text(rewrites.without(rewrite)) : after;
      if (!before.equals(after)) {
        String rule = rewrite.name().toLowerCase(Locale.ROOT);
        fired.add(new FiredRewrite(rule, rewrite.what(), before, after));
      }
    }
    return fired;
  }

  private String text(Rewrites on) {
    return text(optimized.apply(on), on);
  }

  private String text(RelNode plan, Rewrites on) {
    try {
      return Emitter.emit(plan, names, on, readsLoopback).statement().text();
    } catch (PlanException e) {
      return "-- " + e.getMessage(); // without that rule it would be too long a statement
    }
  }
}
