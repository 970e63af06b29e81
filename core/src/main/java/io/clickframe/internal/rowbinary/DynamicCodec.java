package io.clickframe.internal.rowbinary;

import io.clickframe.internal.value.TypeGuess;
import io.clickframe.type.ClickHouseType;
import io.clickframe.type.TypedValue;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The value's type in {@link TypeEncoding}, then the value. */
final class DynamicCodec implements Codec {
  private static final String NOTHING = "Nothing";
  private static final int MOST_KNOWN = 1000;

  private final Map<ClickHouseType, Codec> known = new ConcurrentHashMap<>();

  @Override
  public Class<?> javaType() {
    return Object.class;
  }

  /** The type of the next value, or null for NULL. */
  @Nullable ClickHouseType typeOfNext(BinaryInput in) {
    ClickHouseType type = TypeEncoding.read(in);
    return type.family().equals(NOTHING) ? null : type;
  }

  @Override
  public @Nullable Object read(BinaryInput in) {
    ClickHouseType type = typeOfNext(in);
    return type == null ? null : codec(type).read(in);
  }

  @Override
  public void write(@Nullable Object value, BinaryOutput out) {
    switch (value) {
      case null -> out.putByte(0);
      case TypedValue typed -> write(typed.type(), typed.value(), out);
      default -> write(ClickHouseType.parse(TypeGuess.of(value).type()), value, out);
    }
  }

  private void write(ClickHouseType type, Object value, BinaryOutput out) {
    TypeEncoding.write(type, out);
    codec(type).write(value, out);
  }

  private Codec codec(ClickHouseType type) {
    if (known.size() > MOST_KNOWN) {
      known.clear();
    }
    return known.computeIfAbsent(type, Codecs::of);
  }
}
