package io.clickframe;

import io.clickframe.type.ClickHouseType;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Named, typed columns in order. Immutable; names are unique.
 *
 * @param columns the columns, in order
 */
public record Schema(List<Column> columns) {

  /**
   * One column.
   *
   * @param name its name, any text
   * @param type its exact ClickHouse type
   */
  public record Column(String name, ClickHouseType type) {
    public Column {
      Objects.requireNonNull(name, "name is null");
      Objects.requireNonNull(type, "type is null");
    }
  }

  public Schema {
    columns = List.copyOf(columns);
    Set<String> seen = new HashSet<>();
    for (Column column : columns) {
      if (!seen.add(column.name())) {
        throw new IllegalArgumentException("column " + column.name() + " appears twice");
      }
    }
  }

  /** The columns' names, in order. */
  public List<String> names() {
    return columns.stream().map(Column::name).toList();
  }

  /** The column of that name. */
  public Optional<Column> find(String name) {
    return columns.stream().filter(column -> column.name().equals(name)).findFirst();
  }

  /** One line a column: its name and type. */
  @Override
  public String toString() {
    return columns.stream()
        .map(column -> column.name() + " " + column.type())
        .collect(Collectors.joining("\n"));
  }
}
