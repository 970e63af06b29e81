package io.clickframe.sql.internal.render;

import java.util.Collection;

/** Names for tables that no column name can be mistaken for. */
public final class Aliases {
  private Aliases() {}

  /**
   * The wanted name, made longer until no column looks like it with a number behind.
   *
   * <p>ClickHouse resolves {@code t0.x} to a column that is literally named {@code t0.x}, or to
   * element {@code x} of a tuple column {@code t0}, before it thinks of table {@code t0}.
   */
  public static String prefix(String wanted, Collection<String> columns) {
    String prefix = wanted;
    while (startsOne(prefix, columns)) {
      prefix = prefix + "_";
    }
    return prefix;
  }

  private static boolean startsOne(String prefix, Collection<String> columns) {
    for (String column : columns) {
      if (column.startsWith(prefix)) {
        int end = prefix.length();
        while (end < column.length() && Character.isDigit(column.charAt(end))) {
          end++;
        }
        boolean numbered = end > prefix.length();
        if (numbered && (end == column.length() || column.charAt(end) == '.')) {
          return true;
        }
      }
    }
    return false;
  }
}
