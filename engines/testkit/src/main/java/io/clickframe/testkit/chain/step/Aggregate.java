package io.clickframe.testkit.chain.step;

import io.clickframe.AggregateExpression;
import io.clickframe.Expression;
import io.clickframe.testkit.chain.table.Column;
import io.clickframe.testkit.chain.table.Kind;
import io.clickframe.testkit.chain.table.Row;
import io.clickframe.testkit.chain.table.Shape;
import io.clickframe.testkit.chain.table.Table;
import io.clickframe.testkit.chain.term.DuckDbText;
import io.clickframe.testkit.chain.term.JavaText;
import io.clickframe.testkit.chain.term.Term;
import java.math.BigInteger;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An aggregate of a group under a name.
 *
 * @param distinct whether each different value counts once
 * @param filter which rows it sees, or null for all
 */
public record Aggregate(
    Aggregation function, Term argument, String name, boolean distinct, @Nullable Term filter) {
  public Aggregate {
    boolean may =
        function == Aggregation.SUM || function == Aggregation.AVG || function == Aggregation.COUNT;
    Shape.check(!distinct || (may && argument.type().tame()), "Not of different values");
  }

  public Aggregate(Aggregation function, Term argument, String name) {
    this(function, argument, name, false, null);
  }

  void check(Shape before) {
    argument.check(before);
    if (filter != null) {
      filter.check(before);
    }
  }

  Column column(boolean grouped) {
    return new Column(name, function.type(argument.type(), grouped && filter == null));
  }

  Expression expression() {
    return value().as(name);
  }

  /** Without the name. */
  Expression value() {
    AggregateExpression aggregate = (AggregateExpression) function.over(argument.expression());
    aggregate = distinct ? aggregate.distinct() : aggregate;
    return filter == null ? aggregate : aggregate.filter(filter.expression());
  }

  /** The value of a group. */
  Function<List<Row>, @Nullable Object> on(Table table) {
    Function<Row, @Nullable Object> value = argument.on(table);
    Function<Row, @Nullable Object> seen =
        filter == null ? row -> BigInteger.ONE : filter.on(table);
    Kind kind = argument.type().kind();
    return rows -> {
      Stream<@Nullable Object> values =
          rows.stream().filter(row -> BigInteger.ONE.equals(seen.apply(row))).map(value);
      Stream<@Nullable Object> known = values.filter(Objects::nonNull);
      return function.of((distinct ? known.distinct() : known).toList(), kind);
    };
  }

  @Nullable String duckDb() {
    String sql = filter == null ? "" : filter.duckDb();
    String text = sql == null ? null : duckDb(sql.isEmpty() ? "" : filtered(sql));
    return text == null
        ? null
        : DuckDbText.cast(text, column(true).type().kind()) + " AS " + DuckDbText.name(name);
  }

  private static String filtered(String condition) {
    return " FILTER (WHERE " + condition + " = 1)";
  }

  /** The value, with something behind each call. */
  @Nullable String duckDb(String behind) {
    String sql = argument.duckDb();
    Kind kind = argument.type().kind();
    boolean counts = function == Aggregation.COUNT;
    if (sql == null || (!argument.type().tame() && !counts)) {
      return null;
    }
    String real = DuckDbText.cast(sql, Kind.FLOAT64);
    return switch (function) {
      case COUNT -> call("count", sql, behind);
      case COUNT_DISTINCT -> "count(DISTINCT " + sql + ")" + behind;
      case MIN, MAX -> call(function.method(), sql, behind);
      case SUM -> sum(sql, behind);
      case AVG ->
          kind.integer()
              ? "CAST(" + sum(sql, behind) + " AS DOUBLE) / " + call("count", sql, behind)
              : call("avg", real, behind);
      case MEDIAN -> "quantile_cont(" + real + ", 0.5)" + behind;
    };
  }

  private String call(String name, String sql, String behind) {
    return name + (distinct ? "(DISTINCT " : "(") + sql + ")" + behind;
  }

  private String sum(String sql, String behind) {
    Kind kind = Aggregation.SUM.type(argument.type(), true).kind();
    return kind.integer()
        ? DuckDbText.wrapped(call("sum", DuckDbText.huge(sql), behind), kind)
        : call("sum", DuckDbText.cast(sql, kind), behind);
  }

  @Override
  public String toString() {
    return argument
        + "."
        + function.method()
        + "()"
        + (distinct ? ".distinct()" : "")
        + (filter == null ? "" : "." + JavaText.call("filter", filter))
        + ".as("
        + JavaText.of(name)
        + ")";
  }
}
