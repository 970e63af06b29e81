package io.clickframe.internal.rowbinary;

import io.clickframe.internal.value.RefusedValue;
import io.clickframe.internal.value.Values;
import io.clickframe.type.ClickHouseType;
import java.lang.reflect.Array;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the values of one Java array or list as RowBinary. */
@FunctionalInterface
public interface ColumnWriter {

  /**
   * Writes the value of a row.
   *
   * @throws RefusedValue if it is no value of the type; parts of it may be written then
   */
  void write(int row, BinaryOutput out);

  /**
   * A writer of values as they are, without objects between if the array's type is the column's.
   *
   * @throws RefusedValue if they are neither an array nor a list
   */
  static ColumnWriter of(ClickHouseType type, Object values) {
    ColumnWriter plain = plain(type.base(), values);
    if (plain != null) {
      boolean texts = values instanceof String[];
      return !type.isNullable() ? plain : texts ? nullable((String[]) values, plain) : some(plain);
    }
    Codec codec = Codecs.of(type);
    if (values instanceof List<?> list) {
      return (row, out) -> codec.write(Values.plain(list.get(row)), out);
    }
    if (values instanceof Object[] array) {
      return (row, out) -> codec.write(Values.plain(array[row]), out);
    }
    if (!values.getClass().isArray()) {
      throw RefusedValue.wrongClass(values, "an array or a List");
    }
    return (row, out) -> codec.write(Array.get(values, row), out);
  }

  private static @Nullable ColumnWriter plain(ClickHouseType type, Object values) {
    return switch (values) {
      case long[] array when type.family().equals("Int64") -> (row, out) -> out.putLong(array[row]);
      case int[] array when type.family().equals("Int32") -> (row, out) -> out.putInt(array[row]);
      case double[] array when type.family().equals("Float64") ->
          (row, out) -> out.putLong(Double.doubleToRawLongBits(array[row]));
      case float[] array when type.family().equals("Float32") ->
          (row, out) -> out.putInt(Float.floatToRawIntBits(array[row]));
      case boolean[] array when type.family().equals("Bool") ->
          (row, out) -> out.putByte(array[row] ? 1 : 0);
      case String[] array when type.family().equals("String") ->
          (row, out) -> {
            String text = array[row];
            if (text == null) {
              throw RefusedValue.isNull(type);
            }
            if (!out.putAscii(text)) {
              out.putSized(TextCodecs.utf8(text));
            }
          };
      default -> null;
    };
  }

  private static ColumnWriter some(ColumnWriter plain) {
    return (row, out) -> {
      out.putByte(0);
      plain.write(row, out);
    };
  }

  private static ColumnWriter nullable(String[] array, ColumnWriter plain) {
    return (row, out) -> {
      out.putByte(array[row] == null ? 1 : 0);
      if (array[row] != null) {
        plain.write(row, out);
      }
    };
  }

  /** How many values there are. */
  static int length(Object values) {
    return values instanceof Collection<?> list ? list.size() : Array.getLength(values);
  }
}
