package io.clickframe.internal.rowbinary;

import io.clickframe.error.UnsupportedTypeException;
import io.clickframe.internal.value.SqlText;
import io.clickframe.type.ClickHouseType;
import io.clickframe.type.TypeElement;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * ClickHouse's binary encoding of types, as values of type Dynamic have it in front: a mark, then
 * what the mark asks for.
 */
final class TypeEncoding {
  /** By mark, the types that nothing follows. */
  private static final Map<Integer, String> PLAIN = new HashMap<>();

  private static final Map<String, Integer> PLAIN_MARKS = new HashMap<>();
  private static final List<String> INTERVALS =
      List.of(
          "Nanosecond",
          "Microsecond",
          "Millisecond",
          "Second",
          "Minute",
          "Hour",
          "Day",
          "Week",
          "Month",
          "Quarter",
          "Year");

  private static final int DATE_TIME_ZONE = 0x12;
  private static final int DATE_TIME64 = 0x13;
  private static final int DATE_TIME64_ZONE = 0x14;
  private static final int FIXED_STRING = 0x16;
  private static final int ENUM8 = 0x17;
  private static final int ENUM16 = 0x18;
  private static final int DECIMAL32 = 0x19;
  private static final int DECIMAL256 = 0x1c;
  private static final int ARRAY = 0x1e;
  private static final int TUPLE = 0x1f;
  private static final int NAMED_TUPLE = 0x20;
  private static final int INTERVAL = 0x22;
  private static final int NULLABLE = 0x23;
  private static final int AGGREGATE = 0x25;
  private static final int LOW_CARDINALITY = 0x26;
  private static final int MAP = 0x27;
  private static final int VARIANT = 0x2a;
  private static final int DYNAMIC = 0x2b;
  private static final int CUSTOM = 0x2c;
  private static final int SIMPLE_AGGREGATE = 0x2e;
  private static final int NESTED = 0x2f;
  private static final int JSON = 0x30;
  private static final int TIME64 = 0x34;
  private static final int QBIT = 0x36;
  private static final int DEFAULT_DYNAMIC_TYPES = 32;
  private static final int DEFAULT_JSON_PATHS = 1024;

  static {
    String[] first = {
      "Nothing", "UInt8", "UInt16", "UInt32", "UInt64", "UInt128", "UInt256", "Int8", "Int16",
      "Int32", "Int64", "Int128", "Int256", "Float32", "Float64", "Date", "Date32", "DateTime"
    };
    for (int mark = 0; mark < first.length; mark++) {
      plain(mark, first[mark]);
    }
    plain(0x15, "String");
    plain(0x1d, "UUID");
    plain(0x28, "IPv4");
    plain(0x29, "IPv6");
    plain(0x2d, "Bool");
    plain(0x31, "BFloat16");
    plain(0x32, "Time");
  }

  private TypeEncoding() {}

  private static void plain(int mark, String type) {
    PLAIN.put(mark, type);
    PLAIN_MARKS.put(type, mark);
  }

  static ClickHouseType read(BinaryInput in) {
    return ClickHouseType.parse(text(in));
  }

