package io.clickframe.internal.rowbinary;

import io.clickframe.error.UnsupportedTypeException;
import io.clickframe.type.ClickHouseType;
import org.jspecify.annotations.Nullable;

/** Finds the codec of a type: the table of all types. Stateless. */
public final class Codecs {
  private Codecs() {}

  /**
   * The codec of a type.
   *
   * @throws UnsupportedTypeException if there is none, also for a part of the type
   * @throws IllegalArgumentException if the type's arguments are none of it
   */
  public static Codec of(ClickHouseType type) {
    Codec codec = find(type);
    if (codec == null) {
      throw new UnsupportedTypeException(
          "Type %s has no Java form. If it is another name of a type, such as INT for Int32, give the"
                  .formatted(type)
              + " type's own name");
    }
    return codec;
  }

  private static @Nullable Codec find(ClickHouseType type) {
    Codec codec = NumberCodecs.open(type);
    if (codec == null) {
      codec = DecimalCodec.open(type);
    }
    if (codec == null) {
      codec = TimeCodecs.open(type);
    }
    if (codec == null) {
      codec = TextCodecs.open(type);
    }
    if (codec == null) {
      codec = AddressCodecs.open(type);
    }
    if (codec == null) {
      codec = NestedCodecs.open(type);
    }
    return codec == null ? OpenCodecs.open(type) : codec;
  }
}
