package io.clickframe.sql.internal.plan;

import org.apache.calcite.sql.SqlKind;

/** A value that is given for each run. */
public final class ChParameter extends ChFunction {
  private final String parameter;
  private final String type;

  public ChParameter(String parameter, String type) {
    super("parameter:" + parameter + ":" + type, SqlKind.OTHER_FUNCTION, true);
    this.parameter = parameter;
    this.type = type;
  }

  /** The name it is given by. */
  public String parameter() {
    return parameter;
  }

  /** Its ClickHouse type. */
  public String type() {
    return type;
  }
}