  private static String text(BinaryInput in) {
    int mark = in.getByte() & 0xff;
    String plain = PLAIN.get(mark);
    if (plain != null) {
      return plain;
    }
    return switch (mark) {
      case DATE_TIME_ZONE -> "DateTime(" + quoted(in.getText()) + ")";
      case DATE_TIME64 -> "DateTime64(" + in.getByte() + ")";
      case DATE_TIME64_ZONE -> "DateTime64(" + in.getByte() + ", " + quoted(in.getText()) + ")";
      case FIXED_STRING -> "FixedString(" + in.getLength() + ")";
      case ENUM8 -> "Enum8(" + names(in, false) + ")";
      case ENUM16 -> "Enum16(" + names(in, true) + ")";
      case DECIMAL32, 0x1a, 0x1b, DECIMAL256 ->
          "Decimal(" + in.getByte() + ", " + in.getByte() + ")";
      case ARRAY -> "Array(" + text(in) + ")";
      case TUPLE -> "Tuple(" + texts(in) + ")";
      case NAMED_TUPLE -> "Tuple(" + namedTexts(in) + ")";
      case INTERVAL -> "Interval" + INTERVALS.get(in.getByte());
      case NULLABLE -> "Nullable(" + text(in) + ")";
      case LOW_CARDINALITY -> "LowCardinality(" + text(in) + ")";
      case MAP -> "Map(" + text(in) + ", " + text(in) + ")";
      case VARIANT -> "Variant(" + texts(in) + ")";
      case DYNAMIC -> dynamic(in.getByte() & 0xff);
      case CUSTOM -> in.getText();
      case SIMPLE_AGGREGATE -> simpleAggregate(in);
      case NESTED -> "Nested(" + namedTexts(in) + ")";
      case JSON -> json(in);
      case TIME64 -> "Time64(" + in.getByte() + ")";
      case QBIT -> "QBit(" + text(in) + ", " + in.getLength() + ")";
      case AGGREGATE -> throw OpenCodecs.hiddenState("Dynamic");
      default ->
          throw new UnsupportedTypeException(
              "A value of type Dynamic has a type of mark 0x%02x, which is not known here: cast it to"
                      .formatted(mark)
                  + " String in the query");
    };
  }

  private static String dynamic(int maxTypes) {
    return maxTypes == DEFAULT_DYNAMIC_TYPES ? "Dynamic" : "Dynamic(max_types=" + maxTypes + ")";
  }

  private static String simpleAggregate(BinaryInput in) {
    String function = in.getText();
    if (in.getLength() > 0) {
      throw new UnsupportedTypeException(
          "A value of type Dynamic is a SimpleAggregateFunction(%s(…), …) with parameters, which"
                  .formatted(function)
              + " cannot be read; cast it in the query");
    }
    return "SimpleAggregateFunction(" + function + ", " + texts(in) + ")";
  }

  private static String json(BinaryInput in) {
    in.getByte(); // the version of this encoding
    List<String> arguments = new ArrayList<>();
    int paths = in.getLength();
    int types = in.getByte() & 0xff;
    if (paths != DEFAULT_JSON_PATHS) {
      arguments.add("max_dynamic_paths=" + paths);
    }
    if (types != DEFAULT_DYNAMIC_TYPES) {
      arguments.add("max_dynamic_types=" + types);
    }
    for (int left = in.getLength(); left > 0; left--) {
      arguments.add(named(in));
    }
    for (int left = in.getLength(); left > 0; left--) {
      arguments.add("SKIP " + identifier(in.getText()));
    }
    for (int left = in.getLength(); left > 0; left--) {
      arguments.add("SKIP REGEXP " + quoted(in.getText()));
    }
    return arguments.isEmpty() ? "JSON" : "JSON(" + String.join(", ", arguments) + ")";
  }

  private static String names(BinaryInput in, boolean wide) {
    List<String> names = new ArrayList<>();
    for (int left = in.getLength(); left > 0; left--) {
      String name = quoted(in.getText());
      names.add(name + " = " + (wide ? in.getShort() : in.getByte()));
    }
    return String.join(", ", names);
  }

  private static String texts(BinaryInput in) {
    List<String> texts = new ArrayList<>();
    for (int left = in.getLength(); left > 0; left--) {
      texts.add(text(in));
    }
    return String.join(", ", texts);
  }

  private static String namedTexts(BinaryInput in) {
    List<String> texts = new ArrayList<>();
    for (int left = in.getLength(); left > 0; left--) {
      texts.add(named(in));
    }
    return String.join(", ", texts);
  }

  private static String named(BinaryInput in) {
    String name = identifier(in.getText());
    return name + " " + text(in);
  }

  private static String quoted(String text) {
    return SqlText.string(text);
  }

  private static String identifier(String name) {
    return SqlText.plainOrQuoted(name);
  }

