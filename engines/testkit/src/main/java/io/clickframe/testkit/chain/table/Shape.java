package io.clickframe.testkit.chain.table;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is known of a table without its rows. Immutable.
 *
 * @param columns the columns, in order; names are unique
 * @param ordered whether the rows are in a total order, up to equal rows
 */
public record Shape(List<Column> columns, boolean ordered) {
  public Shape {
    columns = List.copyOf(columns);
    Set<String> seen = new HashSet<>();
    for (Column column : columns) {
      check(seen.add(column.name()), "Two columns " + column.name());
    }
    check(!columns.isEmpty(), "No column");
  }

  /** These columns instead; the order of the rows stays. */
  public Shape with(List<Column> others) {
    return new Shape(others, ordered);
  }

  public Shape ordered(boolean now) {
    return new Shape(columns, now);
  }

  public List<String> names() {
    return columns.stream().map(Column::name).toList();
  }

  public Optional<Column> find(String name) {
    return columns.stream().filter(column -> column.name().equals(name)).findFirst();
  }

  /** The column of that name. */
  public Column column(String name) {
    return find(name).orElseThrow(() -> new Invalid("No column " + name));
  }

  /** Whether rows can be compared as a whole the same everywhere. */
  public boolean reliable() {
    return columns.stream().allMatch(column -> column.type().reliable());
  }

  /** Whether rows can be compared as a whole in DuckDB. */
  public boolean tame() {
    return columns.stream().allMatch(column -> column.type().tame());
  }

  public static void check(boolean holds, String otherwise) {
    if (!holds) {
      throw new Invalid(otherwise);
    }
  }
}
