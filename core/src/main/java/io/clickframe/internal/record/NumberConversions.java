package io.clickframe.internal.record;

import io.clickframe.internal.record.Conversion.Boxing;
import io.clickframe.type.ClickHouseType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;
import org.apache.arrow.vector.FieldVector;
import org.jspecify.annotations.Nullable;

/** Numbers and truth values as every Java type that holds all of their values exactly. */
final class NumberConversions {
  private static final Map<Class<?>, Target> TARGETS =
      Map.ofEntries(
          Map.entry(byte.class, new Target(byte.class, "Byte", NumberReader::boxByte)),
          Map.entry(Byte.class, new Target(Byte.class, "Byte", NumberReader::boxByte)),
          Map.entry(short.class, new Target(short.class, "Short", NumberReader::boxShort)),
          Map.entry(Short.class, new Target(Short.class, "Short", NumberReader::boxShort)),
          Map.entry(int.class, new Target(int.class, "Int", NumberReader::boxInt)),
          Map.entry(Integer.class, new Target(Integer.class, "Int", NumberReader::boxInt)),
          Map.entry(long.class, new Target(long.class, "Long", NumberReader::boxLong)),
          Map.entry(Long.class, new Target(Long.class, "Long", NumberReader::boxLong)),
          Map.entry(float.class, new Target(float.class, "Float", NumberReader::boxFloat)),
          Map.entry(Float.class, new Target(Float.class, "Float", NumberReader::boxFloat)),
          Map.entry(double.class, new Target(double.class, "Double", NumberReader::boxDouble)),
          Map.entry(Double.class, new Target(Double.class, "Double", NumberReader::boxDouble)),
          Map.entry(boolean.class, new Target(boolean.class, "Boolean", NumberReader::boxBoolean)),
          Map.entry(Boolean.class, new Target(Boolean.class, "Boolean", NumberReader::boxBoolean)));

  /** How many bits of value each whole type has, its sign apart. */
  private static final Map<String, Integer> WHOLE =
      Map.ofEntries(
          Map.entry("Int8", 7),
          Map.entry("UInt8", 8),
          Map.entry("Int16", 15),
          Map.entry("UInt16", 16),
          Map.entry("Int32", 31),
          Map.entry("UInt32", 32),
          Map.entry("Int64", 63),
          Map.entry("UInt64", 64));

  private NumberConversions() {}

  static @Nullable Conversion find(Wanted wanted) {
    String family = wanted.base().family();
    Class<?> raw = wanted.raw();
    if (raw == BigInteger.class && WHOLE.containsKey(family)) {
      return conversion(wanted.place(), Object.class, "bigInteger", NumberReader::bigInteger);
    }
    if (raw == BigDecimal.class && WHOLE.containsKey(family)) {
      return conversion(wanted.place(), Object.class, "bigDecimal", NumberReader::bigDecimal);
    }
    Target target = TARGETS.get(raw);
    return target != null && holds(target.name(), family)
        ? target.conversion(wanted.place())
        : null;
  }

  /** Whether a reader of numbers without boxing gives values of the type as this. */
  static boolean holds(String target, ClickHouseType type) {
    return holds(target, type.base().family());
  }

  private static boolean holds(String target, String family) {
    return switch (family) {
      case "Bool" -> target.equals("Boolean");
      case "Float32" -> target.equals("Float") || target.equals("Double");
      case "Float64" -> target.equals("Double");
      default -> {
        Integer bits = family.startsWith("Interval") ? Integer.valueOf(63) : WHOLE.get(family);
        yield bits != null && holdsWhole(target, family, bits);
      }
    };
  }

  private static boolean holdsWhole(String target, String family, int bits) {
    return switch (target) {
      case "Byte" -> bits < Byte.SIZE;
      case "Short" -> bits < Short.SIZE;
      case "Int" -> bits < Integer.SIZE;
      case "Long" -> bits <= Long.SIZE; // a UInt64 beyond is refused row by row
      case "Float" -> bits <= 24;
      case "Double" -> bits <= 53;
      case "Boolean" -> family.equals("UInt8"); // what comparisons give
      default -> false;
    };
  }

  private static Conversion conversion(
      Place place, Class<?> carrier, String method, Getter boxing) {
    return new Conversion(carrier, method, vector -> open(place, vector), boxing(boxing));
  }

  private static Boxing boxing(Getter getter) {
    return (reader, row) -> getter.get((NumberReader) reader, row);
  }

  private static NumberReader open(Place place, FieldVector vector) {
    NumberReader reader = NumberReaders.open(place, vector);
    if (reader == null) {
      throw Vectors.mismatch(place, vector);
    }
    return reader;
  }

  @FunctionalInterface
  private interface Getter {
    @Nullable Object get(NumberReader reader, int row);
  }

  private record Target(Class<?> type, String name, Getter boxing) {
    Conversion conversion(Place place) {
      return type.isPrimitive()
          ? NumberConversions.conversion(place, type, "get" + name, boxing)
          : NumberConversions.conversion(place, Object.class, "box" + name, boxing);
    }
  }
}
