package io.clickframe.testkit.chain.step;

import io.clickframe.DataStore;
import io.clickframe.GroupedStore;
import io.clickframe.testkit.chain.table.Column;
import io.clickframe.testkit.chain.table.Kind;
import io.clickframe.testkit.chain.table.Row;
import io.clickframe.testkit.chain.table.Shape;
import io.clickframe.testkit.chain.table.Source;
import io.clickframe.testkit.chain.table.Table;
import io.clickframe.testkit.chain.term.Item;
import io.clickframe.testkit.chain.term.JavaText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One row a group, of several sets of keys. */
public record Totals(Mode mode, List<Item> keys, List<Aggregate> aggregates) implements Step {
  /** Which sets. */
  public enum Mode {
    ROLLUP,
    CUBE,
    TOTALS,
    /** All keys, and without the first; no total. */
    SETS
  }

  public Totals {
    keys = List.copyOf(keys);
    aggregates = List.copyOf(aggregates);
    Shape.check(!keys.isEmpty() && keys.size() <= 2, "No or too many keys");
    Shape.check(keys.stream().map(Item::term).distinct().count() == keys.size(), "A key twice");
  }

  private List<List<Item>> sets() {
    List<List<Item>> sets = new ArrayList<>(List.of(keys));
    if (mode != Mode.SETS) {
      sets.add(List.of());
    }
    if (keys.size() == 2 && (mode == Mode.ROLLUP || mode == Mode.CUBE)) {
      sets.add(keys.subList(0, 1));
    }
    if (keys.size() == 2 && (mode == Mode.SETS || mode == Mode.CUBE)) {
      sets.add(keys.subList(1, 2));
    }
    return sets;
  }

  @Override
  public Shape after(Shape before) {
    new Group(keys, aggregates).after(before);
    List<Column> columns = new ArrayList<>();
    keys.forEach(key -> columns.add(new Column(key.name(), key.term().type().orNull(true))));
    aggregates.forEach(aggregate -> columns.add(aggregate.column(mode == Mode.SETS)));
    return new Shape(columns, false);
  }

  @Override
  public DataStore on(DataStore input, Function<Source, DataStore> stores) {
    Object[] items = keys.stream().map(Item::expression).toArray();
    GroupedStore groups =
        switch (mode) {
          case ROLLUP -> input.rollup(items);
          case CUBE -> input.cube(items);
          case TOTALS -> input.groupBy(items).withTotals();
          case SETS ->
              input.groupingSets(
                  sets().stream()
                      .map(set -> set.stream().map(Item::expression).toList())
                      .toArray(List<?>[]::new));
        };
    return groups.agg(aggregates.stream().map(Aggregate::expression).toArray());
  }

  @Override
  public Table on(Table input) {
    List<Row> rows = new ArrayList<>();
    for (List<Item> set : sets()) {
      for (Row row : new Group(set, aggregates).on(input).rows()) {
        List<@Nullable Object> cells = new ArrayList<>();
        for (Item key : keys) {
          Object missing = key.term().type().kind() == Kind.INTS ? List.of() : null;
          cells.add(set.contains(key) ? row.get(set.indexOf(key)) : missing);
        }
        cells.addAll(row.values().subList(set.size(), row.values().size()));
        rows.add(new Row(Collections.unmodifiableList(cells)));
      }
    }
    return new Table(after(input.shape()), rows);
  }

  /** As the union that it means. */
  @Override
  public @Nullable String duckDb(String input, Shape before) {
    List<String> selects = new ArrayList<>();
    for (List<Item> set : sets()) {
      String sql = new Group(set, aggregates).duckDb(input, before);
      if (sql == null) {
        return null;
      }
      Shape shape = new Group(set, aggregates).after(before);
      List<String> items = new ArrayList<>();
      for (Column column : after(before).columns()) {
        boolean array = column.type().kind() == Kind.INTS;
        items.add(
            shape.find(column.name()).isPresent()
                ? Sql.typed(new Shape(List.of(column), false)).getFirst()
                : Sql.empty(column, array ? "[]" : "NULL"));
      }
      selects.add(Sql.select(items, sql, ""));
    }
    return selects.stream().collect(Collectors.joining(" UNION ALL "));
  }

  @Override
  public List<Step> simpler() {
    return Simpler.without(aggregates).<Step>map(less -> new Totals(mode, keys, less)).toList();
  }

  @Override
  public String toString() {
    String groups =
        switch (mode) {
          case ROLLUP -> JavaText.call("rollup", keys.toArray());
          case CUBE -> JavaText.call("cube", keys.toArray());
          case TOTALS -> JavaText.call("groupBy", keys.toArray()) + ".withTotals()";
          case SETS ->
              JavaText.call(
                  "groupingSets",
                  sets().stream().map(set -> JavaText.call("List.of", set.toArray())).toArray());
        };
    return groups + "." + JavaText.call("agg", aggregates.toArray());
  }
}
