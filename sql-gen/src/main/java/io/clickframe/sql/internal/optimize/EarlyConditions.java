package io.clickframe.sql.internal.optimize;

import io.clickframe.internal.node.FileSource;
import io.clickframe.sql.internal.optimize.SourceSteps.Part;
import io.clickframe.sql.internal.plan.Conditions;
import io.clickframe.sql.internal.plan.Prewhere;
import io.clickframe.sql.internal.plan.TableLeaf;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.calcite.plan.RelOptUtil;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexInputRef;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.util.ImmutableBitSet;
import org.jspecify.annotations.Nullable;

/**
 * Conditions on numbers and days that leave out most rows, so that texts, which take the engine
 * most time, are made of the others only where they are in a Parquet file, and in memory looked at
 * only of those.
 */
final class EarlyConditions {
  private static final Set<String> COMPARISONS =
      Set.of("equals", "less", "lessOrEquals", "greater", "greaterOrEquals", "in");

  /** Of more rows the texts might as well be read at once: numbers alone lose by reading twice. */
  private static final double MOST = 0.5;

  private final TableLeaf leaf;
  private final Estimate rows;
  private final List<RexNode> guessed = new ArrayList<>();
  private final List<RexNode> known = new ArrayList<>();
  private final List<Part> done = new ArrayList<>();

  private EarlyConditions(TableLeaf leaf, Estimate rows) {
    this.leaf = leaf;
    this.rows = rows;
  }

  /**
   * What reads columns first.
   *
   * @param rows the source with it
   * @param done the parts of filters that are tested by that
   */
  record Early(Prewhere rows, List<Part> done) {
    Early {
      done = List.copyOf(done);
    }
  }

  /**
   * The rows for which the conditions are true that are worth it; null if none is.
   *
   * @param rows what is known of the source's rows
   * @param read all columns of it that are read
   */
  static @Nullable Early of(SourceSteps steps, Estimate rows, ImmutableBitSet read) {
    EarlyConditions conditions = new EarlyConditions(steps.leaf(), rows);
    steps.parts().forEach(conditions::add);
    boolean texts =
        steps.leaf().source() instanceof FileSource
            ? conditions.readsTexts(read)
            : conditions.testsTexts(steps.parts());
    return texts ? conditions.early() : null;
  }

  private void add(Part part) {
    List<RexNode> conditions = RelOptUtil.conjunctions(Fragments.known(part.condition()));
    List<RexNode> simple = conditions.stream().filter(this::isSimple).toList();
    simple.forEach(it -> (isKnown(it) ? known : guessed).add(it));
    if (simple.size() == conditions.size()) {
      done.add(part);
    }
  }

  private boolean readsTexts(ImmutableBitSet read) {
    ImmutableBitSet tested =
        RelOptUtil.InputFinder.bits(known, null).union(RelOptUtil.InputFinder.bits(guessed, null));
    return hasText(read.except(tested));
  }

  private boolean testsTexts(List<Part> parts) {
    return parts.stream()
        .filter(it -> !done.contains(it))
        .anyMatch(it -> hasText(RelOptUtil.InputFinder.bits(it.condition())));
  }

  private boolean hasText(ImmutableBitSet columns) {
    return columns.asList().stream().anyMatch(it -> !ReadCost.isNumber(leaf, it));
  }

  private @Nullable Early early() {
    if (known.isEmpty()) {
      return null;
    }
    RexBuilder builder = leaf.getCluster().getRexBuilder();
    // The engine tests one after the other: the first one should leave out most.
    List<RexNode> early = new ArrayList<>(known);
    early.addAll(guessed);
    return Selectivity.of(Conditions.all(builder, known), rows) <= MOST
        ? new Early(Prewhere.of(leaf, Conditions.all(builder, early)), done)
        : null;
  }

  /** A comparison of numbers cannot fail, so it may come before what would have come first. */
  private boolean isSimple(RexNode node) {
    return node instanceof RexCall call
        && COMPARISONS.contains(call.getOperator().getName())
        && call.getOperands().stream().anyMatch(RexInputRef.class::isInstance)
        && call.getOperands().stream().allMatch(it -> Constants.is(it) || isNumber(it));
  }

  private boolean isNumber(RexNode node) {
    return node instanceof RexInputRef column
        && ReadCost.isNumber(leaf, column.getIndex())
        && ReadCost.isThere(leaf, rows, column.getIndex());
  }

  /** Whether it is more than a guess how many rows it leaves out. */
  private boolean isKnown(RexNode comparison) {
    List<RexInputRef> columns = new ArrayList<>();
    List<RexNode> constants = new ArrayList<>();
    for (RexNode operand : ((RexCall) comparison).getOperands()) {
      if (operand instanceof RexInputRef column) {
        columns.add(column);
      } else {
        constants.add(operand);
      }
    }
    RexInputRef column = columns.getFirst();
    return columns.size() == 1
        && rows.columns().get(column.getIndex()).hasRange()
        && constants.stream().noneMatch(it -> Double.isNaN(Constants.number(it, column)));
  }
}
