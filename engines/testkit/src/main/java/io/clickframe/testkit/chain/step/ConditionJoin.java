package io.clickframe.testkit.chain.step;

import io.clickframe.DataStore;
import io.clickframe.Expressions;
import io.clickframe.JoinType;
import io.clickframe.testkit.chain.table.Row;
import io.clickframe.testkit.chain.table.Shape;
import io.clickframe.testkit.chain.table.Source;
import io.clickframe.testkit.chain.table.Table;
import io.clickframe.testkit.chain.term.Comparison;
import io.clickframe.testkit.chain.term.DuckDbText;
import io.clickframe.testkit.chain.term.JavaText;
import io.clickframe.testkit.chain.term.Relation;
import io.clickframe.testkit.chain.term.Term;
import java.math.BigInteger;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The pairs for which a condition over both sides' columns is true; without one, all pairs. No two
 * columns have the same name.
 */
public record ConditionJoin(Chain right, @Nullable Term condition, JoinType type) implements Step {
  public ConditionJoin {
    Shape.check(condition != null || type == JoinType.INNER, "No condition");
    Shape.check(condition == null || keys(condition), "Keys do not compare");
  }

  /** Keys of a join are brought to one type; of an integer and a float there is none. */
  private static boolean keys(Term term) {
    boolean equality =
        term instanceof Comparison comparison && comparison.relation() == Relation.EQ;
    return term.parts().stream().allMatch(ConditionJoin::keys)
        && (!equality
            || term.parts().stream().map(part -> part.type().kind().floating()).distinct().count()
                == 1);
  }

  @Override
  public Shape after(Shape before) {
    Shape both = Sides.shape(before, right.shape(), JoinType.INNER);
    if (condition != null) {
      condition.check(both);
    }
    return Sides.shape(before, right.shape(), type);
  }

  @Override
  public DataStore on(DataStore input, Function<Source, DataStore> stores) {
    DataStore other = right.on(stores);
    return condition == null
        ? input.crossJoin(other)
        : input.join(other, Expressions.on(condition.expression()), type);
  }

  @Override
  public Table on(Table input) {
    Table other = right.table();
    Shape.check(input.rows().size() * other.rows().size() <= 40_000, "Too many pairs");
    if (condition == null) {
      return Sides.join(input, other, type, (_, _) -> true);
    }
    Shape both = Sides.shape(input.shape(), other.shape(), JoinType.INNER);
    Function<Row, @Nullable Object> holds = condition.on(new Table(both, List.of()));
    return Sides.join(
        input,
        other,
        type,
        (row, match) ->
            BigInteger.ONE.equals(
                holds.apply(Sides.pair(row, match, input.shape(), other.shape()))));
  }

  @Override
  public @Nullable String duckDb(String input, Shape before) {
    String sql = right.duckDb();
    String holds = condition == null ? "1" : condition.duckDb();
    if (sql == null || holds == null) {
      return null;
    }
    for (String name : right.shape().names()) {
      holds = holds.replace(DuckDbText.column(name), "r." + DuckDbText.name(name));
    }
    return Sql.select(
        Sides.columns(before, right.shape(), type),
        input,
        " " + type + " JOIN (" + sql + ") AS r ON " + holds + " = 1");
  }

  @Override
  public List<Step> simpler() {
    Stream<Step> chains =
        Simpler.without(right.steps())
            .map(steps -> new ConditionJoin(new Chain(right.source(), steps), condition, type));
    return condition == null
        ? chains.toList()
        : Stream.concat(
                chains,
                Simpler.conditions(condition).map(part -> new ConditionJoin(right, part, type)))
            .toList();
  }

  @Override
  public String toString() {
    return condition == null
        ? JavaText.call("crossJoin", right)
        : JavaText.call(
            "join", Objects.toString(right), "on(" + condition + ")", "JoinType." + type);
  }
}
