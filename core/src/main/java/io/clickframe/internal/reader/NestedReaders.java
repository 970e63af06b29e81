package io.clickframe.internal.reader;

import io.clickframe.type.ClickHouseType;
import io.clickframe.type.TypeElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.NullVector;
import org.apache.arrow.vector.complex.BaseListVector;
import org.apache.arrow.vector.complex.ListVector;
import org.apache.arrow.vector.complex.MapVector;
import org.apache.arrow.vector.complex.RepeatedValueVector;
import org.apache.arrow.vector.complex.StructVector;
import org.jspecify.annotations.Nullable;

/** Arrays, maps, tuples, the shapes of geometry made of them, and the type of a bare NULL. */
final class NestedReaders {
  private NestedReaders() {}

  static @Nullable ValueReader open(Source source) {
    ClickHouseType type = source.type();
    return switch (type.family()) {
      case "Array" -> list(source, type.argument(0));
      case "Map" -> map(source);
      case "Tuple" -> tuple(source);
      case "Nested" -> list(source, tupleOf(type));
      case "Point" -> tuple(as(source, "Tuple(Float64, Float64)"));
      case "Ring", "LineString" -> list(source, ClickHouseType.parse("Point"));
      case "Polygon" -> list(source, ClickHouseType.parse("Ring"));
      case "MultiLineString" -> list(source, ClickHouseType.parse("LineString"));
      case "MultiPolygon" -> list(source, ClickHouseType.parse("Polygon"));
      case "Nothing" ->
          source.scalar(
              Object.class,
              NullVector.class,
              (v, row) -> {
                throw new IllegalStateException("a value of type Nothing is NULL");
              });
      default -> null;
    };
  }

  private static ValueReader list(Source source, ClickHouseType element) {
    return source.vector() instanceof BaseListVector list
            && source.vector() instanceof RepeatedValueVector repeated
        ? new ListReader(
            list,
            ValueReaders.open(source.column(), element, (FieldVector) repeated.getDataVector()))
        : source.mismatch(ListVector.class);
  }

  private static ValueReader map(Source source) {
    if (!(source.vector() instanceof MapVector map)
        || !(map.getDataVector() instanceof StructVector entries)) {
      return source.mismatch(MapVector.class);
    }
    return new MapReader(
        map,
        ValueReaders.open(source.column(), source.type().argument(0), child(entries, 0)),
        ValueReaders.open(source.column(), source.type().argument(1), child(entries, 1)));
  }

  private static ValueReader tuple(Source source) {
    List<TypeElement> elements = source.type().elements();
    if (!(source.vector() instanceof StructVector struct) || struct.size() != elements.size()) {
      return source.mismatch(StructVector.class);
    }
    List<String> names = new ArrayList<>();
    List<ValueReader> readers = new ArrayList<>();
    for (int i = 0; i < elements.size(); i++) {
      TypeElement element = elements.get(i);
      if (element.name() != null) {
        names.add(element.name());
      }
      readers.add(ValueReaders.open(source.column(), element.type(), child(struct, i)));
    }
    return new TupleReader(struct, List.copyOf(names), List.copyOf(readers));
  }

  private static FieldVector child(StructVector struct, int index) {
    return (FieldVector) Objects.requireNonNull(struct.getChildByOrdinal(index), "no such child");
  }

  private static Source as(Source source, String type) {
    return new Source(source.column(), ClickHouseType.parse(type), source.vector());
  }

  private static ClickHouseType tupleOf(ClickHouseType nested) {
    return new ClickHouseType(
        "Tuple(" + String.join(", ", nested.arguments()) + ")", "Tuple", nested.arguments());
  }
}
