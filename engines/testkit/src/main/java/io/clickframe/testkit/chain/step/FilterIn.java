package io.clickframe.testkit.chain.step;

import io.clickframe.DataStore;
import io.clickframe.Expression;
import io.clickframe.Expressions;
import io.clickframe.testkit.chain.table.Kind;
import io.clickframe.testkit.chain.table.Row;
import io.clickframe.testkit.chain.table.Shape;
import io.clickframe.testkit.chain.table.Source;
import io.clickframe.testkit.chain.table.Table;
import io.clickframe.testkit.chain.table.Type;
import io.clickframe.testkit.chain.term.DuckDbText;
import io.clickframe.testkit.chain.term.JavaText;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The rows whose value is one of another chain's, or none of them; NULL is neither. */
public record FilterIn(String column, Chain other, boolean in) implements Step {
  @Override
  public Shape after(Shape before) {
    Type a = before.column(column).type();
    Type b = type();
    Shape.check(
        a.kind() == b.kind() || (a.kind().integer() && b.kind().integer()), "Cannot compare");
    Shape.check(a.kind() != Kind.INTS && a.tame() && b.tame(), "No list");
    return before;
  }

  private Type type() {
    Shape.check(other.shape().columns().size() == 1, "Several columns");
    return other.shape().columns().getFirst().type();
  }

  @Override
  public DataStore on(DataStore input, Function<Source, DataStore> stores) {
    Expression value = Expressions.col(column);
    DataStore store = other.on(stores);
    return input.filter(in ? value.in(store) : value.notIn(store));
  }

  @Override
  public Table on(Table input) {
    Set<@Nullable Object> values = new HashSet<>();
    other.table().rows().forEach(row -> values.add(row.get(0)));
    Function<Row, @Nullable Object> value = input.reader(column);
    return input.filter(row -> {
      Object found = value.apply(row);
      return found != null && values.contains(found) == in;
    });
  }

  @Override
  public @Nullable String duckDb(String input, Shape before) {
    String sql = other.duckDb();
    if (sql == null) {
      return null;
    }
    boolean integer = before.column(column).type().kind().integer();
    String a = DuckDbText.column(column);
    String b = DuckDbText.column(other.shape().names().getFirst());
    String list =
        "(SELECT "
            + (integer ? DuckDbText.huge(b) : b)
            + " FROM ("
            + sql
            + ") AS q WHERE "
            + b
            + " IS NOT NULL)";
    String clause =
        " WHERE "
            + a
            + " IS NOT NULL AND "
            + (integer ? DuckDbText.huge(a) : a)
            + (in ? " IN " : " NOT IN ")
            + list;
    return Sql.select(Sql.columns(before), input, clause);
  }

  @Override
  public List<Step> simpler() {
    return Simpler.without(other.steps())
        .<Step>map(steps -> new FilterIn(column, new Chain(other.source(), steps), in))
        .toList();
  }

  @Override
  public String toString() {
    return JavaText.call(
        "filter", "col(" + JavaText.of(column) + ")." + JavaText.call(in ? "in" : "notIn", other));
  }
}
