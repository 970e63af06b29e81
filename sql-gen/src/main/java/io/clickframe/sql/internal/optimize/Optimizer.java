package io.clickframe.sql.internal.optimize;

import io.clickframe.internal.node.SourceNode;
import io.clickframe.sql.internal.plan.ChSubquery;
import io.clickframe.sql.internal.plan.PlanNodes;
import io.clickframe.sql.internal.plan.Subplans;
import io.clickframe.sql.internal.render.Rewrite;
import io.clickframe.sql.internal.render.Rewrites;
import io.clickframe.sql.internal.statistics.TableStatistics;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.logical.LogicalAggregate;
import org.apache.calcite.rel.logical.LogicalFilter;
import org.apache.calcite.rel.logical.LogicalProject;
import org.jspecify.annotations.Nullable;

/**
 * Gives a plan another form, in which the engine needs less time for the same rows. For one plan,
 * by one thread.
 */
public final class Optimizer {
  private final Rewrites rewrites;
  private final Estimator estimator;
  private final JoinOrder order;
  private final boolean lookups;
  private final IdentityHashMap<RelNode, Part> done = new IdentityHashMap<>();
  private final IdentityHashMap<RelNode, RelNode> closed = new IdentityHashMap<>();
  private final IdentityHashMap<RelNode, List<RelNode>> origins = new IdentityHashMap<>();

  /**
   * An operator with its inputs in their new form.
   *
   * @param region the joins that it is as long as more may be added to them; else null
   */
  private record Part(RelNode node, @Nullable Region region) {}

  /**
   * A plan in its new form.
   *
   * @param joins what its joins have to do
   * @param notes what that order comes from, for people
   * @param origins what its operators stand for, by identity, where they are new
   */
  public record Result(
      RelNode plan,
      JoinWork joins,
      Set<String> notes,
      IdentityHashMap<RelNode, List<RelNode>> origins) {

    /** The plan as it is. */
    public static Result unchanged(RelNode plan) {
      return new Result(plan, JoinWork.UNKNOWN, Set.of(), new IdentityHashMap<>());
    }
  }

  private Optimizer(
      RelNode plan, Rewrites rewrites, Function<SourceNode, @Nullable TableStatistics> statistics) {
    this.rewrites = rewrites;
    this.lookups = rewrites.has(Rewrite.UNREAD_JOIN) && UnreadJoin.mayBeIn(plan);
    this.estimator = new Estimator(statistics);
    this.order = new JoinOrder(estimator);
  }

  /**
   * The plan in the form that is guessed to be the best.
   *
   * @param known whether something may be known of a source
   * @param statistics what is known of sources, or null
   */
  public static Result of(
      RelNode plan,
      Rewrites rewrites,
      Predicate<SourceNode> known,
      Function<SourceNode, @Nullable TableStatistics> statistics) {
    boolean forms = Shapes.mayGain(plan);
    boolean reads = ReadOrder.mayGain(plan);
    if (!forms && !reads) {
      return Result.unchanged(plan);
    }
    Optimizer optimizer =
        new Optimizer(plan, rewrites, new Askable(plan, rewrites, known, statistics)::ask);
    RelNode best = forms ? optimizer.optimized(plan) : plan;
    boolean ordered = optimizer.order.isDecided();
    JoinWork joins = ordered ? JoinWork.of(best, optimizer.estimator) : JoinWork.UNKNOWN;
    ReadOrder order = new ReadOrder(rewrites, optimizer.estimator, optimizer::standsFor);
    RelNode last = reads ? order.of(best) : best;
    boolean decided = ordered || order.isDecided();
    Set<String> notes = decided ? optimizer.estimator.notes() : Set.of();
    return new Result(last, joins, notes, optimizer.origins);
  }

  private RelNode optimized(RelNode plan) {
    return closed(PlanNodes.inputsFirst(plan, done, this::part));
  }

