package io.clickframe.sql.internal.render;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/**
 * Which rewrites are on. All are, unless the system property {@value #PROPERTY} names some that are
 * not: {@code all}, or as in {@code where,join_left}. That is for finding out which one gives a
 * wrong row; there is no other use for it. Immutable.
 *
 * @param on the rewrites that may fire
 */
public record Rewrites(Set<Rewrite> on) {
  /** The system property with those that are off, read by each new planner. */
  public static final String PROPERTY = "clickframe.rewrites.off";

  /** Every rewrite. */
  public static final Rewrites ALL = new Rewrites(EnumSet.allOf(Rewrite.class));

  public Rewrites {
    on = Set.copyOf(on);
  }

  /** What the property says. */
  public static Rewrites configured() {
    return without(Objects.requireNonNullElse(System.getProperty(PROPERTY), ""));
  }

  static Rewrites without(String names) {
    Set<Rewrite> on = EnumSet.allOf(Rewrite.class);
    for (String name : names.split(",", -1)) {
      if (name.strip().equalsIgnoreCase("all")) {
        on.clear();
      } else if (!name.isBlank()) {
        on.remove(rewrite(name.strip()));
      }
    }
    return new Rewrites(on);
  }

  private static Rewrite rewrite(String name) {
    return Arrays.stream(Rewrite.values())
        .filter(rewrite -> rewrite.name().equalsIgnoreCase(name))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "Cannot switch off the rewrite '"
                    + name
                    + "' of -D"
                    + PROPERTY
                    + ": expected all, or some of "
                    + String.join(", ", names())));
  }

  private static Iterable<String> names() {
    return Arrays.stream(Rewrite.values())
        .map(rewrite -> rewrite.name().toLowerCase(Locale.ROOT))
        .toList();
  }

  /** These but one. */
  public Rewrites without(Rewrite rewrite) {
    Set<Rewrite> fewer = new HashSet<>(on);
    fewer.remove(rewrite);
    return new Rewrites(fewer);
  }

  /** Whether it may fire. */
  public boolean has(Rewrite rewrite) {
    return on.contains(rewrite);
  }
}
