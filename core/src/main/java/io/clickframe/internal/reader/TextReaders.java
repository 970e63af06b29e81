package io.clickframe.internal.reader;

import java.util.Map;
import org.apache.arrow.vector.BaseLargeVariableWidthVector;
import org.apache.arrow.vector.BaseVariableWidthVector;
import org.apache.arrow.vector.FixedSizeBinaryVector;
import org.apache.arrow.vector.SmallIntVector;
import org.apache.arrow.vector.TinyIntVector;
import org.jspecify.annotations.Nullable;

/** Text, JSON as text, and the names of enums. */
final class TextReaders {
  private TextReaders() {}

  static @Nullable ValueReader open(Source source) {
    return switch (source.type().family()) {
      case "String", "FixedString", "JSON" -> text(source);
      case "Enum8" -> {
        Map<Integer, String> names = source.type().enumNames();
        yield source.scalar(String.class, TinyIntVector.class, (v, row) -> name(names, v.get(row)));
      }
      case "Enum16" -> {
        Map<Integer, String> names = source.type().enumNames();
        yield source.scalar(
            String.class, SmallIntVector.class, (v, row) -> name(names, v.get(row)));
      }
      default -> null;
    };
  }

  private static ValueReader text(Source source) {
    return switch (source.vector()) {
      case BaseVariableWidthVector variable -> BinaryReader.variable(variable);
      case BaseLargeVariableWidthVector large -> BinaryReader.large(large);
      case FixedSizeBinaryVector fixed -> BinaryReader.fixed(fixed);
      default -> source.mismatch(BaseVariableWidthVector.class);
    };
  }

  private static String name(Map<Integer, String> names, int number) {
    String name = names.get(number);
    if (name == null) {
      throw new IllegalStateException("enum number " + number + " is none of " + names);
    }
    return name;
  }
}
