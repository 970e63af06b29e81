package io.clickframe.testkit.chain.step;

import io.clickframe.DataStore;
import io.clickframe.testkit.chain.table.Row;
import io.clickframe.testkit.chain.table.Shape;
import io.clickframe.testkit.chain.table.Source;
import io.clickframe.testkit.chain.table.Table;
import io.clickframe.testkit.chain.table.Values;
import io.clickframe.testkit.chain.term.JavaText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Rows in order, and a range of them.
 *
 * @param keys all columns, so that only equal rows have no order among them
 * @param offset how many rows to leave out
 * @param limit how many rows to keep, or null for all
 */
public record Sort(List<Key> keys, int offset, @Nullable Integer limit) implements Step {
  public Sort {
    keys = List.copyOf(keys);
  }

  @Override
  public Shape after(Shape before) {
    List<String> names = keys.stream().map(Key::column).toList();
    Shape.check(new HashSet<>(names).equals(new HashSet<>(before.names())), "Not all columns");
    Shape.check(before.reliable(), "Rows are not exact");
    return before.ordered(true);
  }

  @Override
  public DataStore on(DataStore input, Function<Source, DataStore> stores) {
    DataStore sorted = input.sort(keys.stream().map(Key::order).toArray());
    DataStore rest = offset == 0 ? sorted : sorted.offset(offset);
    return limit == null ? rest : rest.limit(limit);
  }

  @Override
  public Table on(Table input) {
    checkZeros(input, keys);
    Comparator<Row> order = order(input, keys);
    List<Row> rows = input.rows().stream().sorted(order).toList();
    return new Range(offset, limit).of(new Table(after(input.shape()), rows));
  }

  /** Where both zeros are, either may come first, whatever the other keys say. */
  static void checkZeros(Table table, List<Key> keys) {
    for (Key key : keys) {
      List<@Nullable Object> values = new ArrayList<>();
      table.rows().forEach(row -> values.add(table.reader(key.column()).apply(row)));
      Shape.check(!values.contains(0.0) || !values.contains(-0.0), "Two zeros have no order");
    }
  }

  static Comparator<Row> order(Table table, List<Key> keys) {
    Comparator<Row> order = (_, _) -> 0;
    for (Key key : keys) {
      Function<Row, @Nullable Object> value = table.reader(key.column());
      order =
          order.thenComparing(
              (a, b) -> Values.sort(value.apply(a), value.apply(b), key.descending()));
    }
    return order;
  }

  @Override
  public @Nullable String duckDb(String input, Shape before) {
    String order = keys.stream().map(Key::duckDb).collect(Collectors.joining(", "));
    String range = (limit == null ? "" : " LIMIT " + limit) + " OFFSET " + offset;
    return before.tame()
        ? Sql.select(Sql.columns(before), input, " ORDER BY " + order + range)
        : null;
  }

  @Override
  public List<Step> simpler() {
    return new Range(offset, limit)
        .simpler()
        .map(range -> (Step) new Sort(keys, range.offset(), range.limit()))
        .toList();
  }

  @Override
  public String toString() {
    return JavaText.call("sort", keys.toArray()) + new Range(offset, limit);
  }
}
