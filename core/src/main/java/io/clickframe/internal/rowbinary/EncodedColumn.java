package io.clickframe.internal.rowbinary;

import io.clickframe.type.AggregateState;
import io.clickframe.type.ClickHouseType;
import java.nio.BufferUnderflowException;
import org.jspecify.annotations.Nullable;

/**
 * The values of a column that travelled as {@link Transport} sends it.
 *
 * @param type the column's real type
 * @param codec of the type
 */
public record EncodedColumn(ClickHouseType type, Codec codec) {
  private static final ClickHouseType NOTHING = ClickHouseType.parse("Nothing");

  public static EncodedColumn of(ClickHouseType type) {
    return new EncodedColumn(type, Codecs.of(type));
  }

  /** The class of every value that is not NULL. */
  public Class<?> javaType() {
    return codec.javaType();
  }

  public boolean isNull(byte[] value) {
    return switch (codec) {
      case NestedCodecs.NullableCodec _ -> value[0] != 0;
      case VariantCodec variant -> variant.typeOfNext(new BinaryInput(value)) == null;
      case DynamicCodec dynamic -> dynamic.typeOfNext(new BinaryInput(value)) == null;
      default -> false;
    };
  }

  public @Nullable Object read(byte[] value) {
    if (codec.javaType() == AggregateState.class) {
      return new AggregateState(type, value); // alone, a state ends where the text does
    }
    BinaryInput in = new BinaryInput(value);
    try {
      Object read = codec.read(in);
      if (!in.hasRemaining()) {
        return read;
      }
    } catch (BufferUnderflowException e) {
      throw new IllegalStateException("the bytes of a value of type " + type + " end within it", e);
    }
    throw new IllegalStateException("a value of type " + type + " has bytes left over");
  }

  /** The type of a value: that of its own in a Variant, Geometry or Dynamic, else the column's. */
  public ClickHouseType typeOf(byte[] value) {
    BinaryInput in = new BinaryInput(value);
    ClickHouseType own =
        switch (codec) {
          case VariantCodec variant -> variant.typeOfNext(in);
          case DynamicCodec dynamic -> dynamic.typeOfNext(in);
          default -> type;
        };
    return own == null ? NOTHING : own;
  }
}
