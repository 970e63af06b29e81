package io.clickframe.testkit.chain.step;

import io.clickframe.DataStore;
import io.clickframe.testkit.chain.table.Row;
import io.clickframe.testkit.chain.table.Shape;
import io.clickframe.testkit.chain.table.Source;
import io.clickframe.testkit.chain.table.Table;
import io.clickframe.testkit.chain.term.JavaText;
import io.clickframe.testkit.chain.term.Term;
import java.math.BigInteger;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The rows where a condition is true. */
public record Filter(Term condition) implements Step {
  @Override
  public Shape after(Shape before) {
    condition.check(before);
    return before;
  }

  @Override
  public DataStore on(DataStore input, Function<Source, DataStore> stores) {
    return input.filter(condition.expression());
  }

  @Override
  public Table on(Table input) {
    Function<Row, @Nullable Object> value = condition.on(input);
    return input.filter(row -> BigInteger.ONE.equals(value.apply(row)));
  }

  @Override
  public @Nullable String duckDb(String input, Shape before) {
    String sql = condition.duckDb();
    return sql == null ? null : Sql.select(Sql.columns(before), input, " WHERE " + sql + " = 1");
  }

  @Override
  public List<Step> simpler() {
    return Simpler.conditions(condition).<Step>map(Filter::new).toList();
  }

  @Override
  public String toString() {
    return JavaText.call("filter", condition);
  }
}
