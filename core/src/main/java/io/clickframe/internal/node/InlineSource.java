package io.clickframe.internal.node;

import java.util.Arrays;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * A few rows that are written into the statement itself.
 *
 * @param structure the columns as ClickHouse writes them
 * @param rows how many there are
 * @param rowBinary gives the rows in ClickHouse's format {@code RowBinary}; asked for each
 *     statement that is written
 */
public record InlineSource(String structure, long rows, Supplier<byte[]> rowBinary)
    implements SourceNode {

  public InlineSource {
    Objects.requireNonNull(structure, "structure is null");
    Objects.requireNonNull(rowBinary, "rowBinary is null");
  }

  /** Over bytes that are there already. */
  public static InlineSource of(String structure, long rows, byte[] rowBinary) {
    byte[] copy = Arrays.copyOf(rowBinary, rowBinary.length);
    return new InlineSource(structure, rows, () -> copy);
  }

  @Override
  public String call() {
    return "values";
  }

  @Override
  public String label() {
    return rows == 1 ? "1 value row" : rows + " value rows";
  }
}
