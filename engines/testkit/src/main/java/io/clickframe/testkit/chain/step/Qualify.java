package io.clickframe.testkit.chain.step;

import io.clickframe.DataStore;
import io.clickframe.Expressions;
import io.clickframe.testkit.chain.table.Kind;
import io.clickframe.testkit.chain.table.Row;
import io.clickframe.testkit.chain.table.Shape;
import io.clickframe.testkit.chain.table.Source;
import io.clickframe.testkit.chain.table.Table;
import io.clickframe.testkit.chain.term.JavaText;
import io.clickframe.testkit.chain.term.Relation;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The rows where a window function compares so with a constant. */
public record Qualify(WindowItem item, Relation relation, int constant) implements Step {
  @Override
  public Shape after(Shape before) {
    Shape.check(item.column(before).type().kind() == Kind.UINT64, "No place or number");
    Shape.check(
        item.around().total(before) || item.function() == null || item.function().byPeers(),
        "Any rows would do");
    return before.ordered(false);
  }

  @Override
  public DataStore on(DataStore input, Function<Source, DataStore> stores) {
    return input.qualify(relation.between(item.expression(), Expressions.lit(constant)));
  }

  @Override
  public Table on(Table input) {
    List<@Nullable Object> values = item.values(input);
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      if (values.get(i) instanceof BigInteger value
          && relation.holds(value.compareTo(BigInteger.valueOf(constant)))) {
        rows.add(input.rows().get(i));
      }
    }
    return new Table(after(input.shape()), rows);
  }

  @Override
  public @Nullable String duckDb(String input, Shape before) {
    String sql = item.duckDb(before);
    return sql == null
        ? null
        : Sql.select(
            Sql.columns(before), input, " QUALIFY " + sql + " " + relation.sql() + " " + constant);
  }

  @Override
  public String toString() {
    return JavaText.call("qualify", item + "." + JavaText.call(relation.method(), constant));
  }
}
