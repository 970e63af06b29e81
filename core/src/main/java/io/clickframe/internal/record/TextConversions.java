package io.clickframe.internal.record;

import java.lang.reflect.Type;
import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.UUID;
import org.apache.arrow.vector.BaseVariableWidthVector;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.FixedSizeBinaryVector;
import org.jspecify.annotations.Nullable;

/** Text as String, bytes or a Java enum; enums; UUIDs and network addresses. */
final class TextConversions {
  private TextConversions() {}

  static @Nullable Conversion find(Wanted wanted, Problems problems) {
    Class<?> raw = wanted.raw();
    Place place = wanted.place();
    return switch (wanted.base().family()) {
      case "String", "FixedString", "JSON" -> text(place, raw);
      case "Enum8", "Enum16" -> names(wanted, problems);
      case "UUID" ->
          raw == UUID.class ? Conversion.objects(v -> new TextReaders.Uuids(place, v)) : null;
      case "IPv4" -> address(place, raw, Inet4Address.class);
      case "IPv6" -> address(place, raw, Inet6Address.class);
      default -> null;
    };
  }

  private static @Nullable Conversion text(Place place, Class<?> raw) {
    if (raw == String.class || raw == CharSequence.class) {
      return Conversion.objects(vector -> texts(place, vector));
    }
    if (raw == byte[].class) {
      return Conversion.objects(vector -> bytes(place, vector));
    }
    if (raw.isEnum()) {
      EnumNames names = EnumNames.of(raw);
      return Conversion.objects(vector ->
          new ObjectReader.Mapped(
              texts(place, vector), vector, name -> names.constant(place, (String) name)));
    }
    return null;
  }

  private static ObjectReader texts(Place place, FieldVector vector) {
    return switch (vector) {
      case BaseVariableWidthVector variable -> new TextReaders.Texts(place, variable);
      case FixedSizeBinaryVector fixed -> new TextReaders.FixedTexts(place, fixed);
      default -> throw Vectors.mismatch(place, vector);
    };
  }

  private static ObjectReader bytes(Place place, FieldVector vector) {
    return switch (vector) {
      case BaseVariableWidthVector variable -> new TextReaders.Bytes(place, variable);
      case FixedSizeBinaryVector fixed -> new TextReaders.FixedBytes(place, fixed);
      default -> throw Vectors.mismatch(place, vector);
    };
  }

  private static @Nullable Conversion names(Wanted wanted, Problems problems) {
    Class<?> raw = wanted.raw();
    Place place = wanted.place();
    if (raw == String.class || raw == CharSequence.class) {
      EnumValues values = EnumValues.texts(wanted.base());
      return Conversion.objects(vector -> new EnumReaders.Values(place, vector, values));
    }
    if (!raw.isEnum()) {
      return null;
    }
    EnumValues values = EnumNames.of(raw).values(wanted.base(), problems, place);
    return values == null
        ? null
        : Conversion.objects(vector -> new EnumReaders.Values(place, vector, values));
  }

  private static @Nullable Conversion address(Place place, Type raw, Class<?> exact) {
    return raw == InetAddress.class || raw == exact ? PlainReader.conversion(place) : null;
  }
}
