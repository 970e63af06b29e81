package io.clickframe.testkit.chain.step;

import io.clickframe.DataStore;
import io.clickframe.testkit.chain.table.Row;
import io.clickframe.testkit.chain.table.Shape;
import io.clickframe.testkit.chain.table.Source;
import io.clickframe.testkit.chain.table.Table;
import io.clickframe.testkit.chain.term.JavaText;
import io.clickframe.testkit.chain.term.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The rows so far, and again those of them where a condition is true. */
public record SelfUnion(Term condition) implements Step {
  @Override
  public Shape after(Shape before) {
    return new Filter(condition).after(before).ordered(false);
  }

  @Override
  public DataStore on(DataStore input, Function<Source, DataStore> stores) {
    return input.union(new Filter(condition).on(input, stores));
  }

  @Override
  public Table on(Table input) {
    List<Row> rows = new ArrayList<>(input.rows());
    rows.addAll(new Filter(condition).on(input).rows());
    return new Table(after(input.shape()), rows);
  }

  @Override
  public @Nullable String duckDb(String input, Shape before) {
    String again = new Filter(condition).duckDb(input, before);
    return again == null
        ? null
        : Sql.select(Sql.columns(before), input, "") + " UNION ALL " + again;
  }

  @Override
  public List<Step> simpler() {
    return Simpler.conditions(condition).<Step>map(SelfUnion::new).toList();
  }

  @Override
  public String toString() {
    return JavaText.call("union", "<this chain so far>." + JavaText.call("filter", condition));
  }
}
