package io.clickframe.testkit.chain.step;

import io.clickframe.DataStore;
import io.clickframe.Expressions;
import io.clickframe.testkit.chain.table.Shape;
import io.clickframe.testkit.chain.table.Source;
import io.clickframe.testkit.chain.table.Table;
import io.clickframe.testkit.chain.term.ColumnTerm;
import io.clickframe.testkit.chain.term.Comparison;
import io.clickframe.testkit.chain.term.Constant;
import io.clickframe.testkit.chain.term.Item;
import io.clickframe.testkit.chain.term.JavaText;
import io.clickframe.testkit.chain.term.Relation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Groups with a column for each of some values of another column. */
public record Pivot(List<Item> keys, ColumnTerm column, List<Constant> values, Aggregate aggregate)
    implements Step {
  public Pivot {
    keys = List.copyOf(keys);
    values = List.copyOf(values);
    Shape.check(values.stream().distinct().count() == values.size(), "A value twice");
    Shape.check(aggregate.filter() == null, "A filter of its own");
  }

  private static String name(int value) {
    return "p" + value;
  }

  /** What it means: aggregates of the rows that have the value. */
  private Group group() {
    List<Aggregate> aggregates = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      aggregates.add(
          new Aggregate(
              aggregate.function(),
              aggregate.argument(),
              name(i),
              aggregate.distinct(),
              new Comparison(Relation.EQ, column, values.get(i))));
    }
    return new Group(keys, aggregates);
  }

  @Override
  public Shape after(Shape before) {
    return group().after(before);
  }

  @Override
  public DataStore on(DataStore input, Function<Source, DataStore> stores) {
    List<Object> named = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      named.add(Expressions.lit(values.get(i).constant()).as(name(i)));
    }
    return input
        .groupBy(keys.stream().map(Item::expression).toArray())
        .pivot(column.expression(), named.toArray())
        .agg(aggregate.expression());
  }

  @Override
  public Table on(Table input) {
    return group().on(input);
  }

  @Override
  public @Nullable String duckDb(String input, Shape before) {
    return group().duckDb(input, before);
  }

  @Override
  public List<Step> simpler() {
    return Simpler.without(values)
        .<Step>map(less -> new Pivot(keys, column, less, aggregate))
        .toList();
  }

  @Override
  public String toString() {
    List<Object> named = new ArrayList<>(List.of(column));
    for (int i = 0; i < values.size(); i++) {
      named.add(values.get(i) + ".as(" + JavaText.of(name(i)) + ")");
    }
    return JavaText.call("groupBy", keys.toArray())
        + "."
        + JavaText.call("pivot", named.toArray())
        + "."
        + JavaText.call("agg", aggregate);
  }
}
