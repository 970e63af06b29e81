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
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Some columns under new names; old to new. */
public record Rename(Map<String, String> names) implements Step {
  public Rename {
    names = Collections.unmodifiableMap(new LinkedHashMap<>(names));
  }

  @Override
  public Shape after(Shape before) {
    names.keySet().forEach(before::column);
    return all(before).after(before);
  }

  @Override
  public DataStore on(DataStore input, Function<Source, DataStore> stores) {
    return input.rename(names);
  }

  @Override
  public Table on(Table input) {
    return new Table(after(input.shape()), input.rows());
  }

  @Override
  public @Nullable String duckDb(String input, Shape before) {
    return all(before).duckDb(input, before);
  }

  private Select all(Shape before) {
    List<Item> outputs = new ArrayList<>();
    for (Column column : before.columns()) {
      String name = names.getOrDefault(column.name(), column.name());
      outputs.add(new Item(new ColumnTerm(column), name));
    }
    return new Select(outputs);
  }

  @Override
  public String toString() {
    return names.entrySet().stream()
        .map(e -> JavaText.of(e.getKey()) + ", " + JavaText.of(e.getValue()))
        .collect(Collectors.joining(", ", "rename(Map.of(", "))"));
  }
}
