package io.clickframe.sql.internal.bind;

import io.clickframe.type.ClickHouseType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Constants in the engine's notation, such as {@code UInt64_1}, {@code Float64_0.5}. */
final class KnownValues {
  private KnownValues() {}

  /** The value, or null if it is one of a kind that is not read. */
  static @Nullable Object of(KnownTree.Value constant) {
    return of(constant.text(), constant.type());
  }

  private static @Nullable Object of(String text, ClickHouseType type) {
    String digits = text.substring(text.indexOf('_') + 1);
    try {
      return switch (type.base().family()) {
        case "String" ->
            text.startsWith("'") && text.endsWith("'") && text.length() > 1
                ? unescaped(text.substring(1, text.length() - 1))
                : null;
        case "UInt8", "UInt16", "UInt32", "UInt64", "Int8", "Int16", "Int32", "Int64" ->
            whole(new BigInteger(digits));
        case "Float32", "Float64" -> finite(Double.parseDouble(digits));
        case "Date", "Date32" -> LocalDate.ofEpochDay(Long.parseLong(digits));
        case "Bool" -> text.equals("Bool_1") || text.equals("true");
        case "Decimal" -> new BigDecimal(digits.replace("'", ""));
        default -> null;
      };
    } catch (NumberFormatException e) {
      return null; // The notation is nobody's promise.
    }
  }

  private static String unescaped(String text) {
    StringBuilder plain = new StringBuilder();
    boolean escaped = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!escaped && c == '\\') {
        escaped = true;
        continue;
      }
      if (!escaped) {
        plain.append(c);
        continue;
      }
      escaped = false;
      plain.append(
          switch (c) {
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            case '0' -> '\0';
            case 'b' -> '\b';
            case 'f' -> '\f';
            default -> c;
          });
    }
    return plain.toString();
  }

  private static Object whole(BigInteger number) {
    return number.bitLength() < Long.SIZE ? (Object) number.longValue() : number;
  }

  private static @Nullable Double finite(double number) {
    return Double.isFinite(number) ? number : null;
  }

  /** The elements of {@code Tuple_(UInt64_1, 'a')}, or the constant itself; null if not known. */
  static @Nullable List<Object> elements(KnownTree.Value constant) {
    if (!constant.type().family().equals("Tuple")) {
      Object single = of(constant);
      return single == null ? null : List.of(single);
    }
    String text = constant.text();
    if (!text.startsWith("Tuple_(") || !text.endsWith(")")) {
      return null;
    }
    List<String> parts = split(text.substring("Tuple_(".length(), text.length() - 1));
    if (parts.size() != constant.type().elements().size()) {
      return null;
    }
    List<Object> values = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      Object value = of(parts.get(i), constant.type().elements().get(i).type());
      if (value == null) {
        return null;
      }
      values.add(value);
    }
    return values;
  }

  private static List<String> split(String text) {
    List<String> parts = new ArrayList<>();
    boolean quoted = false;
    boolean escaped = false;
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean plain = !escaped;
      escaped = quoted && plain && c == '\\';
      quoted ^= plain && c == '\'';
      if (!quoted && c == ',') {
        parts.add(text.substring(start, i).strip());
        start = i + 1;
      }
    }
    parts.add(text.substring(start).strip());
    return parts;
  }
}
