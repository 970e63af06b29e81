package io.clickframe.internal.rowbinary;

import io.clickframe.internal.value.RefusedValue;
import io.clickframe.internal.value.Values;
import io.clickframe.type.ClickHouseType;
import io.clickframe.type.TypeElement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What holds other types: NULL or not, lists, maps, tuples, and the geometry made of them. */
final class NestedCodecs {
  private NestedCodecs() {}

  static @Nullable Codec open(ClickHouseType type) {
    return switch (type.family()) {
      case "Nullable" -> new NullableCodec(Codecs.of(type.argument(0)));
      case "LowCardinality" -> Codecs.of(type.argument(0));
      case "SimpleAggregateFunction" -> Codecs.of(type.argument(1));
      case "Array" -> new ListCodec(type, Codecs.of(type.argument(0)), -1);
      case "Map" -> new MapCodec(type, Codecs.of(type.argument(0)), Codecs.of(type.argument(1)));
      case "Tuple" -> TupleCodec.of(type);
      case "Nested" -> new ListCodec(type, TupleCodec.of(type), -1);
      case "QBit" ->
          new ListCodec(
              type, Codecs.of(type.argument(0)), Integer.parseInt(type.arguments().get(1)));
      case "Point" -> TupleCodec.of(ClickHouseType.parse("Tuple(Float64, Float64)"));
      case "Ring", "LineString" -> parts(type, "Point");
      case "Polygon" -> parts(type, "Ring");
      case "MultiLineString" -> parts(type, "LineString");
      case "MultiPolygon" -> parts(type, "Polygon");
      default -> null;
    };
  }

  private static Codec parts(ClickHouseType type, String part) {
    return new ListCodec(type, Codecs.of(ClickHouseType.parse(part)), -1);
  }

  /** A byte that is 1 for NULL, then the value if there is one. */
  record NullableCodec(Codec inner) implements Codec {
    @Override
    public Class<?> javaType() {
      return inner.javaType();
    }

    @Override
    public void write(@Nullable Object given, BinaryOutput out) {
      Object value = Values.plain(given);
      if (value == null) {
        out.putByte(1);
      } else {
        out.putByte(0);
        inner.write(value, out);
      }
    }

    @Override
    public @Nullable Object read(BinaryInput in) {
      return in.getByte() != 0 ? null : inner.read(in);
    }
  }

  /**
   * The number of elements, then each.
   *
   * @param fixed how many there must be, or -1
   */
  record ListCodec(ClickHouseType type, Codec element, int fixed) implements Codec {
    @Override
    public Class<?> javaType() {
      return List.class;
    }

    @Override
    public void write(@Nullable Object value, BinaryOutput out) {
      if (value == null) {
        throw RefusedValue.isNull(type);
      }
      List<?> elements = Values.list(value);
      if (fixed >= 0 && elements.size() != fixed) {
        throw RefusedValue.because(
            "a list of %d elements, the type has %d".formatted(elements.size(), fixed));
      }
      out.putLength(elements.size());
      int index = 0;
      for (Object item : elements) {
        try {
          element.write(item, out);
        } catch (RefusedValue e) {
          throw e.in("element " + index);
        }
        index++;
      }
    }

    @Override
    public Object read(BinaryInput in) {
      int length = in.getLength();
      List<@Nullable Object> values = new ArrayList<>(Math.min(length, 1 << 16));
      for (int i = 0; i < length; i++) {
        values.add(element.read(in));
      }
      return Collections.unmodifiableList(values);
    }
  }

  /** The number of entries, then each key with its value; of a key that comes twice, the first. */
  record MapCodec(ClickHouseType type, Codec key, Codec value) implements Codec {
    @Override
    public Class<?> javaType() {
      return Map.class;
    }

    @Override
    public void write(@Nullable Object map, BinaryOutput out) {
      if (map == null) {
        throw RefusedValue.isNull(type);
      }
      if (!(map instanceof Map<?, ?> entries)) {
        throw RefusedValue.wrongClass(map, "a Map");
      }
      out.putLength(entries.size());
      for (Map.Entry<?, ?> entry : entries.entrySet()) {
        try {
          key.write(entry.getKey(), out);
          value.write(entry.getValue(), out);
        } catch (RefusedValue e) {
          throw e.in("key " + entry.getKey());
        }
      }
    }

    @Override
    public Object read(BinaryInput in) {
      int length = in.getLength();
      Map<@Nullable Object, @Nullable Object> entries = new LinkedHashMap<>();
      for (int i = 0; i < length; i++) {
        Object entryKey = key.read(in);
        Object entryValue = value.read(in);
        if (!entries.containsKey(entryKey)) {
          entries.put(entryKey, entryValue);
        }
      }
      return Collections.unmodifiableMap(entries);
    }
  }

  /** Each part, without anything between them. */
  record TupleCodec(ClickHouseType type, List<String> names, List<Codec> parts) implements Codec {
    static TupleCodec of(ClickHouseType type) {
      List<String> names = new ArrayList<>();
      List<Codec> parts = new ArrayList<>();
      for (TypeElement element : type.elements()) {
        if (element.name() != null) {
          names.add(element.name());
        }
        parts.add(Codecs.of(element.type()));
      }
      return new TupleCodec(type, List.copyOf(names), List.copyOf(parts));
    }

    @Override
    public Class<?> javaType() {
      return names.isEmpty() ? List.class : Map.class;
    }

    @Override
    public void write(@Nullable Object value, BinaryOutput out) {
      if (value == null) {
        throw RefusedValue.isNull(type);
      }
      List<? extends @Nullable Object> values = Values.parts(value, names, parts.size());
      for (int i = 0; i < parts.size(); i++) {
        try {
          parts.get(i).write(values.get(i), out);
        } catch (RefusedValue e) {
          throw e.in(names.isEmpty() ? "part " + i : "part '" + names.get(i) + "'");
        }
      }
    }

    @Override
    public Object read(BinaryInput in) {
      List<@Nullable Object> values = new ArrayList<>(parts.size());
      for (Codec part : parts) {
        values.add(part.read(in));
      }
      if (names.isEmpty()) {
        return Collections.unmodifiableList(values);
      }
      Map<String, @Nullable Object> named = new LinkedHashMap<>();
      for (int i = 0; i < names.size(); i++) {
        named.put(names.get(i), values.get(i));
      }
      return Collections.unmodifiableMap(named);
    }
  }
}
