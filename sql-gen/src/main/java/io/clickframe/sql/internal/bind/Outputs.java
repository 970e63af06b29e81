package io.clickframe.sql.internal.bind;

import io.clickframe.sql.internal.type.ChType;
import org.apache.calcite.rex.RexInputRef;
import org.apache.calcite.rex.RexNode;

/** The columns that expressions become. */
final class Outputs {
  private Outputs() {}

  /** A column that is passed through keeps its origins. */
  static Field field(Scope scope, String name, RexNode expression) {
    return expression instanceof RexInputRef reference
        ? scope.fields().get(reference.getIndex()).named(name)
        : Field.of(name, type(expression));
  }

  /** The type of an expression, as that of a column. */
  static ChType type(RexNode expression) {
    return ChType.of(ChType.of(expression.getType()));
  }
}
