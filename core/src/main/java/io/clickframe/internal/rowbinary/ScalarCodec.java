package io.clickframe.internal.rowbinary;

import io.clickframe.internal.value.RefusedValue;
import io.clickframe.type.ClickHouseType;
import org.jspecify.annotations.Nullable;

/**
 * A type of single values.
 *
 * @param type its exact text, for messages
 * @param javaType the class of what is read
 * @param accept turns what Java programs have into that class, or refuses it
 * @param put writes one
 * @param get reads one
 */
record ScalarCodec<T>(
    ClickHouseType type, Class<T> javaType, Accept<T> accept, Put<T> put, Get<T> get)
    implements Codec {

  /** Takes any value that is not null. */
  @FunctionalInterface
  interface Accept<T> {
    T of(Object value);
  }

  /** Writes one value. */
  @FunctionalInterface
  interface Put<T> {
    void to(BinaryOutput out, T value);
  }

  /** Reads one value. */
  @FunctionalInterface
  interface Get<T> {
    T from(BinaryInput in);
  }

  /** Accepts exactly the class that is read. */
  static <T> ScalarCodec<T> exact(ClickHouseType type, Class<T> javaType, Put<T> put, Get<T> get) {
    return new ScalarCodec<>(
        type,
        javaType,
        value -> {
          if (!javaType.isInstance(value)) {
            throw RefusedValue.wrongClass(value, javaType.getSimpleName());
          }
          return javaType.cast(value);
        },
        put,
        get);
  }

  @Override
  public void write(@Nullable Object value, BinaryOutput out) {
    if (value == null) {
      throw RefusedValue.isNull(type);
    }
    put.to(out, accept.of(value));
  }

  @Override
  public T read(BinaryInput in) {
    return get.from(in);
  }
}
