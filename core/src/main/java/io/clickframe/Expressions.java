package io.clickframe;

import io.clickframe.error.ClickFrameException;
import io.clickframe.error.ErrorCode;
import io.clickframe.internal.node.AsofMatch;
import io.clickframe.internal.node.ExpressionNode;
import io.clickframe.internal.node.ExpressionNode.Aggregation;
import io.clickframe.internal.node.ExpressionNode.Call;
import io.clickframe.internal.node.ExpressionNode.ColumnRef;
import io.clickframe.internal.node.ExpressionNode.Literal;
import io.clickframe.internal.node.ExpressionNode.Parameter;
import io.clickframe.internal.node.ExpressionNode.ScalarQuery;
import io.clickframe.internal.node.ExpressionNode.SqlText;
import io.clickframe.internal.node.JoinKey;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where expressions begin; meant for {@code import static}. Nothing here runs a query. Thread-safe.
 */
public final class Expressions {
  private static final Pattern FUNCTION_NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

  private Expressions() {}

  /** A column of the step's input, by its exact name. */
  public static Expression col(String name) {
    return new Expression(new ColumnRef(name));
  }

  /**
   * A constant. Integers and floats keep their width where the constant is a column's value; as an
   * argument an integer has the narrowest type that holds it, as in SQL (cast it where a function
   * looks at the width). {@code BigDecimal} its scale (a {@code Decimal}, never a float), {@code
   * LocalDate} becomes a {@code Date32}, {@code LocalDateTime} and {@code Instant} a {@code
   * DateTime64} in UTC, {@code UUID} a {@code UUID}, {@code byte[]} a {@code String} of those
   * bytes, enums and characters text, a {@code List} an {@code Array}, {@code null} NULL.
   *
   * @throws ClickFrameException if ClickHouse has no such value
   */
  public static Expression lit(@Nullable Object value) {
    return new Expression(new Literal(value));
  }

  /**
   * A SQL text as an expression, with ClickHouse's own meaning: {@code sql("a > 5 AND b = 'x'")}.
   * The engine parses and types it when the chain is planned. It may end in {@code AS name}. It
   * must be one expression over the step's columns: a second statement, a comment or a sub-query is
   * refused.
   */
  public static Expression sql(String text) {
    return new Expression(new SqlText(text));
  }

  /**
   * Any scalar or aggregate function of the engine by its name, with ClickHouse's own meaning:
   * {@code fn("cityHash64", col("a"), "salt")}.
   *
   * @param arguments expressions, or values as constants
   * @throws ClickFrameException if the name is not a function's name
   */
  public static Expression fn(String name, @Nullable Object... arguments) {
    requireFunctionName(name);
    List<ExpressionNode> nodes = new ArrayList<>(arguments.length);
    for (Object argument : arguments) {
      nodes.add(Arguments.operand(argument));
    }
    return new Expression(new Call(name, List.of(), nodes));
  }

  /**
   * Any aggregate function of the engine by its name, with parameters if it has some, and
   * ClickHouse's own meaning: {@code agg("quantiles", 0.5, 0.9).of(col("x"))}.
   *
   * @throws ClickFrameException if the name is not a function's name
   */
  public static NamedAggregate agg(String name, @Nullable Object... parameters) {
    requireFunctionName(name);
    List<Literal> literals = new ArrayList<>(parameters.length);
    for (Object parameter : parameters) {
      literals.add(new Literal(parameter));
    }
    return new NamedAggregate(name, literals);
  }

  /**
   * Whether a row of a store with grouping sets stands for all values of a key: 1 if so, 0 if the
   * row's group has a value (or NULL) of its own. An item of {@code agg} or {@code having}.
   *
   * @param key a key of the groups, an expression or a text
   */
  public static Expression grouping(Object key) {
    return new Expression(
        new Aggregation("grouping", List.of(), Arguments.items("grouping", key), false));
  }

  private static void requireFunctionName(String name) {
    if (!FUNCTION_NAME.matcher(name).matches()) {
      throw new ClickFrameException(
          ErrorCode.INVALID_ARGUMENT,
          "Cannot call the function '"
              + name
              + "': a function's name is letters, digits and underscores");
    }
  }

  /**
   * A value that is given for each run and stays in the statement as {@code {name:Type}}; see
   * {@link DataStore#prepare}.
   *
   * @param type its ClickHouse type, for example {@code Int64} or {@code Nullable(String)}
   * @throws ClickFrameException if the name is no name, or the type no type
   */
  public static Expression param(String name, String type) {
    if (!FUNCTION_NAME.matcher(name).matches()) {
      throw new ClickFrameException(
          ErrorCode.INVALID_ARGUMENT,
          "Cannot call a parameter '" + name + "': its name is letters, digits and underscores");
    }
    return new Expression(new Parameter(name, Arguments.type(type)));
  }

