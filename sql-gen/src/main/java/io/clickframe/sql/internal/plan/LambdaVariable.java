package io.clickframe.sql.internal.plan;

import org.apache.calcite.sql.SqlKind;

/** A parameter of the {@link ChLambda} around it, as an operator without operands. */
public final class LambdaVariable extends ChFunction {
  public LambdaVariable(String name) {
    super(name, SqlKind.OTHER_FUNCTION, true);
  }
}
