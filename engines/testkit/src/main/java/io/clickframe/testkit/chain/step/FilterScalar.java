package io.clickframe.testkit.chain.step;

import io.clickframe.DataStore;
import io.clickframe.Expressions;
import io.clickframe.testkit.chain.table.Column;
import io.clickframe.testkit.chain.table.Row;
import io.clickframe.testkit.chain.table.Shape;
import io.clickframe.testkit.chain.table.Source;
import io.clickframe.testkit.chain.table.Table;
import io.clickframe.testkit.chain.term.ColumnTerm;
import io.clickframe.testkit.chain.term.Comparison;
import io.clickframe.testkit.chain.term.DuckDbText;
import io.clickframe.testkit.chain.term.JavaText;
import io.clickframe.testkit.chain.term.Relation;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The rows whose value compares so with an aggregate over all rows of a chain.
 *
 * @param other the other chain; null for this one so far
 */
public record FilterScalar(
    String column, Relation relation, @Nullable Chain other, Aggregate aggregate) implements Step {
  @Override
  public Shape after(Shape before) {
    comparison(before).check(extended(before));
    return before;
  }

  private Column scalar(Shape before) {
    Shape of = other == null ? before : other.shape();
    Column column = new Group(List.of(), List.of(aggregate)).after(of).columns().getFirst();
    return new Column(column.name(), column.type().orNull(true));
  }

  private Comparison comparison(Shape before) {
    return new Comparison(
        relation, new ColumnTerm(before.column(column)), new ColumnTerm(scalar(before)));
  }

  private Shape extended(Shape before) {
    List<Column> columns = new ArrayList<>(before.columns());
    columns.add(scalar(before));
    return before.with(columns);
  }

  @Override
  public DataStore on(DataStore input, Function<Source, DataStore> stores) {
    DataStore store = other == null ? input : other.on(stores);
    return input.filter(
        relation.between(
            Expressions.col(column), Expressions.scalar(store.agg(aggregate.expression()))));
  }

  @Override
  public Table on(Table input) {
    Table of = other == null ? input : other.table();
    Object value = new Group(List.of(), List.of(aggregate)).on(of).rows().getFirst().get(0);
    Function<Row, @Nullable Object> holds =
        comparison(input.shape()).on(new Table(extended(input.shape()), List.of()));
    return input.filter(row -> {
      List<@Nullable Object> cells = new ArrayList<>(row.values());
      cells.add(value);
      return BigInteger.ONE.equals(holds.apply(new Row(Collections.unmodifiableList(cells))));
    });
  }

  @Override
  public @Nullable String duckDb(String input, Shape before) {
    String all = other == null ? input : other.duckDb();
    String holds = comparison(before).duckDb();
    Group group = new Group(List.of(), List.of(aggregate));
    String sql = all == null ? null : group.duckDb(all, other == null ? before : other.shape());
    return sql == null || holds == null
        ? null
        : Sql.select(
            Sql.columns(before),
            input,
            " WHERE "
                + holds.replace(DuckDbText.column(aggregate.name()), "(" + sql + ")")
                + " = 1");
  }

  @Override
  public String toString() {
    return JavaText.call(
        "filter",
        "col("
            + JavaText.of(column)
            + ")."
            + JavaText.call(
                relation.method(),
                "scalar("
                    + (other == null ? "<this chain so far>" : Objects.toString(other))
                    + "."
                    + JavaText.call("agg", aggregate)
                    + ")"));
  }
}
