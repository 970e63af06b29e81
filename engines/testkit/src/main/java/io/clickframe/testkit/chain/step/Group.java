package io.clickframe.testkit.chain.step;

import io.clickframe.DataStore;
import io.clickframe.testkit.chain.table.Column;
import io.clickframe.testkit.chain.table.Row;
import io.clickframe.testkit.chain.table.Shape;
import io.clickframe.testkit.chain.table.Source;
import io.clickframe.testkit.chain.table.Table;
import io.clickframe.testkit.chain.term.Item;
import io.clickframe.testkit.chain.term.JavaText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One row a group; without keys one row in all. */
public record Group(List<Item> keys, List<Aggregate> aggregates) implements Step {
  public Group {
    keys = List.copyOf(keys);
    aggregates = List.copyOf(aggregates);
  }

  @Override
  public Shape after(Shape before) {
    List<Column> columns = new ArrayList<>();
    for (Item key : keys) {
      key.term().check(before);
      Shape.check(key.term().type().reliable(), "Keys are not exact");
      columns.add(key.column());
    }
    for (Aggregate aggregate : aggregates) {
      aggregate.check(before);
      columns.add(aggregate.column(!keys.isEmpty()));
    }
    return new Shape(columns, false);
  }

  @Override
  public DataStore on(DataStore input, Function<Source, DataStore> stores) {
    Object[] outputs = aggregates.stream().map(Aggregate::expression).toArray();
    return input.groupBy(keys.stream().map(Item::expression).toArray()).agg(outputs);
  }

  @Override
  public Table on(Table input) {
    Table keyed = keys.isEmpty() ? input : new Select(keys).on(input);
    Map<Row, List<Row>> groups = new LinkedHashMap<>();
    if (keys.isEmpty()) {
      groups.put(new Row(List.of()), input.rows());
    } else {
      for (int i = 0; i < input.rows().size(); i++) {
        groups
            .computeIfAbsent(keyed.rows().get(i), key -> new ArrayList<>())
            .add(input.rows().get(i));
      }
    }
    List<Function<List<Row>, @Nullable Object>> values =
        aggregates.stream().map(aggregate -> aggregate.on(input)).toList();
    List<Row> rows = new ArrayList<>();
    groups.forEach((key, members) -> {
      List<@Nullable Object> cells = new ArrayList<>(key.values());
      values.forEach(value -> cells.add(value.apply(members)));
      rows.add(new Row(Collections.unmodifiableList(cells)));
    });
    return new Table(after(input.shape()), rows);
  }

  @Override
  public @Nullable String duckDb(String input, Shape before) {
    List<String> first = Sql.all(keys, Item::duckDb);
    List<String> second = Sql.all(aggregates, Aggregate::duckDb);
    if (first == null
        || second == null
        || keys.stream().anyMatch(key -> !key.term().type().tame())) {
      return null;
    }
    String positions =
        IntStream.rangeClosed(1, keys.size())
            .mapToObj(String::valueOf)
            .collect(Collectors.joining(", "));
    return Sql.select(
        Stream.concat(first.stream(), second.stream()).toList(),
        input,
        keys.isEmpty() ? "" : " GROUP BY " + positions);
  }

  @Override
  public List<Step> simpler() {
    return Stream.<Step>concat(
            Simpler.without(aggregates).map(less -> new Group(keys, less)),
            Simpler.items(keys).map(less -> new Group(less, aggregates)))
        .toList();
  }

  @Override
  public String toString() {
    return JavaText.call("groupBy", keys.toArray())
        + "."
        + JavaText.call("agg", aggregates.toArray());
  }
}
