package io.clickframe.sql.internal.plan;

import org.apache.calcite.sql.SqlKind;

/** A conversion to a ClickHouse type. */
public final class ChCast extends ChFunction {
  private final String target;
  private final boolean nullOnFailure;

  public ChCast(String target, boolean nullOnFailure) {
    super((nullOnFailure ? "tryCast:" : "cast:") + target, SqlKind.OTHER_FUNCTION, true);
    this.target = target;
    this.nullOnFailure = nullOnFailure;
  }

  /** The type to convert to. */
  public String target() {
    return target;
  }

  /** Whether a value that does not fit becomes NULL instead of an error. */
  public boolean nullOnFailure() {
    return nullOnFailure;
  }
}
