package io.clickframe.internal.record;

import io.clickframe.error.ErrorCode;
import io.clickframe.type.ClickHouseType;

/**
 * What is read into what, for messages.
 *
 * @param column the column, with the path to the part inside it: {@code items.price}
 * @param type the exact ClickHouse type
 * @param target what receives the value, with its Java type
 */
public record Place(String column, ClickHouseType type, String target) {
  private static final int LONGEST_SHOWN = 60;

  UnfitException isNull() {
    return new UnfitException(
        ErrorCode.NULL_VALUE,
        "Column '%s' (%s) is NULL".formatted(column, type),
        "which "
            + target
            + " cannot be: use a boxed type or Optional, or for an array the call with a value for"
            + " NULL, or fillNull in the chain");
  }

  UnfitException unfit(Object value, String problem) {
    String shown = value.toString();
    if (shown.length() > LONGEST_SHOWN) {
      shown = shown.substring(0, LONGEST_SHOWN) + "…";
    }
    return new UnfitException(
        ErrorCode.VALUE_CONVERSION,
        "Column '%s' (%s) holds %s".formatted(column, type, shown),
        "which %s cannot be: %s".formatted(target, problem));
  }
}
