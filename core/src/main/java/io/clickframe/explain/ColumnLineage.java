package io.clickframe.explain;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Where the values of a result's column come from.
 *
 * @param column its name
 * @param sources the columns of sources that its values are made of; none if they are constants, or
 *     depend on how many rows there are alone
 */
public record ColumnLineage(String column, List<SourceColumn> sources) {
  public ColumnLineage {
    Objects.requireNonNull(column, "column is null");
    sources = List.copyOf(sources);
  }

  /**
   * A column of a source.
   *
   * @param source what is read, for people
   * @param column its name there
   * @param asItIs whether its values are the result's; else something is made of them
   */
  public record SourceColumn(String source, String column, boolean asItIs) {
    public SourceColumn {
      Objects.requireNonNull(source, "source is null");
      Objects.requireNonNull(column, "column is null");
    }
  }

  /** For example {@code total <- orders.amount, orders.tax}. */
  @Override
  public String toString() {
    return column
        + " <- "
        + (sources.isEmpty()
            ? "no column"
            : sources.stream()
                .map(it -> it.source() + "." + it.column())
                .collect(Collectors.joining(", ")));
  }
}
