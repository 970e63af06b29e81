package io.clickframe.internal.rowbinary;

import io.clickframe.internal.reader.ValueReader;
import io.clickframe.internal.reader.ValueReaders;
import io.clickframe.internal.value.RefusedValue;
import io.clickframe.type.ClickHouseType;
import io.clickframe.type.TypeElement;
import java.util.ArrayList;
import java.util.List;
import org.apache.arrow.memory.ArrowBuf;
import org.apache.arrow.vector.BaseFixedWidthVector;
import org.apache.arrow.vector.BaseLargeVariableWidthVector;
import org.apache.arrow.vector.BaseVariableWidthVector;
import org.apache.arrow.vector.BitVector;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.complex.BaseListVector;
import org.apache.arrow.vector.complex.MapVector;
import org.apache.arrow.vector.complex.RepeatedValueVector;
import org.apache.arrow.vector.complex.StructVector;
import org.jspecify.annotations.Nullable;

/**
 * From Arrow vectors, as results have them, to RowBinary: bytes are copied where they are the same,
 * which they mostly are. What is not known here goes through Java values.
 */
final class VectorWriters {
  private VectorWriters() {}

  /**
   * A writer of a column.
   *
   * @param column its name, for messages
   * @param type its ClickHouse type
   * @param vector its values
   */
  static VectorWriter open(String column, ClickHouseType type, FieldVector vector) {
    if (Transport.encodes(type) && vector instanceof BaseVariableWidthVector bytes) {
      return encoded(type, bytes);
    }
    return nested(column, type, vector);
  }

  private static VectorWriter nested(String column, ClickHouseType type, FieldVector vector) {
    return switch (type.family()) {
      case "Nullable" -> nullable(nested(column, type.argument(0), vector), vector);
      case "LowCardinality" -> nested(column, type.argument(0), vector);
      case "SimpleAggregateFunction" -> nested(column, type.argument(1), vector);
      case "Array" -> list(column, type.argument(0), vector);
      case "Nested" -> list(column, tupleOf(type.arguments()), vector);
      case "Map" -> map(column, type, vector);
      case "Tuple" -> tuple(column, type, vector);
      case "Point" -> tuple(column, tupleOf(List.of("Float64", "Float64")), vector);
      case "Ring", "LineString" -> list(column, ClickHouseType.parse("Point"), vector);
      case "Polygon" -> list(column, ClickHouseType.parse("Ring"), vector);
      case "MultiLineString" -> list(column, ClickHouseType.parse("LineString"), vector);
      case "MultiPolygon" -> list(column, ClickHouseType.parse("Polygon"), vector);
      default -> {
        VectorWriter writer = single(type, vector);
        yield writer == null ? throughJava(column, type, vector) : writer;
      }
    };
  }

  private static @Nullable VectorWriter single(ClickHouseType type, FieldVector vector) {
    return switch (type.family()) {
      case "Bool" ->
          vector instanceof BitVector bits ? (row, out) -> out.putByte(bits.get(row)) : null;
      case "Int8", "UInt8", "Enum8" -> copy(vector, 1);
      case "Int16", "UInt16", "Enum16", "Date" -> copy(vector, 2);
      case "Int32", "UInt32", "Float32", "Date32", "DateTime", "IPv4", "Time" -> copy(vector, 4);
      case "Int64", "UInt64", "Float64" -> copy(vector, 8);
      case "Int128", "UInt128", "IPv6" -> copy(vector, 16);
      case "Int256", "UInt256" -> copy(vector, 32);
      case "UUID" -> uuid(vector);
      case "Decimal" -> decimal(type, vector);
      case "String", "JSON" -> text(vector);
      case "FixedString" -> copy(vector, Integer.parseInt(type.arguments().getFirst()));
      case "DateTime64", "Time64" -> TickWriters.open(type, vector);
      default -> type.family().startsWith("Interval") ? copy(vector, 8) : null;
    };
  }

  /** Vectors of exactly that width hold what the engine holds. */
  private static @Nullable VectorWriter copy(FieldVector vector, int width) {
    if (!(vector instanceof BaseFixedWidthVector fixed) || fixed.getTypeWidth() != width) {
      return null;
    }
    ArrowBuf data = fixed.getDataBuffer();
    return switch (width) {
      case 1 -> (row, out) -> out.putByte(data.getByte(row));
      case 2 -> (row, out) -> out.putShort(data.getShort(row * 2L));
      case 4 -> (row, out) -> out.putInt(data.getInt(row * 4L));
      case 8 -> (row, out) -> out.putLong(data.getLong(row * 8L));
      default -> (row, out) -> copy(data, (long) row * width, width, out);
    };
  }

  private static void copy(ArrowBuf data, long from, int length, BinaryOutput out) {
    int at = out.claim(length);
    data.getBytes(from, out.array(), at, length);
  }

  private static @Nullable VectorWriter uuid(FieldVector vector) {
    if (!(vector instanceof BaseFixedWidthVector fixed) || fixed.getTypeWidth() != 16) {
      return null;
    }
    ArrowBuf data = fixed.getDataBuffer();
    return (row, out) -> {
      out.putLong(Long.reverseBytes(data.getLong(row * 16L)));
      out.putLong(Long.reverseBytes(data.getLong(row * 16L + 8)));
    };
  }

