package io.clickframe.testkit.chain.step;

import io.clickframe.DataStore;
import io.clickframe.Expressions;
import io.clickframe.JoinType;
import io.clickframe.testkit.chain.table.Row;
import io.clickframe.testkit.chain.table.Shape;
import io.clickframe.testkit.chain.table.Source;
import io.clickframe.testkit.chain.table.Table;
import io.clickframe.testkit.chain.term.DuckDbText;
import io.clickframe.testkit.chain.term.JavaText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A join with at most one partner for each row, where all that match are the same row. */
public record AnyJoin(Join join) implements Step {
  public AnyJoin {
    Shape.check(
        join.type() == JoinType.INNER || join.type() == JoinType.LEFT, "Not of one partner");
    Shape.check(!join.leftKey().equals(join.rightKey()), "Not the key alone");
  }

  @Override
  public Shape after(Shape before) {
    return join.after(before);
  }

  @Override
  public DataStore on(DataStore input, Function<Source, DataStore> stores) {
    return input.join(
        join.right().on(stores),
        Expressions.leftOn(join.leftKey()).rightOn(join.rightKey()).any(),
        join.type());
  }

  @Override
  public Table on(Table input) {
    Table right = join.right().table();
    Function<Row, @Nullable Object> key = right.reader(join.rightKey());
    Set<@Nullable Object> keys = new HashSet<>();
    Set<Row> rows = new HashSet<>(right.rows());
    for (Row row : rows) {
      Shape.check(keys.add(key.apply(row)), "Several partners");
    }
    List<Step> steps = new ArrayList<>(join.right().steps());
    steps.add(new Distinct());
    Chain once = new Chain(join.right().source(), steps);
    return new Join(once, join.leftKey(), join.rightKey(), join.type()).on(input);
  }

  @Override
  public @Nullable String duckDb(String input, Shape before) {
    Shape right = join.right().shape();
    if (!right.tame()) {
      return null;
    }
    Chain once = join.right().then(new Distinct());
    String sql = new Join(once, join.leftKey(), join.rightKey(), join.type()).duckDb(input, before);
    return sql == null ? null : Sql.select(names(before), sql, "");
  }

  private List<String> names(Shape before) {
    return after(before).names().stream().map(DuckDbText::column).toList();
  }

  @Override
  public List<Step> simpler() {
    return join.simpler().stream().<Step>map(less -> new AnyJoin((Join) less)).toList();
  }

  @Override
  public String toString() {
    return JavaText.call(
        "join",
        join.right(),
        "leftOn("
            + JavaText.of(join.leftKey())
            + ").rightOn("
            + JavaText.of(join.rightKey())
            + ").any()",
        "JoinType." + join.type());
  }
}
