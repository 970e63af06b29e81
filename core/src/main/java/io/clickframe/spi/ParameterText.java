package io.clickframe.spi;

import io.clickframe.type.ClickHouseType;
import org.jspecify.annotations.Nullable;

/** The text form in which ClickHouse reads the value of a {@code {name:Type}} hole. */
public final class ParameterText {
  private ParameterText() {}

  /**
   * A value as parameter text.
   *
   * @param name of the parameter, for messages
   * @param type its type
   * @throws io.clickframe.error.ClickFrameException if the value does not fit the type
   */
  public static String of(String name, ClickHouseType type, @Nullable Object value) {
    return new ParameterValue(name, type).text(value);
  }

  /**
   * A String value as parameter text. ClickHouse reads parameters as it reads a tab-separated cell:
   * a backslash starts an escape, a tab or a new-line would end the value.
   */
  public static String of(String value) {
    StringBuilder text = new StringBuilder(value.length() + 8);
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      switch (c) {
        case '\\' -> text.append("\\\\");
        case '\t' -> text.append("\\t");
        case '\n' -> text.append("\\n");
        case '\r' -> text.append("\\r");
        case '\0' -> text.append("\\0");
        default -> text.append(c);
      }
    }
    return text.toString();
  }
}
