package io.clickframe.testkit.chain.step;

import io.clickframe.DataStore;
import io.clickframe.testkit.chain.table.Column;
import io.clickframe.testkit.chain.table.Kind;
import io.clickframe.testkit.chain.table.Row;
import io.clickframe.testkit.chain.table.Shape;
import io.clickframe.testkit.chain.table.Source;
import io.clickframe.testkit.chain.table.Table;
import io.clickframe.testkit.chain.table.Type;
import io.clickframe.testkit.chain.term.ColumnTerm;
import io.clickframe.testkit.chain.term.DuckDbText;
import io.clickframe.testkit.chain.term.Item;
import io.clickframe.testkit.chain.term.JavaText;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How often each combination of values is there, in order. */
public record ValueCounts(List<String> keys) implements Step {
  public ValueCounts {
    keys = List.copyOf(keys);
  }

  @Override
  public Shape after(Shape before) {
    List<Column> columns = new ArrayList<>();
    for (String key : keys) {
      Shape.check(before.column(key).type().reliable(), "Not exact");
      columns.add(before.column(key));
    }
    columns.add(new Column("count", Type.of(Kind.UINT64)));
    return new Shape(columns, true);
  }

  @Override
  public DataStore on(DataStore input, Function<Source, DataStore> stores) {
    return input.valueCounts(keys.toArray());
  }

  @Override
  public Table on(Table input) {
    List<Item> items =
        keys.stream().map(key -> new Item(new ColumnTerm(input.shape().column(key)), key)).toList();
    Map<Row, Integer> counts = new LinkedHashMap<>();
    new Select(items).on(input).rows().forEach(row -> counts.merge(row, 1, Integer::sum));
    List<Row> rows = new ArrayList<>();
    counts.forEach((row, count) -> {
      List<@Nullable Object> cells = new ArrayList<>(row.values());
      cells.add(BigInteger.valueOf(count));
      rows.add(new Row(Collections.unmodifiableList(cells)));
    });
    List<Key> order = new ArrayList<>(List.of(new Key("count", true)));
    keys.forEach(key -> order.add(new Key(key, false)));
    return new Sort(order, 0, null).on(new Table(after(input.shape()), rows));
  }

  @Override
  public @Nullable String duckDb(String input, Shape before) {
    if (keys.stream().anyMatch(key -> !before.column(key).type().tame())) {
      return null;
    }
    String columns = String.join(", ", keys.stream().map(DuckDbText::column).toList());
    List<String> items = List.of(columns, "CAST(count(*) AS UBIGINT) AS count");
    return Sql.select(items, input, " GROUP BY " + columns);
  }

  @Override
  public String toString() {
    return JavaText.call("valueCounts", keys.stream().map(JavaText::of).toArray());
  }
}
