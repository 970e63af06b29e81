package io.clickframe.internal.reader;

import org.jspecify.annotations.Nullable;

/** Reads the values of one column. Made once per column and batch; reading changes nothing. */
public sealed interface ValueReader
    permits BinaryReader,
        EncodedReader,
        ListReader,
        MapReader,
        ScalarReader,
        TupleReader,
        UnsupportedReader {

  /** The class of every value that is not NULL. */
  Class<?> javaType();

  /** Whether the value is NULL. */
  boolean isNull(int row);

  /**
   * The value, or null for NULL.
   *
   * @throws io.clickframe.error.UnsupportedTypeException if the type has no Java form
   */
  @Nullable Object read(int row);
}
