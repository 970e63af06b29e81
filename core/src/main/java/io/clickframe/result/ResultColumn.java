package io.clickframe.result;

import io.clickframe.type.ClickHouseType;

/**
 * One column of a whole result, over all its batches. Valid as long as the result; several threads
 * may read it.
 *
 * <p>The arrays are filled without boxing. A value that does not fit throws {@link
 * io.clickframe.error.ValueException} with its row; so does NULL, unless a value for it is given. A
 * column of another kind is refused by {@link io.clickframe.error.RecordMismatchException} before
 * anything is read: an {@code int} holds what Int32 holds, a {@code double} no Int64.
 */
public interface ResultColumn {

  /** The column's name. */
  String name();

  /** The column's exact ClickHouse type. */
  ClickHouseType type();

  /** The values as another class, made while they are read; NULL is null. */
  <T> Records<T> as(Class<T> javaType);

  /** All values of a column of ints. */
  int[] toIntArray();

  /** All values of a column of ints, with this one for NULL. */
  int[] toIntArray(int forNull);

  /** All values of a column of whole numbers. */
  long[] toLongArray();

  /** All values of a column of whole numbers, with this one for NULL. */
  long[] toLongArray(long forNull);

  /** All values of a column of numbers that are doubles. */
  double[] toDoubleArray();

  /** All values of a column of numbers that are doubles, with this one for NULL. */
  double[] toDoubleArray(double forNull);
}
