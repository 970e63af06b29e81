package io.clickframe.sql.internal.bind;

import io.clickframe.Schema;
import io.clickframe.internal.node.RelationNode;
import io.clickframe.spi.CheckedChain;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A bound step, and where to find the bound steps before it.
 *
 * @param inputs those right before it that were checked one by one
 * @param earlier those that were bound together with it
 */
record Checked(RelationNode node, Bound bound, List<Checked> inputs, Stores earlier)
    implements CheckedChain {
  Checked {
    inputs = List.copyOf(inputs);
  }

  @Override
  public Schema schema() {
    return bound.schema();
  }

  /** What is bound already when these are the inputs. Chains may be longer than the stack deep. */
  @SuppressWarnings("ReferenceEquality") // Two steps that say the same are still two.
  static Stores stores(List<Checked> inputs) {
    return store -> {
      Deque<Checked> open = new ArrayDeque<>(inputs);
      Set<Checked> seen = Collections.newSetFromMap(new IdentityHashMap<>());
      while (!open.isEmpty()) {
        Checked next = open.pop();
        Bound found = next.node == store ? next.bound : next.earlier.find(store);
        if (found != null) {
          return found;
        }
        if (seen.add(next)) {
          next.inputs.forEach(open::push);
        }
      }
      return null;
    };
  }

  /** Those that a planner of this kind has checked. */
  static List<Checked> of(List<? extends CheckedChain> chains) {
    return chains.stream().map(Checked::of).filter(Objects::nonNull).toList();
  }

  /** The one that a planner of this kind has checked; null if it is of another. */
  static @Nullable Checked of(@Nullable CheckedChain chain) {
    return switch (chain) {
      case Checked checked -> checked;
      case Recalled recalled -> recalled.bound();
      case null, default -> null;
    };
  }
}
