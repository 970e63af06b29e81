package io.clickframe.testkit.chain.step;

import io.clickframe.DataStore;
import io.clickframe.testkit.chain.table.Column;
import io.clickframe.testkit.chain.table.Row;
import io.clickframe.testkit.chain.table.Shape;
import io.clickframe.testkit.chain.table.Source;
import io.clickframe.testkit.chain.table.Table;
import io.clickframe.testkit.chain.term.JavaText;
import io.clickframe.testkit.chain.term.Types;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** These rows and those of another chain, columns by name; types become what holds both. */
public record Union(Chain other) implements Step {
  @Override
  public Shape after(Shape before) {
    Shape second = other.shape();
    Shape.check(
        new HashSet<>(before.names()).equals(new HashSet<>(second.names())), "Other columns");
    return new Shape(
        before.columns().stream()
            .map(column ->
                new Column(
                    column.name(),
                    Types.common(column.type(), second.column(column.name()).type())))
            .toList(),
        false);
  }

  @Override
  public DataStore on(DataStore input, Function<Source, DataStore> stores) {
    return input.union(other.on(stores));
  }

  @Override
  public Table on(Table input) {
    Table second = other.table();
    Shape after = after(input.shape());
    List<Row> rows = new ArrayList<>(input.rows());
    rows.addAll(second.map(after, after.names().stream().map(second::reader).toList()).rows());
    return new Table(after, rows);
  }

  @Override
  public @Nullable String duckDb(String input, Shape before) {
    String sql = other.duckDb();
    if (sql == null) {
      return null;
    }
    List<String> items = Sql.typed(after(before));
    return Sql.select(items, input, "") + " UNION ALL " + Sql.select(items, sql, "");
  }

  @Override
  public List<Step> simpler() {
    return Simpler.without(other.steps())
        .<Step>map(steps -> new Union(new Chain(other.source(), steps)))
        .toList();
  }

  @Override
  public String toString() {
    return JavaText.call("union", other);
  }
}
