package io.clickframe.testkit.chain.term;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Values as Java code. */
public final class JavaText {
  private JavaText() {}

  public static String of(@Nullable Object value) {
    return switch (value) {
      case null -> "null";
      case String s -> quoted(s);
      case Long l -> l + "L";
      case BigDecimal d -> "new BigDecimal(\"" + d + "\")";
      case LocalDate d -> "LocalDate.parse(\"" + d + "\")";
      case Instant t -> "Instant.parse(\"" + t + "\")";
      default -> value.toString();
    };
  }

  /** A method with its arguments, separated by commas. */
  public static String call(String method, Object... arguments) {
    return Arrays.stream(arguments)
        .map(Object::toString)
        .collect(Collectors.joining(", ", method + "(", ")"));
  }

  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    text.chars()
        .forEach(c -> {
          switch (c) {
            case '"' -> quoted.append("\\\"");
            case '\\' -> quoted.append("\\\\");
            case '\n' -> quoted.append("\\n");
            case '\t' -> quoted.append("\\t");
            default -> quoted.append((char) c);
          }
        });
    return quoted.append('"').toString();
  }
}
