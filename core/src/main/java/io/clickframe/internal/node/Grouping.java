package io.clickframe.internal.node;

import io.clickframe.error.ClickFrameException;
import io.clickframe.error.ErrorCode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How rows are put into groups.
 *
 * @param keys what they are grouped by; none for one group of all rows
 * @param sets the sets of keys, by position, that there are groups of; empty for just all keys
 * @param having what must hold for a group
 */
public record Grouping(
    List<ExpressionNode> keys, List<Set<Integer>> sets, List<ExpressionNode> having) {

  /** A cube has twice as many sets with each key. */
  private static final int MOST_CUBE_KEYS = 10;

  public Grouping {
    keys = List.copyOf(keys);
    sets = List.copyOf(sets);
    having = List.copyOf(having);
  }

  /** Groups of all keys. */
  public static Grouping by(List<ExpressionNode> keys) {
    return new Grouping(keys, List.of(), List.of());
  }

  /** Groups of all keys, all but the last, and so on, down to none. */
  public static Grouping rollup(List<ExpressionNode> keys) {
    List<Set<Integer>> sets = new ArrayList<>();
    for (int length = keys.size(); length >= 0; length--) {
      sets.add(first(length));
    }
    return new Grouping(keys, sets, List.of());
  }

  /** Groups of every subset of the keys. */
  public static Grouping cube(List<ExpressionNode> keys) {
    if (keys.size() > MOST_CUBE_KEYS) {
      throw invalid(
          "cube() with " + keys.size() + " keys",
          "at most "
              + MOST_CUBE_KEYS
              + ", each doubles the number of sets; name the sets you need"
              + " with groupingSets(…)");
    }
    List<Set<Integer>> sets = new ArrayList<>();
    for (int bits = (1 << keys.size()) - 1; bits >= 0; bits--) {
      int chosen = bits;
      sets.add(
          IntStream.range(0, keys.size())
              .filter(i -> (chosen >> (keys.size() - 1 - i) & 1) == 1)
              .boxed()
              .collect(Collectors.toSet()));
    }
    return new Grouping(keys, sets, List.of());
  }

  /** Groups of the given sets of keys. */
  public static Grouping sets(List<List<ExpressionNode>> sets) {
    List<ExpressionNode> keys =
        new ArrayList<>(
            sets.stream()
                .flatMap(List::stream)
                .collect(Collectors.toCollection(LinkedHashSet::new)));
    if (keys.isEmpty()) {
      throw invalid("groupingSets() without keys", "at least one set that names a column");
    }
    List<Set<Integer>> positions = new ArrayList<>();
    for (List<ExpressionNode> set : sets) {
      Set<Integer> found = set.stream().map(keys::indexOf).collect(Collectors.toSet());
      if (positions.contains(found)) {
        throw invalid(
            "groupingSets() with the set (" + ExpressionText.of(set) + ") twice",
            "each set once, in any order of its keys");
      }
      positions.add(found);
    }
    return new Grouping(keys, positions, List.of());
  }

  /** With a group of all rows. */
  public Grouping withTotals() {
    if (keys.isEmpty()) {
      throw invalid("withTotals() without keys", "groupBy(…) with a key; all rows are one group");
    }
    List<Set<Integer>> more = new ArrayList<>(sets.isEmpty() ? List.of(first(keys.size())) : sets);
    if (new HashSet<>(more).add(Set.of())) {
      more.add(Set.of());
    }
    return new Grouping(keys, more, having);
  }

  /** With a further condition on the groups. */
  public Grouping having(ExpressionNode predicate) {
    List<ExpressionNode> more = new ArrayList<>(having);
    more.add(predicate);
    return new Grouping(keys, sets, more);
  }

  /** With several keys, or one, in the place of each. */
  public Grouping expanded(Function<ExpressionNode, List<ExpressionNode>> expand) {
    List<ExpressionNode> all = new ArrayList<>();
    List<Set<Integer>> places = new ArrayList<>();
    for (ExpressionNode key : keys) {
      int start = all.size();
      all.addAll(expand.apply(key));
      places.add(IntStream.range(start, all.size()).boxed().collect(Collectors.toSet()));
    }
    List<Set<Integer>> moved =
        sets.stream()
            .map(set -> set.stream().flatMap(i -> places.get(i).stream()))
            .map(set -> set.collect(Collectors.toSet()))
            .toList();
    return new Grouping(all, moved, having);
  }

  /** Whether there is a group of all rows, which is there even if there are no rows. */
  public boolean hasTotal() {
    return keys.isEmpty() || sets.contains(Set.of());
  }

  /** As the calls that made it, each with a blank behind. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    if (!keys.isEmpty()) {
      text.append("groupBy ").append(ExpressionText.of(keys)).append(' ');
    }
    if (!sets.isEmpty()) {
      text.append("sets ")
          .append(sets.stream().map(this::named).collect(Collectors.joining(", ")))
          .append(' ');
    }
    if (!having.isEmpty()) {
      text.append("having ").append(ExpressionText.of(having)).append(' ');
    }
    return text.toString();
  }

  private String named(Set<Integer> set) {
    return set.stream()
        .sorted()
        .map(i -> ExpressionText.of(keys.get(i)))
        .collect(Collectors.joining(", ", "(", ")"));
  }

  private static Set<Integer> first(int length) {
    return IntStream.range(0, length).boxed().collect(Collectors.toSet());
  }

  private static ClickFrameException invalid(String what, String expected) {
    return new ClickFrameException(
        ErrorCode.INVALID_ARGUMENT, "Cannot call " + what + ": expected " + expected);
  }
}
