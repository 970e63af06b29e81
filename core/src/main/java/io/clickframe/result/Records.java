package io.clickframe.result;

import java.util.List;
import java.util.stream.Stream;

/**
 * The rows of a result as Java records, made while they are read, one at a time. Columns and
 * components were matched before; what is left to fail is a value.
 *
 * <p>A component takes the column of its name, also in another style ({@code customerId} takes
 * {@code customer_id}), or the one that {@link io.clickframe.record.Column @Column} names; its type
 * has to hold all values of the column's type exactly. Columns without a component are not read.
 * The package's table says which Java type each column has; more are allowed, see the manual's page
 * on results.
 *
 * <p>While reading, {@link io.clickframe.error.ValueException} tells column and row, counted from
 * 0, of a value that does not fit: a NULL for a primitive, a UInt64 beyond {@code long}, a name
 * that an enum lacks; or of a row that the record's constructor refuses.
 *
 * <p>How often the rows can be read, and by how many threads at once, is said by who gives this:
 * results that are held can be read by many and often, each by an iterator of its own; a running
 * query once; a chain is run anew each time.
 *
 * @param <T> the record, or the class of the values of a result's only column, where NULL is null
 */
public interface Records<T> extends Iterable<T> {

  /**
   * The rows, in order. Of a running query: close the stream if you do not read it to its end.
   * Sequential.
   */
  Stream<T> stream();

  /** All rows, in a list that cannot be changed. */
  List<T> toList();
}
