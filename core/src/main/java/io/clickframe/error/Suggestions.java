package io.clickframe.error;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Wording for a name that was not found: the nearest names, and what there is. Stateless. */
public final class Suggestions {
  private static final int MOST_SUGGESTED = 3;
  private static final int MOST_LISTED = 20;
  private static final int SHORTEST_PART = 3;

  private Suggestions() {}

  /**
   * The candidates a mistyped name most likely meant, nearest first, at most three.
   *
   * <p>Near is: equal but for case; few letters added, left out, changed or swapped; or one name
   * inside the other. Candidates as near as each other keep their order.
   */
  public static List<String> nearest(String name, Collection<String> candidates) {
    return candidates.stream()
        .map(candidate -> new Scored(candidate, distance(name, candidate)))
        .filter(scored -> scored.distance() <= tolerance(name))
        .sorted(Comparator.comparingInt(Scored::distance))
        .limit(MOST_SUGGESTED)
        .map(Scored::candidate)
        .toList();
  }

  /**
   * Two sentences to end a message with: {@code Did you mean 'amount'? Columns: id, amount.}; the
   * first is left out when nothing is near.
   *
   * @param name what was asked for
   * @param kinds what the candidates are, in plural, for example {@code columns}
   * @param candidates what there is, in the order to list it
   */
  public static String hint(String name, String kinds, Collection<String> candidates) {
    List<String> near = nearest(name, candidates);
    String question =
        near.isEmpty()
            ? ""
            : near.stream()
                .map(candidate -> "'" + candidate + "'")
                .collect(Collectors.joining(" or ", "Did you mean ", "? "));
    return question + listed(kinds, candidates);
  }

  private static String listed(String kinds, Collection<String> candidates) {
    if (candidates.isEmpty()) {
      return "There are no " + kinds + ".";
    }
    String title = kinds.substring(0, 1).toUpperCase(Locale.ROOT) + kinds.substring(1) + ": ";
    String names = candidates.stream().limit(MOST_LISTED).collect(Collectors.joining(", "));
    int more = candidates.size() - MOST_LISTED;
    return title + names + (more > 0 ? " and " + more + " more." : ".");
  }

  private static int tolerance(String name) {
    return Math.max(1, Math.min(3, name.length() / 3));
  }

  private static int distance(String name, String candidate) {
    String left = name.toLowerCase(Locale.ROOT);
    String right = candidate.toLowerCase(Locale.ROOT);
    if (left.equals(right)) {
      return 0;
    }
    int edits = edits(left, right);
    boolean inside =
        Math.min(left.length(), right.length()) >= SHORTEST_PART
            && (left.contains(right) || right.contains(left));
    return inside ? Math.min(edits, tolerance(name)) : edits;
  }

  /** Letters added, left out, changed or swapped with their neighbour (optimal alignment). */
  private static int edits(String left, String right) {
    int[] beforeLast = new int[right.length() + 1];
    int[] last = new int[right.length() + 1];
    for (int j = 0; j <= right.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= left.length(); i++) {
      int[] row = new int[right.length() + 1];
      row[0] = i;
      for (int j = 1; j <= right.length(); j++) {
        int change = left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1;
        row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + change);
        if (i > 1
            && j > 1
            && left.charAt(i - 1) == right.charAt(j - 2)
            && left.charAt(i - 2) == right.charAt(j - 1)) {
          row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
        }
      }
      beforeLast = last;
      last = row;
    }
    return last[right.length()];
  }

  private record Scored(String candidate, int distance) {}
}