  /** Arrow's decimals are as wide or wider; the bytes that are too many repeat the sign. */
  private static @Nullable VectorWriter decimal(ClickHouseType type, FieldVector vector) {
    int width = DecimalCodec.width(Integer.parseInt(type.arguments().getFirst()));
    if (!(vector instanceof BaseFixedWidthVector fixed) || fixed.getTypeWidth() < width) {
      return null;
    }
    ArrowBuf data = fixed.getDataBuffer();
    int step = fixed.getTypeWidth();
    return (row, out) -> copy(data, (long) row * step, width, out);
  }

  private static @Nullable VectorWriter text(FieldVector vector) {
    return switch (vector) {
      case BaseVariableWidthVector texts ->
          (row, out) -> {
            out.putLength(length(texts, row));
            put(texts, row, out);
          };
      case BaseLargeVariableWidthVector texts ->
          (row, out) -> {
            long start = texts.getOffsetBuffer().getLong(row * 8L);
            int length = Math.toIntExact(texts.getOffsetBuffer().getLong((row + 1) * 8L) - start);
            out.putLength(length);
            copy(texts.getDataBuffer(), start, length, out);
          };
      default -> null;
    };
  }

  private static int length(BaseVariableWidthVector vector, int row) {
    return vector.getEndOffset(row) - vector.getStartOffset(row);
  }

  private static void put(BaseVariableWidthVector vector, int row, BinaryOutput out) {
    copy(vector.getDataBuffer(), vector.getStartOffset(row), length(vector, row), out);
  }

  private static VectorWriter encoded(ClickHouseType type, BaseVariableWidthVector vector) {
    if (!Transport.hasInnerState(type)) {
      return (row, out) -> put(vector, row, out);
    }
    Codec codec = Codecs.of(type);
    return (row, out) -> codec.write(codec.read(new BinaryInput(bytes(vector, row))), out);
  }

  private static byte[] bytes(BaseVariableWidthVector vector, int row) {
    return BaseVariableWidthVector.get(vector.getDataBuffer(), vector.getOffsetBuffer(), row);
  }

  private static VectorWriter nullable(VectorWriter inner, FieldVector vector) {
    return (row, out) -> {
      if (vector.isNull(row)) {
        out.putByte(1);
      } else {
        out.putByte(0);
        inner.write(row, out);
      }
    };
  }

  private static VectorWriter list(String column, ClickHouseType element, FieldVector vector) {
    ClickHouseType type = ClickHouseType.parse("Array(" + element + ")");
    if (!(vector instanceof BaseListVector list)
        || !(vector instanceof RepeatedValueVector repeated)) {
      return throughJava(column, type, vector);
    }
    VectorWriter inner = nested(column, element, (FieldVector) repeated.getDataVector());
    return (row, out) -> {
      requireValue(list, row, type);
      int end = list.getElementEndIndex(row);
      int start = list.getElementStartIndex(row);
      out.putLength(end - start);
      for (int i = start; i < end; i++) {
        inner.write(i, out);
      }
    };
  }

  /** Results have none; vectors of others may have NULL where ClickHouse has not. */
  private static void requireValue(FieldVector vector, int row, ClickHouseType type) {
    if (vector.isNull(row)) {
      throw RefusedValue.isNull(type);
    }
  }

  private static VectorWriter map(String column, ClickHouseType type, FieldVector vector) {
    if (!(vector instanceof MapVector map)
        || !(map.getDataVector() instanceof StructVector entries)) {
      return throughJava(column, type, vector);
    }
    VectorWriter keys = nested(column, type.argument(0), child(entries, 0));
    VectorWriter values = nested(column, type.argument(1), child(entries, 1));
    return (row, out) -> {
      requireValue(map, row, type);
      int end = map.getElementEndIndex(row);
      int start = map.getElementStartIndex(row);
      out.putLength(end - start);
      for (int i = start; i < end; i++) {
        keys.write(i, out);
        values.write(i, out);
      }
    };
  }

  private static VectorWriter tuple(String column, ClickHouseType type, FieldVector vector) {
    List<TypeElement> elements = type.elements();
    if (!(vector instanceof StructVector struct) || struct.size() != elements.size()) {
      return throughJava(column, type, vector);
    }
    List<VectorWriter> parts = new ArrayList<>();
    for (int i = 0; i < elements.size(); i++) {
      parts.add(nested(column, elements.get(i).type(), child(struct, i)));
    }
    return (row, out) -> {
      requireValue(struct, row, type);
      for (VectorWriter part : parts) {
        part.write(row, out);
      }
    };
  }

  private static FieldVector child(StructVector struct, int index) {
    return (FieldVector) struct.getChildByOrdinal(index);
  }

  private static ClickHouseType tupleOf(List<String> parts) {
    return ClickHouseType.parse("Tuple(" + String.join(", ", parts) + ")");
  }

  private static VectorWriter throughJava(String column, ClickHouseType type, FieldVector vector) {
    return checked(column, type, vector, type);
  }

  /**
   * A writer that checks each value.
   *
   * @param type the type that the vector holds
   * @param target the type to write; a value that it cannot hold is a {@link RefusedValue}
   */
  static VectorWriter checked(
      String column, ClickHouseType type, FieldVector vector, ClickHouseType target) {
    ValueReader reader = ValueReaders.open(column, type, vector);
    Codec codec = Codecs.of(target);
    return (row, out) -> codec.write(reader.read(row), out);
  }
}
