package io.clickframe.examples.functions;

import io.clickframe.Expression;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * An expression and what it must give. Its source text is what the manual shows: the expression is
 * written inside the call that makes the example.
 *
 * @param rows which rows of the sample it runs over
 * @param expected the value; numbers are compared as they are written, whatever their width
 */
record Example(Rows rows, Expression expression, @Nullable Object expected) {

  /** What an example runs over. */
  enum Rows {
    /** The first row. */
    FIRST,
    /** All rows as one group. */
    GROUP,
    /** All rows, one value each, in order of {@code id}. */
    EACH
  }

  /** The value in the first row of the sample; constants need no more. */
  static Example example(Expression expression, @Nullable Object expected) {
    return new Example(Rows.FIRST, expression, expected);
  }

  /** The value of an aggregate over all rows of the sample. */
  static Example aggregate(Expression expression, @Nullable Object expected) {
    return new Example(Rows.GROUP, expression, expected);
  }

  /** The values in all rows of the sample, for what looks at other rows. */
  static Example column(Expression expression, @Nullable Object... expected) {
    return new Example(Rows.EACH, expression, Arrays.asList(expected));
  }
}
