package io.clickframe.testkit.chain.step;

import io.clickframe.DataStore;
import io.clickframe.testkit.chain.table.Column;
import io.clickframe.testkit.chain.table.Row;
import io.clickframe.testkit.chain.table.Shape;
import io.clickframe.testkit.chain.table.Source;
import io.clickframe.testkit.chain.table.Table;
import io.clickframe.testkit.chain.term.DuckDbText;
import io.clickframe.testkit.chain.term.JavaText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** All columns, and window functions behind them. */
public record Windows(List<WindowItem> items) implements Step {
  public Windows {
    items = List.copyOf(items);
  }

  @Override
  public Shape after(Shape before) {
    List<Column> columns = new ArrayList<>(before.columns());
    items.forEach(item -> columns.add(item.column(before)));
    return before.with(columns).ordered(false);
  }

  @Override
  public DataStore on(DataStore input, Function<Source, DataStore> stores) {
    return input.assign(items.stream().map(item -> item.expression().as(item.name())).toArray());
  }

  @Override
  public Table on(Table input) {
    // Equal rows may come in one order for one window, and in another for the next.
    boolean different = new HashSet<>(input.rows()).size() == input.rows().size();
    long ordered = items.stream().filter(WindowItem::byOrder).count();
    Shape.check(different || ordered < 2, "The order of equal rows decides");
    List<List<@Nullable Object>> values = items.stream().map(item -> item.values(input)).toList();
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < input.rows().size(); i++) {
      List<@Nullable Object> cells = new ArrayList<>(input.rows().get(i).values());
      for (List<@Nullable Object> column : values) {
        cells.add(column.get(i));
      }
      rows.add(new Row(Collections.unmodifiableList(cells)));
    }
    return new Table(after(input.shape()), rows);
  }

  @Override
  public @Nullable String duckDb(String input, Shape before) {
    List<String> texts = Sql.all(items, item -> item.duckDb(before));
    if (texts == null) {
      return null;
    }
    List<String> outputs = Sql.columns(before);
    for (int i = 0; i < items.size(); i++) {
      outputs.add(texts.get(i) + " AS " + DuckDbText.name(items.get(i).name()));
    }
    return Sql.select(outputs, input, "");
  }

  @Override
  public List<Step> simpler() {
    return Simpler.without(items).<Step>map(Windows::new).toList();
  }

  @Override
  public String toString() {
    return JavaText.call("assign", items.toArray());
  }
}