  static void write(ClickHouseType type, BinaryOutput out) {
    Integer plain = PLAIN_MARKS.get(type.text());
    if (plain != null) {
      out.putByte(plain);
      return;
    }
    List<String> arguments = type.arguments();
    switch (type.family()) {
      case "DateTime" -> {
        out.putByte(DATE_TIME_ZONE);
        putText(unquoted(arguments.getFirst()), out);
      }
      case "DateTime64" -> {
        out.putByte(arguments.size() > 1 ? DATE_TIME64_ZONE : DATE_TIME64);
        out.putByte(Integer.parseInt(arguments.getFirst()));
        if (arguments.size() > 1) {
          putText(unquoted(arguments.get(1)), out);
        }
      }
      case "Time64" -> {
        out.putByte(TIME64);
        out.putByte(Integer.parseInt(arguments.getFirst()));
      }
      case "FixedString" -> {
        out.putByte(FIXED_STRING);
        out.putLength(Integer.parseInt(arguments.getFirst()));
      }
      case "Enum8", "Enum16" -> putNames(type, out);
      case "Decimal" -> {
        int precision = Integer.parseInt(arguments.getFirst());
        out.putByte(DECIMAL32 + Integer.numberOfTrailingZeros(DecimalCodec.width(precision)) - 2);
        out.putByte(precision);
        out.putByte(arguments.size() > 1 ? Integer.parseInt(arguments.get(1)) : 0);
      }
      case "Array" -> putWith(ARRAY, type, out);
      case "Nullable" -> putWith(NULLABLE, type, out);
      case "LowCardinality" -> putWith(LOW_CARDINALITY, type, out);
      case "Map" -> putWith(MAP, type, out);
      case "Tuple", "Nested" -> putElements(type, out);
      case "Variant" -> {
        out.putByte(VARIANT);
        out.putLength(arguments.size());
        arguments.stream().sorted().forEach(each -> write(ClickHouseType.parse(each), out));
      }
      case "Point", "Ring", "LineString", "Polygon", "MultiLineString", "MultiPolygon" -> {
        out.putByte(CUSTOM);
        putText(type.family(), out);
      }
      case "JSON" -> putJson(type, out);
      case "QBit" -> {
        out.putByte(QBIT);
        write(type.argument(0), out);
        out.putLength(Integer.parseInt(arguments.get(1)));
      }
      default -> putInterval(type, out);
    }
  }

  private static void putInterval(ClickHouseType type, BinaryOutput out) {
    int kind =
        type.family().startsWith("Interval")
            ? INTERVALS.indexOf(type.family().substring("Interval".length()))
            : -1;
    if (kind < 0) {
      throw new UnsupportedTypeException(
          "Type " + type + " cannot be written into a column of type Dynamic");
    }
    out.putByte(INTERVAL);
    out.putByte(kind);
  }

  private static void putWith(int mark, ClickHouseType type, BinaryOutput out) {
    out.putByte(mark);
    for (String argument : type.arguments()) {
      write(ClickHouseType.parse(argument), out);
    }
  }

  private static void putNames(ClickHouseType type, BinaryOutput out) {
    boolean wide = type.family().equals("Enum16");
    Map<Integer, String> names = type.enumNames();
    out.putByte(wide ? ENUM16 : ENUM8);
    out.putLength(names.size());
    names.forEach((number, name) -> {
      putText(name, out);
      if (wide) {
        out.putShort(number);
      } else {
        out.putByte(number);
      }
    });
  }

  private static void putElements(ClickHouseType type, BinaryOutput out) {
    List<TypeElement> elements = type.elements();
    boolean named = elements.stream().allMatch(element -> element.name() != null);
    boolean nested = type.family().equals("Nested");
    out.putByte(nested ? NESTED : named ? NAMED_TUPLE : TUPLE);
    out.putLength(elements.size());
    for (TypeElement element : elements) {
      if (named && element.name() != null) {
        putText(element.name(), out);
      }
      write(element.type(), out);
    }
  }

  private static void putJson(ClickHouseType type, BinaryOutput out) {
    if (!type.arguments().isEmpty()) {
      throw new UnsupportedTypeException(
          "Type " + type + " cannot be written into a column of type Dynamic; plain JSON can");
    }
    out.putByte(JSON);
    out.putByte(0);
    out.putLength(DEFAULT_JSON_PATHS);
    out.putByte(DEFAULT_DYNAMIC_TYPES);
    out.putLength(0);
    out.putLength(0);
    out.putLength(0);
  }

  private static void putText(String text, BinaryOutput out) {
    out.putSized(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String unquoted(String quoted) {
    return quoted.substring(1, quoted.length() - 1);
  }
}
