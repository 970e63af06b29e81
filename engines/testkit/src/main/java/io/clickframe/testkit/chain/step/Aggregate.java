package io.clickframe.testkit.chain.step;

import io.clickframe.Expression;
import io.clickframe.testkit.chain.table.Column;
import io.clickframe.testkit.chain.table.Kind;
import io.clickframe.testkit.chain.table.Row;
import io.clickframe.testkit.chain.table.Table;
import io.clickframe.testkit.chain.term.DuckDbText;
import io.clickframe.testkit.chain.term.JavaText;
import io.clickframe.testkit.chain.term.Term;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** An aggregate of a group under a name. */
public record Aggregate(Aggregation function, Term argument, String name) {
  Column column(boolean grouped) {
    return new Column(name, function.type(argument.type(), grouped));
  }

  Expression expression() {
    return function.over(argument.expression()).as(name);
  }

  /** The value of a group. */
  Function<List<Row>, @Nullable Object> on(Table table) {
    Function<Row, @Nullable Object> value = argument.on(table);
    Kind kind = argument.type().kind();
    return rows ->
        function.of(
            rows.stream().<@Nullable Object>map(value).filter(Objects::nonNull).toList(), kind);
  }

  @Nullable String duckDb() {
    String sql = argument.duckDb();
    Kind kind = argument.type().kind();
    boolean counts = function == Aggregation.COUNT;
    if (sql == null || (!argument.type().tame() && !counts)) {
      return null;
    }
    String text =
        switch (function) {
          case COUNT -> "count(" + sql + ")";
          case COUNT_DISTINCT -> "count(DISTINCT " + sql + ")";
          case MIN, MAX -> function.method() + "(" + sql + ")";
          case SUM -> sum(sql);
          case AVG ->
              kind.integer()
                  ? "CAST(" + sum(sql) + " AS DOUBLE) / count(" + sql + ")"
                  : "avg(CAST(" + sql + " AS DOUBLE))";
          case MEDIAN -> "quantile_cont(CAST(" + sql + " AS DOUBLE), 0.5)";
        };
    return DuckDbText.cast(text, column(true).type().kind()) + " AS " + DuckDbText.name(name);
  }

  private String sum(String sql) {
    Kind kind = Aggregation.SUM.type(argument.type(), true).kind();
    return kind.integer()
        ? DuckDbText.wrapped("sum(" + DuckDbText.huge(sql) + ")", kind)
        : "sum(" + DuckDbText.cast(sql, kind) + ")";
  }

  @Override
  public String toString() {
    return argument + "." + function.method() + "().as(" + JavaText.of(name) + ")";
  }
}
