package io.clickframe;

import io.clickframe.error.ClickFrameException;
import io.clickframe.error.ErrorCode;
import io.clickframe.function.ArrayFunctions;
import io.clickframe.function.BitFunctions;
import io.clickframe.function.DateTimeFunctions;
import io.clickframe.function.EncodingFunctions;
import io.clickframe.function.GeoFunctions;
import io.clickframe.function.HashFunctions;
import io.clickframe.function.IpFunctions;
import io.clickframe.function.JsonFunctions;
import io.clickframe.function.MapFunctions;
import io.clickframe.function.MathFunctions;
import io.clickframe.function.TextFunctions;
import io.clickframe.function.TupleFunctions;
import io.clickframe.function.UrlFunctions;
import io.clickframe.function.VectorFunctions;
import io.clickframe.internal.node.ExpressionNode;
import io.clickframe.internal.node.ExpressionNode.Alias;
import io.clickframe.internal.node.ExpressionNode.Call;
import io.clickframe.internal.node.ExpressionNode.Cast;
import io.clickframe.internal.node.ExpressionNode.InQuery;
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
public sealed class Expression extends AggregateMethods permits AggregateExpression {
  private final ExpressionNode node;

  Expression(ExpressionNode node) {
    this.node = Objects.requireNonNull(node, "node is null");
    ExpressionSize.check(node);
  }

  @Override
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
   * Exact: a value that does not fit fails the query, but floating-point numbers are rounded. NULL
   * stays NULL.
   */
  public Expression cast(String type) {
    return new Expression(new Cast(node, type, false));
  }

  /** Like {@link #cast}, but a value that does not fit becomes NULL. */
  public Expression tryCast(String type) {
    return new Expression(new Cast(node, type, true));
  }

  /** The name of the value's ClickHouse type. */
  public Expression typeName() {
    return call("toTypeName");
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

  /** Equal to none of the values; see {@link #in(Object...)}. No values: always true. */
  public Expression notIn(@Nullable Object... values) {
    return membership("notIn", values);
  }

  /**
   * Equal to one of the values of a store with one column: a sub-query. NULLs among those match
   * nothing and change nothing; a value that is NULL itself gives NULL.
   */
  public Expression in(DataStore store) {
    return new Expression(new InQuery(node, store.asQuery(), false));
  }

  /** Equal to none of the values of a store with one column; see {@link #in(DataStore)}. */
  public Expression notIn(DataStore store) {
    return new Expression(new InQuery(node, store.asQuery(), true));
  }

  /** Whether the value is NULL: never NULL itself. */
  public Expression isNull() {
    return call("isNull");
  }

  /** Whether the value is not NULL. */
  public Expression isNotNull() {
    return call("isNotNull");
  }

  /** Whether the value is NaN; NULL for NULL. */
  public Expression isNaN() {
    return call("isNaN");
  }

  /** Whether the values differ, NULL being equal to NULL and to nothing else: never NULL itself. */
  public Expression isDistinctFrom(@Nullable Object other) {
    return call("isDistinctFrom", other);
  }

  /** The opposite of {@link #isDistinctFrom}: equal, or both NULL. */
  public Expression isNotDistinctFrom(@Nullable Object other) {
    return call("isNotDistinctFrom", other);
  }

  /** The value, or {@code other} where it is NULL. */
  public Expression fillNull(Object other) {
    return Expressions.coalesce(this, other);
  }

  /** The value, or {@code other} where it is NaN; NULL stays NULL. */
  public Expression fillNaN(@Nullable Object other) {
    return Expressions.when(isNaN()).then(other).otherwise(this);
  }

  /** The value, or NULL where it equals {@code other}. */
  public Expression nullIf(Object other) {
    return call("nullIf", other);
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

  /**
   * Quotient; of integers a floating-point number: {@code 7 / 2} is {@code 3.5}. Of decimals one
   * with at least six more digits than this; division of those by zero fails the query.
   */
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

  /**
   * Quotient rounded down, towards minus infinity: {@code -7} and {@code 2} give {@code -4}. Of
   * integers and decimals an exact integer, of floats a float.
   */
  public Expression floorDiv(Object other) {
    return call("floorDiv", other);
  }

  /**
   * What {@link #floorDiv} leaves, with the sign of {@code other}: {@code -7} and {@code 2} give
   * {@code 1}.
   */
  public Expression floorMod(Object other) {
    return call("floorMod", other);
  }

  /** This value to a power, as a {@code Float64}. */
  public Expression pow(Object exponent) {
    return call("pow", exponent);
  }

  /** The value without its sign; of integers unsigned, so that none overflows. */
  public Expression abs() {
    return call("abs");
  }

  /**
   * The nearest whole number, in the same type. Halves go to the even neighbour for floats ({@code
   * 2.5} to {@code 2}), away from zero for decimals.
   */
  public Expression round() {
    return call("round");
  }

  /**
   * Like {@link #round()}, to a number of decimal places; negative places round to tens, hundreds
   * and so on, where halves of integers go away from zero.
   */
  public Expression round(int places) {
    return call("round", places);
  }

  /** The largest whole number that is not above the value, in the same type. */
  public Expression floor() {
    return call("floor");
  }

  /** The smallest whole number that is not below the value, in the same type. */
  public Expression ceil() {
    return call("ceil");
  }

  /** The value with the other sign, as wide as a difference. */
  public Expression negate() {
    return call("negate");
  }

  // Functions by family

  /** The bits of this integer. */
  public BitFunctions bits() {
    return new BitFunctions(this);
  }

  /** This text or number as hexadecimal digits, Base64 and so on, and back. */
  public EncodingFunctions encoding() {
    return new EncodingFunctions(this);
  }

  /** This point, polygon or cell of the globe. */
  public GeoFunctions geo() {
    return new GeoFunctions(this);
  }

  /** Hashes and digests of this value. */
  public HashFunctions hash() {
    return new HashFunctions(this);
  }

  /** This IP address. */
  public IpFunctions ip() {
    return new IpFunctions(this);
  }

  /**
   * Mathematics of this number, beyond {@link #abs}, {@link #round()}, {@link #pow} and the like.
   */
  public MathFunctions math() {
    return new MathFunctions(this);
  }

  /** Functions of a text. */
  public TextFunctions str() {
    return new TextFunctions(this);
  }

  /** Functions of a date or date-time. */
  public DateTimeFunctions dt() {
    return new DateTimeFunctions(this);
  }

  /** Functions of an array. */
  public ArrayFunctions arr() {
    return new ArrayFunctions(this);
  }

  /** Functions of a map. */
  public MapFunctions map() {
    return new MapFunctions(this);
  }

  /** Functions of a tuple. */
  public TupleFunctions tuple() {
    return new TupleFunctions(this);
  }

  /** Functions of JSON: a column of that type, or text. */
  public JsonFunctions json() {
    return new JsonFunctions(this);
  }

  /** The parts of the URL in this text. */
  public UrlFunctions url() {
    return new UrlFunctions(this);
  }

  /** This array or tuple of numbers as a vector. */
  public VectorFunctions vector() {
    return new VectorFunctions(this);
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
