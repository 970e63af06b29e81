package io.clickframe.sql.internal.optimize;

import io.clickframe.internal.node.FileSource;
import io.clickframe.internal.node.TableSource;
import io.clickframe.sql.internal.optimize.EarlyConditions.Early;
import io.clickframe.sql.internal.optimize.SourceSteps.Part;
import io.clickframe.sql.internal.plan.Conditions;
import io.clickframe.sql.internal.plan.PlanNodes;
import io.clickframe.sql.internal.plan.Prewhere;
import io.clickframe.sql.internal.plan.QueryLeaf;
import io.clickframe.sql.internal.plan.Subplans;
import io.clickframe.sql.internal.plan.TableLeaf;
import io.clickframe.sql.internal.render.Reads;
import io.clickframe.sql.internal.render.Rewrite;
import io.clickframe.sql.internal.render.Rewrites;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.apache.calcite.plan.RelOptUtil;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.Join;
import org.apache.calcite.rel.logical.LogicalFilter;
import org.apache.calcite.rel.type.RelDataTypeField;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.util.ImmutableBitSet;
import org.jspecify.annotations.Nullable;

/**
 * Which columns of large Parquet files are read before the others of the same file, and which
 * conditions on rows in memory are tested before others. The last thing that is done to a plan,
 * when it is known which columns are read at all. For one plan.
 */
final class ReadOrder {
  /** A file with fewer is read in less time than it takes to think about it. */
  private static final double LEAST_ROWS = 100_000;

  private final Rewrites rewrites;
  private final Estimator estimator;
  private final BiConsumer<RelNode, List<RelNode>> origins;
  private final IdentityHashMap<RelNode, Map<ImmutableBitSet, RelNode>> made =
      new IdentityHashMap<>();
  private boolean decided;

  private record Step(RelNode node, ImmutableBitSet given) {}

  /**
   * @param origins takes a new operator and those that it stands for
   */
  ReadOrder(Rewrites rewrites, Estimator estimator, BiConsumer<RelNode, List<RelNode>> origins) {
    this.rewrites = rewrites;
    this.estimator = estimator;
    this.origins = origins;
  }

  /** Whether a plan reads what this is about. */
  static boolean mayGain(RelNode plan) {
    return PlanNodes.anyMatch(plan, ReadOrder::isSource);
  }

  /** The plan with its sources read in order. */
  RelNode of(RelNode plan) {
    return of(plan, Reads.all(plan));
  }

  /** Whether a source is read in an order. */
  boolean isDecided() {
    return decided;
  }

  /** A plan that is joined with itself is there several times, but not made several times. */
  private RelNode of(RelNode plan, ImmutableBitSet read) {
    Map<ImmutableBitSet, RelNode> known =
        made.computeIfAbsent(plan, _ -> new HashMap<ImmutableBitSet, RelNode>());
    RelNode same = known.get(read);
    if (same == null) {
      same = anew(plan, read);
      known.put(read, same);
    }
    return same;
  }

  /** Chains may be longer than the stack is deep: no call for the step before. */
  private RelNode anew(RelNode last, ImmutableBitSet read) {
    List<Step> steps = new ArrayList<>();
    RelNode first = last;
    ImmutableBitSet columns = read;
    while (!first.getInputs().isEmpty() && !(first instanceof QueryLeaf)) {
      Step step = new Step(first, Reads.given(first, columns));
      steps.addFirst(step);
      columns = Reads.first(first, step.given());
      first = first.getInput(0);
    }
    RelNode node = first;
    List<Part> done = List.of();
    if (first instanceof TableLeaf leaf && isSource(leaf)) {
      Early early = early(leaf, steps.stream().map(Step::node).toList(), columns);
      node = early == null ? leaf : early.rows();
      done = early == null ? done : early.done();
    }
    if (first instanceof QueryLeaf query) {
      node = copy(query, query.getInputs().stream().map(this::of).toList());
    }
    for (Step step : steps) {
      node = made(step, node, done);
    }
    return node;
  }

  private RelNode made(Step step, RelNode input, List<Part> done) {
    RelNode node = step.node();
    if (node instanceof LogicalFilter filter && !done.isEmpty()) {
      node = without(filter, done);
      if (node == null) {
        return input;
      }
    }
    RelNode mapped = Subplans.mapped(node, subquery -> of(subquery.plan()));
    List<RelNode> inputs = new ArrayList<>(List.of(input));
    for (RelNode other : mapped.getInputs().subList(1, mapped.getInputs().size())) {
      inputs.add(
          of(other, mapped instanceof Join join ? Reads.right(join, step.given()) : step.given()));
    }
    RelNode made = inputs.equals(mapped.getInputs()) ? mapped : copy(mapped, inputs);
    if (!made.equals(step.node())) {
      origins.accept(made, List.of(step.node()));
    }
    return made;
  }

  private static RelNode copy(RelNode node, List<RelNode> inputs) {
    return inputs.equals(node.getInputs()) ? node : node.copy(node.getTraitSet(), inputs);
  }

  /** The filter without what is done already; null if that is all. */
  private static @Nullable RelNode without(LogicalFilter filter, List<Part> all) {
    List<RexNode> parts = RelOptUtil.conjunctions(filter.getCondition());
    // Another filter may say the same of columns that are others by then.
    List<RexNode> done =
        all.stream().filter(it -> it.filter().equals(filter)).map(Part::written).toList();
    List<RexNode> left = parts.stream().filter(it -> !done.contains(it)).toList();
    if (left.size() == parts.size()) {
      return filter;
    }
    return left.isEmpty()
        ? null
        : PlanNodes.filter(
            filter.getInput(), Conditions.all(filter.getCluster().getRexBuilder(), left));
  }

  private @Nullable Early early(TableLeaf leaf, List<RelNode> above, ImmutableBitSet read) {
    SourceSteps steps = SourceSteps.of(leaf, above);
    if (steps.parts().isEmpty() && steps.first() == null) {
      return null;
    }
    Estimate rows = estimator.of(leaf);
    if (rows == null || rows.rows() < LEAST_ROWS) {
      return null;
    }
    Prewhere first =
        isParquet(leaf) && rewrites.has(Rewrite.LATE_COLUMNS)
            ? LateColumns.of(steps, rows, read, this::of)
            : null;
    Early early =
        first != null
            ? new Early(first, List.of())
            : rewrites.has(Rewrite.PREWHERE) ? EarlyConditions.of(steps, rows, read) : null;
    if (early != null) {
      decided = true;
      origins.accept(early.rows(), sources(steps, early));
    }
    return early;
  }

  /** The steps that say which rows are read early. */
  private static List<RelNode> sources(SourceSteps steps, Early early) {
    SourceSteps.FirstRows first = steps.first();
    return early.done().isEmpty() && first != null
        ? List.of(first.cut())
        : steps.parts().stream().<RelNode>map(Part::filter).distinct().toList();
  }

  private static boolean isSource(RelNode node) {
    return node instanceof TableLeaf leaf
        && !leaf.placement().isSpread()
        && (leaf.source() instanceof TableSource || isParquet(leaf));
  }

  /**
   * Where texts of a fixed length are declared, the engine takes their conditions for others; with
   * settings or further columns of its own, a source is a query, which has no order of reading.
   */
  private static boolean isParquet(TableLeaf leaf) {
    return leaf.source() instanceof FileSource file
        && file.isParquet()
        && file.reading().isPlain()
        && leaf.getRowType().getFieldList().stream().noneMatch(ReadOrder::isFixedString);
  }

  private static boolean isFixedString(RelDataTypeField field) {
    return field.getType().toString().contains("FixedString");
  }
}
