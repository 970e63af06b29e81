package io.clickframe.testkit.chain.step;

import io.clickframe.Expression;
import io.clickframe.testkit.chain.table.Column;
import io.clickframe.testkit.chain.table.Row;
import io.clickframe.testkit.chain.table.Shape;
import io.clickframe.testkit.chain.table.Table;
import io.clickframe.testkit.chain.table.Type;
import io.clickframe.testkit.chain.term.ColumnTerm;
import io.clickframe.testkit.chain.term.DuckDbText;
import io.clickframe.testkit.chain.term.JavaText;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A function over the rows around a row, under a name.
 *
 * @param function the function; null for an aggregate
 */
public record WindowItem(
    @Nullable WindowFunctions function,
    @Nullable Aggregation aggregation,
    ColumnTerm argument,
    Around around,
    String name) {
  Column column(Shape before) {
    argument.check(before);
    around.check(before);
    Type of = argument.type();
    if (function == null) {
      boolean total = around.frame() == null || !around.frame().rows() || around.total(before);
      Shape.check(total, "The order of rows decides");
      Type type = aggregate().type(of, !around.mayBeEmpty());
      return new Column(name, type);
    }
    boolean total = around.total(before) || (function.byPeers() && !around.order().isEmpty());
    Shape.check(total, "The order of rows decides");
    Shape.check(around.frame() == null || function.framed(), "No frame");
    Shape.check(!around.order().isEmpty(), "No order");
    return new Column(name, function.type(of, around.mayBeEmpty()));
  }

  /** Whether equal rows may get different values. */
  boolean byOrder() {
    return function == null ? around.frame() != null && around.frame().rows() : !function.byPeers();
  }

  private Aggregation aggregate() {
    return Objects.requireNonNull(aggregation);
  }

  Expression expression() {
    Expression value = argument.expression();
    return function == null
        ? aggregate().overWindow(value, around.window())
        : function.over(value, around.window());
  }

  /** The values of all rows. */
  List<@Nullable Object> values(Table table) {
    Function<Row, @Nullable Object> value = argument.on(table);
    Sort.checkZeros(table, around.order());
    Sort.checkZeros(table, around.partition().stream().map(key -> new Key(key, false)).toList());
    List<@Nullable Object> values =
        new ArrayList<>(Collections.nCopies(table.rows().size(), (Object) null));
    for (List<Integer> part : around.partitions(table)) {
      List<@Nullable Object> arguments = new ArrayList<>();
      part.forEach(row -> arguments.add(value.apply(table.rows().get(row))));
      for (int at = 0; at < part.size(); at++) {
        values.set(part.get(at), value(table, part, arguments, at));
      }
    }
    return values;
  }

  private @Nullable Object value(
      Table table, List<Integer> part, List<@Nullable Object> arguments, int at) {
    if (function == null) {
      List<Object> seen = new ArrayList<>();
      around
          .seen(table, part, at)
          .mapToObj(arguments::get)
          .filter(Objects::nonNull)
          .forEach(seen::add);
      return aggregate().of(seen, argument.type().kind());
    }
    int size = part.size();
    int before = at;
    while (before > 0 && around.compare(table, part.get(before - 1), part.get(at)) == 0) {
      before--;
    }
    int peers = at + 1;
    while (peers < size && around.compare(table, part.get(peers), part.get(at)) == 0) {
      peers++;
    }
    return switch (function) {
      case ROW_NUMBER -> BigInteger.valueOf(at + 1);
      case RANK -> BigInteger.valueOf(before + 1);
      case DENSE_RANK -> BigInteger.valueOf(dense(table, part, at));
      case PERCENT_RANK -> size == 1 ? 0.0 : (double) before / (size - 1);
      case CUME_DIST -> (double) peers / size;
      case NTILE -> BigInteger.valueOf(tile(at, size));
      case LAG -> at >= 2 ? arguments.get(at - 2) : null;
      case LEAD -> at + 1 < size ? arguments.get(at + 1) : null;
      case FIRST -> seen(table, part, arguments, at, 0);
      case LAST -> seen(table, part, arguments, at, -1);
      case NTH -> seen(table, part, arguments, at, 1);
    };
  }

  private @Nullable Object seen(
      Table table, List<Integer> part, List<@Nullable Object> arguments, int at, int which) {
    int[] places = around.seen(table, part, at).toArray();
    int index = which < 0 ? places.length - 1 : which;
    return index >= 0 && index < places.length ? arguments.get(places[index]) : null;
  }

  private int dense(Table table, List<Integer> part, int at) {
    int rank = 1;
    for (int i = 1; i <= at; i++) {
      rank += around.compare(table, part.get(i - 1), part.get(i)) == 0 ? 0 : 1;
    }
    return rank;
  }

  private static int tile(int at, int size) {
    int large = size % 3;
    int small = size / 3;
    int inLarge = large * (small + 1);
    return at < inLarge ? at / (small + 1) + 1 : (at - inLarge) / Math.max(small, 1) + large + 1;
  }

  /** The value, or null if DuckDB has not the same meaning. */
  @Nullable String duckDb(Shape before) {
    boolean tame = around.tame(before) && (argument.type().tame() || function != null);
    if (!tame) {
      return null;
    }
    String over = " OVER " + around.duckDb();
    String sql = argument.duckDb();
    String text =
        function == null
            ? new Aggregate(aggregate(), argument, name).duckDb(over)
            : function.sql().formatted(sql) + over;
    return text == null ? null : DuckDbText.cast(text, column(before).type().kind());
  }

  @Override
  public String toString() {
    String call =
        function == null
            ? argument + "." + aggregate().method() + "()"
            : (function.hasArgument() ? argument + "." : "") + function.call();
    return call + "." + JavaText.call("over", around) + ".as(" + JavaText.of(name) + ")";
  }
}
