package io.clickframe.source;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Takes rows from a {@link RowReader}. Values are of the classes that {@code
 * docs/manual/values-in.md} lists for each type; they are taken exactly or not at all. A value in a
 * column that the query does not read is not looked at and may be null. For the thread of the
 * reader, while {@link RowReader#read} runs.
 *
 * <p>Each call throws {@link io.clickframe.error.ValueException} if a value does not fit, which
 * fails the query; and an exception that has to be let pass once nobody reads any more.
 */
public interface RowBlock {

  /**
   * Adds a row.
   *
   * @param values one for each declared column, in their order
   */
  void add(@Nullable Object... values);

  /**
   * Adds a row.
   *
   * @param values by the names of columns; each that the query reads has to be there, others may
   */
  void addMap(Map<String, ? extends @Nullable Object> values);

  /**
   * Adds rows that are there column by column, without an object for each value where the array's
   * type fits the column's: {@code long[]} for Int64, {@code int[]} for Int32, {@code double[]} for
   * Float64, {@code float[]} for Float32, {@code boolean[]} for Bool, {@code String[]} for String.
   * Other arrays and lists are taken value by value.
   *
   * @param rows how many; arrays may be longer
   * @param columns an array or a {@code List} for each declared column, in their order; null for
   *     one that the query does not read
   */
  void addColumns(int rows, @Nullable Object... columns);

  /** How many rows were added since this call of {@link RowReader#read}. */
  long rows();

  /** Whether it has as many rows as it had best have; more can be added nevertheless. */
  boolean isFull();
}