  /**
   * The value of a store that has one column and one row, such as {@code t.agg(col("x").max())}:
   * {@code col("x").eq(scalar(…))}. NULL if the store has no row; the run fails if it has several.
   */
  public static Expression scalar(DataStore store) {
    return new Expression(new ScalarQuery(store.asQuery()));
  }

  /**
   * A function of elements, for a function that takes one: {@code fn("arrayCount", lambda(x ->
   * x.gt(1)), col("xs"))}. Run once, when it is given here, on an expression that stands for the
   * element; the columns of the row may be used inside.
   *
   * @param function gives an expression, or a value as a constant; not null
   */
  public static Lambda lambda(Function<? super Expression, ?> function) {
    return Lambda.of(function);
  }

  /** Like {@link #lambda(Function)}, of two elements, or a map's key and value. */
  public static Lambda lambda(BiFunction<? super Expression, ? super Expression, ?> function) {
    return Lambda.of(function);
  }

  /** Number of rows of the group. */
  public static AggregateExpression count() {
    return new AggregateExpression(new Aggregation("count", List.of(), List.of(), false));
  }

  /** The row's number in the window, from 1. */
  public static WindowFunction rowNumber() {
    return WindowFunction.of("row_number");
  }

  /** The row's place from 1; equal rows share one, and the next places are left out. */
  public static WindowFunction rank() {
    return WindowFunction.of("rank");
  }

  /** The row's place from 1; equal rows share one, and no place is left out. */
  public static WindowFunction denseRank() {
    return WindowFunction.of("dense_rank");
  }

  /** {@link #rank} from 0 to 1: {@code (rank - 1) / (rows - 1)}; 0 if there is one row. */
  public static WindowFunction percentRank() {
    return WindowFunction.of("percent_rank");
  }

  /** The share of the rows that come no later in the order, over 0 up to 1. */
  public static WindowFunction cumeDist() {
    return WindowFunction.of("cume_dist");
  }

  /** Which of so many parts of about equal size the row is in, from 1. */
  public static WindowFunction ntile(long parts) {
    return WindowFunction.of("ntile", positive("ntile", parts));
  }

  static Literal positive(String function, long count) {
    if (count < 1) {
      throw new ClickFrameException(
          ErrorCode.INVALID_ARGUMENT,
          "Cannot call " + function + "(" + count + "): expected one or more");
    }
    return new Literal(count);
  }

  /**
   * The first branch of a choice: {@code when(col("a").gt(0)).then("yes").otherwise("no")}.
   *
   * @param condition true where the branch applies
   */
  public static When when(Expression condition) {
    return new When(List.of(), condition.node());
  }

  /** Like {@link #when(Expression)}; the condition is SQL text. */
  public static When when(String sql) {
    return when(sql(sql));
  }

  /** The first argument that is not NULL. */
  public static Expression coalesce(Object first, Object... more) {
    return variadic("coalesce", first, more);
  }

  /** The largest of the arguments that are not NULL; NULL if all are. */
  public static Expression greatest(Object first, Object... more) {
    return variadic("greatest", first, more);
  }

  /** The smallest of the arguments that are not NULL; NULL if all are. */
  public static Expression least(Object first, Object... more) {
    return variadic("least", first, more);
  }

  /** Columns that both sides of a join have and that must be equal; each appears once. */
  public static JoinCondition on(String column, String... more) {
    List<JoinKey> keys = new ArrayList<>(1 + more.length);
    keys.add(new JoinKey(column, column));
    for (String name : more) {
      keys.add(new JoinKey(name, name));
    }
    return JoinCondition.equal(keys);
  }

  /**
   * Columns of a join's left side that must equal those of the right side under other names: {@code
   * leftOn("dept", "year").rightOn("id", "y")}. Both sides' columns appear, those of one name once.
   */
  public static JoinKeys leftOn(String column, String... more) {
    List<String> names = new ArrayList<>(1 + more.length);
    names.add(column);
    names.addAll(List.of(more));
    return new JoinKeys(names);
  }

  /** What must hold for a pair of rows of a join; both sides keep all their columns. */
  public static JoinCondition on(Expression condition) {
    return JoinCondition.matching(condition);
  }

  private static Expression variadic(String function, Object first, Object[] more) {
    List<ExpressionNode> nodes = new ArrayList<>(1 + more.length);
    nodes.add(Arguments.operand(first));
    for (Object value : more) {
      nodes.add(Arguments.operand(value));
    }
    return new Expression(new Call(function, List.of(), nodes));
  }

  /**
   * What the nearest row of an as-of join's right side must fulfil: {@code
   * asof(trades.col("time").ge(quotes.col("time"))).by("symbol")} takes for each trade the last
   * quote of its symbol that is not later.
   *
   * @param inequality {@code ge}, {@code gt}, {@code le} or {@code lt} between a number, date or
   *     time of each side
   */
  public static AsofCondition asof(Expression inequality) {
    return new AsofCondition(new AsofMatch(inequality.node(), List.of(), null, null));
  }
}
