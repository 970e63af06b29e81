package io.clickframe;

import io.clickframe.error.EngineCrashedException;
import io.clickframe.error.StaleObjectException;
import io.clickframe.internal.node.KnownColumns;
import io.clickframe.internal.node.RelationNode;
import io.clickframe.spi.CheckedChain;
import io.clickframe.spi.PlannedQuery;
import io.clickframe.spi.Planner;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a store's columns, and so what a step on it can be checked against at the call:
 * names and types if an engine has looked at it, or could without touching a source; else names if
 * they were declared; else nothing. Thread-safe: it only ever grows.
 */
final class Knowledge {

  /** A chain and the planner that checked it. */
  private record Checked(Planner planner, CheckedChain chain) {}

  private final @Nullable List<String> names;

  /** Whether an engine that was asked would have had to touch a source. */
  private final boolean unread;

  private volatile @Nullable Checked checked;

  private Knowledge(@Nullable List<String> names, boolean unread, @Nullable Checked checked) {
    this.names = names;
    this.unread = unread;
    this.checked = checked;
  }

  /** Of a chain that nobody has looked at. */
  static Knowledge none() {
    return new Knowledge(null, true, null);
  }

  /** Of a source. */
  static Knowledge of(RelationNode.Scan source) {
    return after(source, List.of(), () -> KnownColumns.of(source));
  }

  /** Of a text over stores. */
  static Knowledge of(RelationNode.SqlQuery query, List<Knowledge> stores) {
    return after(query, stores, () -> null);
  }

  /**
   * After a step.
   *
   * @param inputs what is known of the stores that it takes rows of, the one it was called on first
   * @throws io.clickframe.error.PlanException if the step is known to be wrong
   */
  static Knowledge after(RelationNode step, List<Knowledge> inputs) {
    return after(step, inputs, () -> KnownColumns.after(step, inputs.getFirst().names()));
  }

  private static Knowledge after(
      RelationNode step, List<Knowledge> inputs, Supplier<@Nullable List<String>> names) {
    boolean unread = inputs.stream().anyMatch(it -> it.unread && it.checked == null);
    Planner planner = unread ? null : planner(inputs);
    if (planner != null) {
      try {
        List<CheckedChain> known =
            inputs.stream().map(Knowledge::chain).filter(Objects::nonNull).toList();
        CheckedChain chain = planner.check(step, known);
        if (chain != null) {
          return new Knowledge(chain.schema().names(), false, new Checked(planner, chain));
        }
        unread = true;
      } catch (StaleObjectException | EngineCrashedException e) {
        // Its context was closed, or its engine began anew: names will do until the run finds one.
      }
    }
    return new Knowledge(names.get(), unread, null);
  }

  private @Nullable List<String> names() {
    CheckedChain chain = chain();
    return chain == null ? names : chain.schema().names();
  }

  /** The checked chain, or null if types are not known. */
  @Nullable CheckedChain chain() {
    Checked known = checked;
    return known == null ? null : known.chain();
  }

  private static @Nullable Planner planner(List<Knowledge> inputs) {
    for (Knowledge input : inputs) {
      Checked known = input.checked;
      if (known != null) {
        return known.planner();
      }
    }
    return OpenContexts.planner();
  }

  /** Remembers what a planner has found out, if that is news. */
  void learn(Planner planner, PlannedQuery planned) {
    Checked known = checked;
    boolean isNews =
        known == null
            || !known.planner().equals(planner)
            || !known.chain().schema().columns().equals(planned.schema().columns());
    if (isNews) {
      checked = new Checked(planner, planned.checked());
    }
  }
}
