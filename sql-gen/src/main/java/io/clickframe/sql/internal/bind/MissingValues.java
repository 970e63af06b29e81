package io.clickframe.sql.internal.bind;

import io.clickframe.internal.node.ExpressionNode;
import io.clickframe.internal.node.ExpressionNode.Branch;
import io.clickframe.internal.node.ExpressionNode.Call;
import io.clickframe.internal.node.ExpressionNode.Case;
import io.clickframe.internal.node.ExpressionNode.ColumnRef;
import io.clickframe.internal.node.ExpressionNode.Literal;
import io.clickframe.internal.node.Missing;
import io.clickframe.internal.node.TypeGroup;
import io.clickframe.type.ClickHouseType;
import java.util.List;

/** What is missing in a column, as expressions. NULL and NaN are different things. */
final class MissingValues {
  private MissingValues() {}

  /** Whether a column of that type can miss a value. */
  static boolean possible(Missing missing, ClickHouseType type) {
    return switch (missing) {
      case NULL -> type.isNullable();
      case NAN -> TypeGroup.FLOATING.holds(type);
      case NULL_OR_NAN -> type.isNullable() || TypeGroup.FLOATING.holds(type);
    };
  }

  /** True where the column misses nothing; the column is one that can. */
  static ExpressionNode isPresent(Missing missing, Field field) {
    ColumnRef column = new ColumnRef(field.name());
    if (missing == Missing.NULL || !TypeGroup.FLOATING.holds(field.type().type())) {
      return call("isNotNull", column);
    }
    ExpressionNode number = call("not", call("isNaN", column));
    // Of NULL it is not known whether it is NaN, and a filter drops that row.
    return missing == Missing.NAN && field.type().type().isNullable()
        ? call("or", call("isNull", column), number)
        : number;
  }

  /** The column with another value where it misses one; the column is one that can. */
  static ExpressionNode filled(Missing missing, Field field, ExpressionNode value) {
    ColumnRef column = new ColumnRef(field.name());
    ClickHouseType type = field.type().type();
    if (missing == Missing.NULL || !TypeGroup.FLOATING.holds(type)) {
      return call("coalesce", column, value);
    }
    if (missing == Missing.NULL_OR_NAN && type.isNullable()) {
      return call("coalesce", nanAs(new Literal(null), column), value);
    }
    return nanAs(value, column);
  }

  /** The column with another value where it is NaN. */
  static ExpressionNode nanAs(ExpressionNode value, ColumnRef column) {
    return new Case(List.of(new Branch(call("isNaN", column), value)), column);
  }

  private static ExpressionNode call(String function, ExpressionNode... arguments) {
    return new Call(function, List.of(), List.of(arguments));
  }
}
