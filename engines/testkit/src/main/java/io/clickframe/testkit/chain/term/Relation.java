package io.clickframe.testkit.chain.term;

import io.clickframe.Expression;
import java.util.function.BiFunction;
import java.util.function.IntPredicate;

/** How two values can compare. */
public enum Relation {
  EQ("eq", "=", Expression::eq, order -> order == 0),
  NE("ne", "<>", Expression::ne, order -> order != 0),
  LT("lt", "<", Expression::lt, order -> order < 0),
  LE("le", "<=", Expression::le, order -> order <= 0),
  GT("gt", ">", Expression::gt, order -> order > 0),
  GE("ge", ">=", Expression::ge, order -> order >= 0);

  private final String method;
  private final String sql;
  private final BiFunction<Expression, Object, Expression> expression;
  private final IntPredicate orders;

  Relation(
      String method,
      String sql,
      BiFunction<Expression, Object, Expression> expression,
      IntPredicate orders) {
    this.method = method;
    this.sql = sql;
    this.expression = expression;
    this.orders = orders;
  }

  public String method() {
    return method;
  }

  public String sql() {
    return sql;
  }

  /** The comparison under test. */
  public Expression between(Expression left, Expression right) {
    return expression.apply(left, right);
  }

  /** Whether it holds of values in that order. */
  public boolean holds(int order) {
    return orders.test(order);
  }
}
