package io.clickframe.testkit.chain.step;

import io.clickframe.DataStore;
import io.clickframe.Expressions;
import io.clickframe.testkit.chain.table.Row;
import io.clickframe.testkit.chain.table.Shape;
import io.clickframe.testkit.chain.table.Source;
import io.clickframe.testkit.chain.table.Table;
import io.clickframe.testkit.chain.term.ColumnTerm;
import io.clickframe.testkit.chain.term.Comparison;
import io.clickframe.testkit.chain.term.Constant;
import io.clickframe.testkit.chain.term.JavaText;
import io.clickframe.testkit.chain.term.Relation;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The groups where an aggregate, which is none of the results, compares so with a constant. */
public record Having(Group group, Aggregate aggregate, Relation relation, int constant)
    implements Step {
  private Group extended() {
    List<Aggregate> all = new ArrayList<>(group.aggregates());
    all.add(aggregate);
    return new Group(group.keys(), all);
  }

  private Comparison condition(Shape before) {
    Shape all = extended().after(before);
    return new Comparison(
        relation, new ColumnTerm(all.columns().getLast()), new Constant(constant));
  }

  @Override
  public Shape after(Shape before) {
    Shape.check(!group.keys().isEmpty(), "One group");
    condition(before);
    return group.after(before);
  }

  @Override
  public DataStore on(DataStore input, Function<Source, DataStore> stores) {
    return input
        .groupBy(group.keys().stream().map(key -> key.expression()).toArray())
        .having(relation.between(aggregate.value(), Expressions.lit(constant)))
        .agg(group.aggregates().stream().map(Aggregate::expression).toArray());
  }

  @Override
  public Table on(Table input) {
    Table all = extended().on(input);
    Function<Row, @Nullable Object> holds = condition(input.shape()).on(all);
    Table kept = all.filter(row -> BigInteger.ONE.equals(holds.apply(row)));
    Shape after = after(input.shape());
    return kept.map(after, after.names().stream().map(kept::reader).toList());
  }

  @Override
  public @Nullable String duckDb(String input, Shape before) {
    String sql = extended().duckDb(input, before);
    String holds = condition(before).duckDb();
    return sql == null || holds == null
        ? null
        : Sql.select(Sql.columns(after(before)), sql, " WHERE " + holds + " = 1");
  }

  @Override
  public String toString() {
    return JavaText.call("groupBy", group.keys().toArray())
        + "."
        + JavaText.call("having", aggregate + "." + JavaText.call(relation.method(), constant))
        + "."
        + JavaText.call("agg", group.aggregates().toArray());
  }
}
