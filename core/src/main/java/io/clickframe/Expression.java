package io.clickframe;

import io.clickframe.error.ClickFrameException;
import io.clickframe.error.ErrorCode;
import io.clickframe.internal.node.ExpressionNode;
import io.clickframe.internal.node.ExpressionNode.Aggregation;
import io.clickframe.internal.node.ExpressionNode.Alias;
import io.clickframe.internal.node.ExpressionNode.Call;
import io.clickframe.internal.node.ExpressionNode.Cast;
import io.clickframe.internal.node.ExpressionNode.Literal;
import io.clickframe.internal.node.ExpressionSize;
import io.clickframe.internal.node.ExpressionText;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A computation over a row or a group of rows: a column, a constant, or a function of others.
 *
 * <p>Expressions are made by {@link Expressions} and by the methods here; each method returns a new
 * one. They know names, not types: names are resolved and types checked when the chain that uses
 * them is planned, and a mistake is reported with the line that recorded the step. Building one
 * never runs a query. Immutable and thread-safe.
 *
 * <p>Wherever a method takes an {@code Object}, an {@code Expression} stands for itself and any
 * other value is a constant, as by {@link Expressions#lit}: {@code col("name").eq("x")} compares
 * with the text {@code x}, {@code col("a").eq(col("b"))} with a column.
 *
 * <p>Comparisons with NULL give NULL, and a filter keeps only rows where its predicate is true.
 */
public final class Expression {
  private final ExpressionNode node;

  Expression(ExpressionNode node) {
    this.node = Objects.requireNonNull(node, "node is null");
    ExpressionSize.check(node);
  }

  ExpressionNode node() {
    return node;
  }

  // Naming and conversion

  /** This expression under another name. */
  public Expression as(String name) {
    return new Expression(new Alias(node, name));
  }

  /**
   * This value as another ClickHouse type, for example {@code Int64} or {@code Nullable(String)}.
   * Exact: a value that does not fit fails the query. NULL stays NULL.
   */
  public Expression cast(String type) {
    return new Expression(new Cast(node, type, false));
  }

  /** Like {@link #cast}, but a value that does not fit becomes NULL. */
  public Expression tryCast(String type) {
    return new Expression(new Cast(node, type, true));
  }

  // Comparison

  /** Equal. */
  public Expression eq(@Nullable Object other) {
    return call("equals", other);
  }

  /** Not equal. */
  public Expression ne(@Nullable Object other) {
    return call("notEquals", other);
  }

  /** Less than. */
  public Expression lt(@Nullable Object other) {
    return call("less", other);
  }

  /** Less than or equal. */
  public Expression le(@Nullable Object other) {
    return call("lessOrEquals", other);
  }

  /** Greater than. */
  public Expression gt(@Nullable Object other) {
    return call("greater", other);
  }

  /** Greater than or equal. */
  public Expression ge(@Nullable Object other) {
    return call("greaterOrEquals", other);
  }

  /** From {@code low} to {@code high}, both included. */
  public Expression between(Object low, Object high) {
    return ge(low).and(le(high));
  }

  /**
   * Equal to one of the values.
   *
   * @param values constants or expressions; none of them null. No values: always false
   * @throws ClickFrameException if a value is null: SQL would then never answer false
   */
  public Expression in(@Nullable Object... values) {
    return membership("in", values);
  }

  /** Equal to none of the values; see {@link #in}. No values: always true. */
  public Expression notIn(@Nullable Object... values) {
    return membership("notIn", values);
  }

  /** Whether the value is NULL: never NULL itself. */
  public Expression isNull() {
    return call("isNull");
  }

  /** Whether the value is not NULL. */
  public Expression isNotNull() {
    return call("isNotNull");
  }

  /**
   * Whether the text matches a SQL pattern: {@code %} any characters, {@code _} one character,
   * {@code \} escapes. Case-sensitive.
   */
  public Expression like(Object pattern) {
    return call("like", pattern);
  }

  /** The opposite of {@link #like}. */
  public Expression notLike(Object pattern) {
    return call("notLike", pattern);
  }

  /** Like {@link #like}, ignoring case. */
  public Expression ilike(Object pattern) {
    return call("ilike", pattern);
  }

  // Logic

  /** Both. */
  public Expression and(Expression other) {
    return connect("and", other);
  }

  /** Both; the text is a SQL expression. */
  public Expression and(String sql) {
    return and(Expressions.sql(sql));
  }

  /** At least one. */
  public Expression or(Expression other) {
    return connect("or", other);
  }

  /** At least one; the text is a SQL expression. */
  public Expression or(String sql) {
    return or(Expressions.sql(sql));
  }

  /** The opposite; NULL stays NULL. */
  public Expression not() {
    return call("not");
  }

  // Arithmetic

  /** Sum. The engine widens the type so that one addition does not overflow, up to 64 bits. */
  public Expression plus(Object other) {
    return call("plus", other);
  }

  /** Difference. */
  public Expression minus(Object other) {
    return call("minus", other);
  }

  /** Product. */
  public Expression times(Object other) {
    return call("multiply", other);
  }

  /** Quotient; of integers a floating-point number: {@code 7 / 2} is {@code 3.5}. */
  public Expression div(Object other) {
    return call("divide", other);
  }

  /** Quotient without its fraction, rounded towards zero. */
  public Expression intDiv(Object other) {
    return call("intDiv", other);
  }

  /** Remainder, with the sign of this value. */
  public Expression mod(Object other) {
    return call("modulo", other);
  }

  /** The value with the other sign. */
  public Expression negate() {
    return call("negate");
  }

  // Aggregates: one value a group

  /** Sum of the values that are not NULL; NULL when there are none. */
  public Expression sum() {
    return aggregate("sum", true);
  }

  /** Mean of the values that are not NULL; NULL when there are none. */
  public Expression avg() {
    return aggregate("avg", true);
  }

  /** Smallest value that is not NULL; NULL when there are none. */
  public Expression min() {
    return aggregate("min", true);
  }

  /** Largest value that is not NULL; NULL when there are none. */
  public Expression max() {
    return aggregate("max", true);
  }

  /** Number of values that are not NULL. */
  public Expression count() {
    return aggregate("count", false);
  }

  /** Exact number of different values that are not NULL. */
  public Expression countDistinct() {
    return aggregate("uniqExact", false);
  }

  /**
   * Exact median of the values that are not NULL, interpolated between the two in the middle; NULL
   * when there are none.
   */
  public Expression median() {
    return new Expression(
        new Aggregation("quantileExactInclusive", List.of(new Literal(0.5)), List.of(node), true));
  }

  /** Standard deviation of a sample (divided by {@code n - 1}); NULL when there are no values. */
  public Expression stddev() {
    return aggregate("stddevSamp", true);
  }

  // Order

  /** Smallest first, NULL last. */
  public SortOrder asc() {
    return new SortOrder(node, false, false);
  }

  /** Largest first, NULL last. */
  public SortOrder desc() {
    return new SortOrder(node, true, false);
  }

  /** The expression as it was written, for people. Not SQL. */
  @Override
  public String toString() {
    return ExpressionText.of(node);
  }

  private Expression call(String function, @Nullable Object... others) {
    List<ExpressionNode> arguments = new ArrayList<>();
    arguments.add(node);
    for (Object other : others) {
      arguments.add(Arguments.operand(other));
    }
    return new Expression(new Call(function, List.of(), arguments));
  }

  /** Long lines of conditions stay flat: brackets in one another have a limit. */
  private Expression connect(String function, Expression other) {
    if (!(node instanceof Call line && line.function().equals(function))) {
      return call(function, other);
    }
    List<ExpressionNode> conditions = new ArrayList<>(line.arguments());
    conditions.add(other.node);
    return new Expression(new Call(function, List.of(), conditions));
  }

  private Expression aggregate(String function, boolean nullWhenEmpty) {
    return new Expression(new Aggregation(function, List.of(), List.of(node), nullWhenEmpty));
  }

  private Expression membership(String function, @Nullable Object[] values) {
    for (Object value : values) {
      if (value == null) {
        throw new ClickFrameException(
            ErrorCode.INVALID_ARGUMENT,
            "Cannot test membership in a list that holds null: leave it out and add isNull()");
      }
    }
    if (values.length == 0) {
      return Expressions.lit(function.equals("notIn"));
    }
    return call(function, values);
  }
}
