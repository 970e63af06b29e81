package io.clickframe.internal.rowbinary;

import io.clickframe.internal.value.RefusedValue;
import org.jspecify.annotations.Nullable;

/** Values of one ClickHouse type as bytes. Stateless; any thread may use it. */
public interface Codec {

  /** The class of every value that is read and not NULL. */
  Class<?> javaType();

  /**
   * Writes a value.
   *
   * @throws RefusedValue if it is no value of the type; parts of it may be written then
   */
  void write(@Nullable Object value, BinaryOutput out);

  /**
   * Reads a value, or null for NULL.
   *
   * @throws java.nio.BufferUnderflowException if the bytes end within it
   */
  @Nullable Object read(BinaryInput in);
}
