package io.clickframe.testkit.chain.step;

import io.clickframe.DataStore;
import io.clickframe.testkit.chain.table.Row;
import io.clickframe.testkit.chain.table.Shape;
import io.clickframe.testkit.chain.table.Source;
import io.clickframe.testkit.chain.table.Table;
import io.clickframe.testkit.chain.term.JavaText;
import io.clickframe.testkit.chain.term.Term;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The different rows that another chain has, too, or has not.
 *
 * @param other the other chain; null for this one so far, where a condition is true
 */
public record SetStep(@Nullable Chain other, @Nullable Term condition, boolean intersect)
    implements Step {
  @Override
  public Shape after(Shape before) {
    Shape.check(before.reliable(), "Rows are not exact");
    Shape after = both(before);
    Shape.check(after.reliable(), "Rows are not exact");
    return after;
  }

  private Shape both(Shape before) {
    return other != null ? new Union(other).after(before) : new SelfUnion(term()).after(before);
  }

  private Term term() {
    return Objects.requireNonNull(condition);
  }

  @Override
  public DataStore on(DataStore input, Function<Source, DataStore> stores) {
    DataStore second = other != null ? other.on(stores) : new Filter(term()).on(input, stores);
    return intersect ? input.intersect(second) : input.except(second);
  }

  @Override
  public Table on(Table input) {
    Shape after = after(input.shape());
    Table second = other != null ? other.table() : new Filter(term()).on(input);
    Set<Row> rows =
        new HashSet<>(
            second.map(after, after.names().stream().map(second::reader).toList()).rows());
    return new Table(
        after,
        input.rows().stream().distinct().filter(row -> rows.contains(row) == intersect).toList());
  }

  @Override
  public @Nullable String duckDb(String input, Shape before) {
    String second = other != null ? other.duckDb() : new Filter(term()).duckDb(input, before);
    boolean tame = before.tame() && (other == null || other.shape().tame());
    if (second == null || !tame) {
      return null;
    }
    List<String> items = Sql.typed(after(before));
    return "SELECT * FROM ("
        + Sql.select(items, input, "")
        + (intersect ? " INTERSECT " : " EXCEPT ")
        + Sql.select(items, second, "")
        + ") AS q";
  }

  @Override
  public List<Step> simpler() {
    return other == null
        ? List.of()
        : Simpler.without(other.steps())
            .<Step>map(steps -> new SetStep(new Chain(other.source(), steps), condition, intersect))
            .toList();
  }

  @Override
  public String toString() {
    return JavaText.call(
        intersect ? "intersect" : "except",
        other != null
            ? other
            : "<this chain so far>." + JavaText.call("filter", Objects.toString(condition)));
  }
}
