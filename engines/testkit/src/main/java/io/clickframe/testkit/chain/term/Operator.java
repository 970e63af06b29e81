package io.clickframe.testkit.chain.term;

import io.clickframe.Expression;
import io.clickframe.testkit.chain.table.Integers;
import io.clickframe.testkit.chain.table.Kind;
import java.math.BigInteger;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import java.util.function.DoubleBinaryOperator;

/** Arithmetic between two numbers. */
public enum Operator {
  PLUS("plus", "+", Expression::plus, Integers::sum, BigInteger::add, Double::sum),
  MINUS(
      "minus", "-", Expression::minus, Integers::difference, BigInteger::subtract, (a, b) -> a - b),
  TIMES("times", "*", Expression::times, Integers::sum, BigInteger::multiply, (a, b) -> a * b),
  DIV("div", "/", Expression::div, (a, b) -> Kind.FLOAT64, BigInteger::divide, (a, b) -> a / b),
  INT_DIV(
      "intDiv", "//", Expression::intDiv, Integers::quotient, BigInteger::divide, (a, b) -> a / b),
  MOD("mod", "%", Expression::mod, Integers::remainder, BigInteger::remainder, (a, b) -> a % b);

  private final String method;
  private final String sql;
  private final BiFunction<Expression, Object, Expression> expression;
  private final BinaryOperator<Kind> kind;
  private final BinaryOperator<BigInteger> integers;
  private final DoubleBinaryOperator floats;

  Operator(
      String method,
      String sql,
      BiFunction<Expression, Object, Expression> expression,
      BinaryOperator<Kind> kind,
      BinaryOperator<BigInteger> integers,
      DoubleBinaryOperator floats) {
    this.method = method;
    this.sql = sql;
    this.expression = expression;
    this.kind = kind;
    this.integers = integers;
    this.floats = floats;
  }

  String method() {
    return method;
  }

  String sql() {
    return sql;
  }

  Expression between(Expression left, Expression right) {
    return expression.apply(left, right);
  }

  /** The type that integers give. */
  Kind kind(Kind left, Kind right) {
    return kind.apply(left, right);
  }

  BigInteger of(BigInteger left, BigInteger right) {
    return integers.apply(left, right);
  }

  double of(double left, double right) {
    return floats.applyAsDouble(left, right);
  }
}
