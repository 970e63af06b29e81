package io.clickframe.function;

import io.clickframe.error.ClickFrameException;
import io.clickframe.error.ErrorCode;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Arguments that are refused at the call. */
final class Checks {
  private static final Pattern SPECIAL = Pattern.compile("[\\\\^$.|?*+()\\[\\]{}]");

  private Checks() {}

  /** A text that is needed. */
  static String text(String method, String what, @Nullable String value) {
    if (value == null) {
      throw refused(method, "the " + what + " is null", "give a text");
    }
    return value;
  }

  /** A text that is needed and may not be empty. */
  static String filled(String method, String what, @Nullable String value) {
    String given = text(method, what, value);
    if (given.isEmpty()) {
      throw refused(method, "the " + what + " is empty", "give at least one character");
    }
    return given;
  }

  /** A position: from 1, or from -1 backwards. */
  static Object position(String method, @Nullable Object value) {
    if (value instanceof Number number && number.longValue() == 0) {
      throw refused(method, "there is no position 0", "the first is 1, the last -1");
    }
    return required(method, "position", value);
  }

  /** A number of things. */
  static Object count(String method, @Nullable Object value) {
    if (value instanceof Number number && number.longValue() < 0) {
      throw refused(method, "the number " + number + " is negative", "give 0 or more");
    }
    return required(method, "number", value);
  }

  /** A number of things, at least one. */
  static int positive(String method, int value) {
    if (value < 1) {
      throw refused(method, "the number " + value + " is less than 1", "give 1 or more");
    }
    return value;
  }

  /** An argument that is needed. */
  static <T> T required(String method, String what, @Nullable T value) {
    if (value == null) {
      throw refused(method, "the " + what + " is null", "give one");
    }
    return value;
  }

  /** A list that may not be empty. */
  static <T> T[] some(String method, String what, T[] values) {
    if (values.length == 0) {
      throw refused(method, "there is no " + what, "give at least one");
    }
    return values;
  }

  /** A regular expression for exactly this text. */
  static String quoted(String text) {
    return SPECIAL.matcher(text).replaceAll("\\\\$0");
  }

  private static ClickFrameException refused(String method, String found, String cure) {
    return new ClickFrameException(
        ErrorCode.INVALID_ARGUMENT, "Cannot call " + method + "(…): " + found + "; " + cure);
  }
}
