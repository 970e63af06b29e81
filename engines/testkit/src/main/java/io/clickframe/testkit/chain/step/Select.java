package io.clickframe.testkit.chain.step;

import io.clickframe.DataStore;
import io.clickframe.testkit.chain.table.Column;
import io.clickframe.testkit.chain.table.Shape;
import io.clickframe.testkit.chain.table.Source;
import io.clickframe.testkit.chain.table.Table;
import io.clickframe.testkit.chain.term.ColumnTerm;
import io.clickframe.testkit.chain.term.Item;
import io.clickframe.testkit.chain.term.JavaText;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Exactly the given outputs. */
public record Select(List<Item> items) implements Step {
  public Select {
    items = List.copyOf(items);
  }

  /** Columns as they are. */
  static Select plain(List<Column> columns) {
    return new Select(
        columns.stream().map(column -> new Item(new ColumnTerm(column), column.name())).toList());
  }

  @Override
  public Shape after(Shape before) {
    items.forEach(item -> item.term().check(before));
    return before.with(items.stream().map(Item::column).toList());
  }

  @Override
  public DataStore on(DataStore input, Function<Source, DataStore> stores) {
    return input.select(items.stream().map(Item::expression).toArray());
  }

  @Override
  public Table on(Table input) {
    return input.map(
        after(input.shape()), items.stream().map(item -> item.term().on(input)).toList());
  }

  @Override
  public @Nullable String duckDb(String input, Shape before) {
    List<String> outputs = Sql.all(items, Item::duckDb);
    return outputs == null ? null : Sql.select(outputs, input, "");
  }

  @Override
  public List<Step> simpler() {
    return Simpler.items(items).<Step>map(Select::new).toList();
  }

  @Override
  public String toString() {
    return JavaText.call("select", items.toArray());
  }
}
