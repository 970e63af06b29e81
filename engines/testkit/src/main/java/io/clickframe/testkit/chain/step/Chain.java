package io.clickframe.testkit.chain.step;

import io.clickframe.DataStore;
import io.clickframe.testkit.chain.table.Shape;
import io.clickframe.testkit.chain.table.Source;
import io.clickframe.testkit.chain.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A source and the steps on it. Immutable. */
public record Chain(Source source, List<Step> steps) {
  public Chain {
    steps = List.copyOf(steps);
  }

  /** This chain with a step behind it. */
  public Chain then(Step step) {
    List<Step> more = new ArrayList<>(steps);
    more.add(step);
    return new Chain(source, more);
  }

  /** The columns; fails if a step does not fit. */
  public Shape shape() {
    Shape shape = source.table().shape();
    for (Step step : steps) {
      shape = step.after(shape);
    }
    return shape;
  }

  /** The chain under test. */
  public DataStore on(Function<Source, DataStore> stores) {
    DataStore store = stores.apply(source);
    for (Step step : steps) {
      store = step.on(store, stores);
    }
    return store;
  }

  /** The rows by plain Java. */
  public Table table() {
    Table table = source.table();
    for (Step step : steps) {
      table = step.on(table);
    }
    return table;
  }

  /** The rows as DuckDB's SQL, or null if that has not the same meaning. */
  public @Nullable String duckDb() {
    String sql = "SELECT * FROM " + source.name();
    Shape shape = source.table().shape();
    for (Step step : steps) {
      String next = step.duckDb(sql, shape);
      if (next == null) {
        return null;
      }
      sql = next;
      shape = step.after(shape);
    }
    return sql;
  }

  @Override
  public String toString() {
    return steps.stream()
        .map(step -> "\n    ." + step)
        .collect(Collectors.joining("", source.toString(), ""));
  }
}
