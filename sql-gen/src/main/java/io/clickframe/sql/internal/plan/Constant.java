package io.clickframe.sql.internal.plan;

import org.apache.calcite.sql.SqlKind;
import org.jspecify.annotations.Nullable;

/**
 * A constant as an operator without operands. Calcite's own literals cannot hold unsigned integers,
 * NaN, UUIDs or bytes.
 */
public final class Constant extends ChFunction {
  private final @Nullable Object value;

  /**
   * @param value one of the forms that {@code LiteralValues} gives
   */
  public Constant(@Nullable Object value) {
    super(digest(value), SqlKind.OTHER_FUNCTION, true);
    this.value = value;
  }

  /** The value. */
  public @Nullable Object value() {
    return value;
  }

  private static String digest(@Nullable Object value) {
    return value == null ? "NULL" : value.getClass().getSimpleName() + ":" + value;
  }
}
