package io.clickframe.testkit.chain.step;

import io.clickframe.DataStore;
import io.clickframe.testkit.chain.table.Column;
import io.clickframe.testkit.chain.table.Shape;
import io.clickframe.testkit.chain.table.Source;
import io.clickframe.testkit.chain.table.Table;
import io.clickframe.testkit.chain.term.ColumnTerm;
import io.clickframe.testkit.chain.term.Item;
import io.clickframe.testkit.chain.term.JavaText;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** All columns, and the given outputs in their place or behind them. */
public record Assign(List<Item> items) implements Step {
  public Assign {
    items = List.copyOf(items);
  }

  @Override
  public Shape after(Shape before) {
    new Select(items).after(before);
    return all(before).after(before);
  }

  @Override
  public DataStore on(DataStore input, Function<Source, DataStore> stores) {
    return input.assign(items.stream().map(Item::expression).toArray());
  }

  @Override
  public Table on(Table input) {
    return all(input.shape()).on(input);
  }

  @Override
  public @Nullable String duckDb(String input, Shape before) {
    return all(before).duckDb(input, before);
  }

  private Select all(Shape before) {
    List<Item> outputs = new ArrayList<>();
    for (Column column : before.columns()) {
      outputs.add(
          items.stream()
              .filter(item -> item.name().equals(column.name()))
              .findFirst()
              .orElseGet(() -> new Item(new ColumnTerm(column), column.name())));
    }
    items.stream().filter(item -> before.find(item.name()).isEmpty()).forEach(outputs::add);
    return new Select(outputs);
  }

  @Override
  public List<Step> simpler() {
    return Simpler.items(items).<Step>map(Assign::new).toList();
  }

  @Override
  public String toString() {
    return JavaText.call("assign", items.toArray());
  }
}
