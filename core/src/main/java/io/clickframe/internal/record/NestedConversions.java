package io.clickframe.internal.record;

import io.clickframe.type.ClickHouseType;
import io.clickframe.type.TypeElement;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Arrays as lists or Java arrays, maps, and tuples as records, maps or lists. */
final class NestedConversions {
  private NestedConversions() {}

  static @Nullable Conversion find(Wanted wanted, Problems problems) {
    ClickHouseType base = wanted.base();
    return switch (base.family()) {
      case "Array" -> array(wanted, base.argument(0), problems);
      case "Nested" -> array(wanted, tuple(base), problems);
      case "Ring", "LineString" -> array(wanted, ClickHouseType.parse("Point"), problems);
      case "Polygon", "MultiLineString", "MultiPolygon" ->
          array(wanted, ClickHouseType.parse(part(base.family())), problems);
      case "Map" -> map(wanted, problems);
      case "Tuple" -> tuple(wanted, base.elements(), problems);
      case "Point" ->
          tuple(wanted, ClickHouseType.parse("Tuple(x Float64, y Float64)").elements(), problems);
      default -> null;
    };
  }

  private static @Nullable Conversion array(
      Wanted wanted, ClickHouseType element, Problems problems) {
    Class<?> raw = wanted.raw();
    Place place = wanted.place();
    String path = place.column() + "[]";
    if (raw == List.class || raw == Collection.class || raw == Iterable.class) {
      Conversion part = Conversions.find(wanted.part(path, element, wanted.argument(0)), problems);
      return part == null
          ? null
          : Conversion.objects(vector -> new NestedReaders.Lists(place, vector, part));
    }
    if (raw.isArray()) {
      Class<?> component = raw.getComponentType();
      Conversion part = Conversions.find(wanted.part(path, element, component), problems);
      return part == null
          ? null
          : Conversion.objects(vector -> new NestedReaders.Arrays(place, vector, part, component));
    }
    return null;
  }

  private static @Nullable Conversion map(Wanted wanted, Problems problems) {
    if (wanted.raw() != Map.class) {
      return null;
    }
    Place place = wanted.place();
    ClickHouseType base = wanted.base();
    Conversion key =
        Conversions.find(
            wanted.part(place.column() + ".keys", base.argument(0), wanted.argument(0)), problems);
    Conversion value =
        Conversions.find(
            wanted.part(place.column() + ".values", base.argument(1), wanted.argument(1)),
            problems);
    return key == null || value == null
        ? null
        : Conversion.objects(vector -> new NestedReaders.Maps(place, vector, key, value));
  }

  private static @Nullable Conversion tuple(
      Wanted wanted, List<TypeElement> elements, Problems problems) {
    Class<?> raw = wanted.raw();
    Place place = wanted.place();
    if (raw.isRecord()) {
      RecordPlan plan = RecordPlan.ofTuple(raw, place, elements, problems);
      return plan == null
          ? null
          : Conversion.objects(vector -> new NestedReaders.Records(place, vector, plan));
    }
    boolean named = elements.stream().allMatch(element -> element.name() != null);
    if (raw == Map.class && named) {
      List<Conversion> parts = parts(wanted, elements, wanted.argument(1), problems);
      List<String> names = elements.stream().map(element -> "" + element.name()).toList();
      return parts == null
          ? null
          : Conversion.objects(
              vector -> new NestedReaders.NamedTuples(place, vector, names, parts));
    }
    if (raw == List.class && !named) {
      List<Conversion> parts = parts(wanted, elements, wanted.argument(0), problems);
      return parts == null
          ? null
          : Conversion.objects(vector -> new NestedReaders.Tuples(place, vector, parts));
    }
    return null;
  }

  private static @Nullable List<Conversion> parts(
      Wanted wanted, List<TypeElement> elements, Type java, Problems problems) {
    List<Conversion> parts = new ArrayList<>();
    for (int i = 0; i < elements.size(); i++) {
      TypeElement element = elements.get(i);
      String name = element.name() == null ? Integer.toString(i + 1) : element.name();
      Wanted part = wanted.part(wanted.place().column() + "." + name, element.type(), java);
      Conversion conversion = Conversions.find(part, problems);
      if (conversion != null) {
        parts.add(conversion);
      }
    }
    return parts.size() == elements.size() ? parts : null;
  }

  private static ClickHouseType tuple(ClickHouseType nested) {
    return ClickHouseType.parse("Tuple(" + String.join(", ", nested.arguments()) + ")");
  }

  private static String part(String shape) {
    return switch (shape) {
      case "Polygon" -> "Ring";
      case "MultiLineString" -> "LineString";
      default -> "Polygon";
    };
  }
}