  private Part part(RelNode original) {
    RelNode other = another(original);
    if (other != null) {
      standsFor(other, _ -> List.of(original));
      RelNode made = optimized(other);
      if (original instanceof LogicalAggregate) {
        // Its keys tell how many groups there are; what is grouped now may not.
        estimator.same(made, copy(original, List.of(known(original.getInput(0)).node)));
      }
      return new Part(made, null);
    }
    RelNode node = Subplans.mapped(original, (ChSubquery subquery) -> optimized(subquery.plan()));
    List<Part> parts = original.getInputs().stream().map(this::known).toList();
    RelNode open = copy(node, parts.stream().map(Part::node).toList());
    Region region = rewrites.has(Rewrite.JOIN_ORDER) ? Region.of(open, regions(parts)) : null;
    RelNode whole = region == null ? copy(node, parts.stream().map(this::closed).toList()) : open;
    if (!whole.equals(original)) {
      origins.put(whole, List.of(original));
    }
    estimator.of(whole); // inputs first: plans may be deeper than the stack
    return new Part(whole, region);
  }

  /** What stands for an operator and those below it. */
  private @Nullable RelNode another(RelNode node) {
    return switch (node) {
      case LogicalProject project -> another(project);
      case LogicalAggregate aggregate -> another(aggregate);
      case LogicalFilter filter -> another(filter);
      default -> null;
    };
  }

  private @Nullable RelNode another(LogicalProject project) {
    RelNode fewer = lookups ? UnreadJoin.of(project) : null;
    return fewer == null && rewrites.has(Rewrite.TOP_OF_GROUPS)
        ? TopOfGroups.of(project, this::estimate)
        : fewer;
  }

  private @Nullable RelNode another(LogicalAggregate aggregate) {
    RelNode early =
        rewrites.has(Rewrite.EARLY_GROUPS) ? EarlyGroups.of(aggregate, this::estimate) : null;
    if (early != null) {
      return early;
    }
    Estimate rows = estimate(aggregate.getInput());
    RelNode counted =
        rewrites.has(Rewrite.COUNTED_GROUPS) ? CountedGroups.of(aggregate, rows) : null;
    return counted == null && rewrites.has(Rewrite.ONE_KEY) ? OneKey.of(aggregate, rows) : counted;
  }

  private @Nullable RelNode another(LogicalFilter filter) {
    RelNode once = rewrites.has(Rewrite.VALUE_OF_SAME_ROWS) ? ValueOfSameRows.of(filter) : null;
    return once == null && rewrites.has(Rewrite.ONE_KEY) ? onKeys(filter) : once;
  }

  private @Nullable RelNode onKeys(LogicalFilter filter) {
    LogicalAggregate groups = KeyConditions.groups(filter);
    return groups == null || OneKey.of(groups, estimate(groups.getInput())) == null
        ? null
        : KeyConditions.below(filter, groups);
  }

  private @Nullable Estimate estimate(RelNode original) {
    return estimator.of(known(original).node);
  }

  private Part known(RelNode node) {
    return Objects.requireNonNull(done.get(node), "inputs come first");
  }

  private static List<@Nullable Region> regions(List<Part> parts) {
    List<@Nullable Region> regions = new ArrayList<>();
    parts.forEach(part -> regions.add(part.region));
    return regions;
  }

  /** The operator, to which no more joins are added. */
  private RelNode closed(Part part) {
    Region region = part.region;
    return region == null
        ? part.node
        : closed.computeIfAbsent(part.node, node -> ordered(node, region));
  }

  private RelNode ordered(RelNode node, Region region) {
    RelNode ordered = order.of(region, node.getRowType().getFieldNames());
    if (ordered == null) {
      return node;
    }
    List<RelNode> joins =
        region.nodes().stream().filter(it -> !(it instanceof LogicalProject)).toList();
    standsFor(ordered, it -> it instanceof LogicalProject ? region.nodes() : joins);
    estimator.of(ordered);
    return ordered;
  }

  /** Remembers where new operators come from, down to those that are known. */
  private void standsFor(RelNode made, Function<RelNode, List<RelNode>> sources) {
    if (!done.containsKey(made) && !origins.containsKey(made)) {
      origins.put(made, sources.apply(made));
      made.getInputs().forEach(input -> standsFor(input, sources));
    }
  }

  /** The same of what stands for what may itself be new. */
  private void standsFor(RelNode made, List<RelNode> sources) {
    origins.put(
        made,
        sources.stream().flatMap(it -> origins.getOrDefault(it, List.of(it)).stream()).toList());
  }

  private static RelNode copy(RelNode node, List<RelNode> inputs) {
    return inputs.equals(node.getInputs()) ? node : node.copy(node.getTraitSet(), inputs);
  }
}
