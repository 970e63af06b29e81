package io.clickframe.examples.functions;

import io.clickframe.DataStore;
import io.clickframe.Expression;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A chain and what it must give. Its source text is what the manual shows: the expression, or the
 * chain, is written inside the call that makes the example.
 *
 * @param gives which part of the result is meant
 * @param parameters values for the chain's parameters
 * @param expected the value; numbers are compared as they are written, whatever their width
 */
record Example(
    DataStore chain, Gives gives, Map<String, Object> parameters, @Nullable Object expected) {

  private static final String RESULT = "result";

  /** What an example shows of its result. */
  enum Gives {
    /** The value in the sample's first row. */
    FIRST,
    /** The value over all rows. */
    GROUP,
    /** The values in all rows, in order of {@code id}. */
    EACH,
    /** All rows: a value each if there is one column, else a list each. */
    ROWS,
    /** The names of the columns. */
    COLUMNS
  }

  /** The value in the first row of the sample; constants need no more. */
  static Example example(Expression expression, @Nullable Object expected) {
    return prepared(expression, Map.of(), expected);
  }

  /** Like {@link #example}, with values for the expression's parameters. */
  static Example prepared(
      Expression expression, Map<String, Object> parameters, @Nullable Object expected) {
    DataStore chain = Sample.ROWS.filter("id = 1").select(expression.as(RESULT));
    return new Example(chain, Gives.FIRST, parameters, expected);
  }

  /** The value of an aggregate over all rows of the sample. */
  static Example aggregate(Expression expression, @Nullable Object expected) {
    DataStore chain = Sample.ROWS.agg(expression.as(RESULT));
    return new Example(chain, Gives.GROUP, Map.of(), expected);
  }

  /** The values in all rows of the sample, for what looks at other rows. */
  static Example column(Expression expression, @Nullable Object... expected) {
    DataStore chain = Sample.ROWS.assign(expression.as(RESULT)).sort("id").select(RESULT);
    return new Example(chain, Gives.EACH, Map.of(), Arrays.asList(expected));
  }

  /** The rows of a chain in its order: their values if it has one column, else lists of them. */
  static Example rows(DataStore chain, @Nullable Object... expected) {
    return new Example(chain, Gives.ROWS, Map.of(), Arrays.asList(expected));
  }

  /** The names of a chain's columns. */
  static Example columns(DataStore chain, String... expected) {
    return new Example(chain, Gives.COLUMNS, Map.of(), List.of(expected));
  }
}
