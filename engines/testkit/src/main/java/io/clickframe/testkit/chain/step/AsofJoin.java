package io.clickframe.testkit.chain.step;

import io.clickframe.AsofCondition;
import io.clickframe.DataStore;
import io.clickframe.Expressions;
import io.clickframe.JoinType;
import io.clickframe.testkit.chain.table.Kind;
import io.clickframe.testkit.chain.table.Row;
import io.clickframe.testkit.chain.table.Shape;
import io.clickframe.testkit.chain.table.Source;
import io.clickframe.testkit.chain.table.Table;
import io.clickframe.testkit.chain.table.Type;
import io.clickframe.testkit.chain.table.Values;
import io.clickframe.testkit.chain.term.DuckDbText;
import io.clickframe.testkit.chain.term.JavaText;
import io.clickframe.testkit.chain.term.Relation;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Each row with the nearest of the other side, where all that are equally near are equal.
 *
 * @param by a column of both sides, or null
 * @param tolerance how far the nearest may be away, or null
 */
public record AsofJoin(
    Chain right,
    String leftColumn,
    Relation relation,
    String rightColumn,
    @Nullable String by,
    @Nullable Integer tolerance,
    JoinType type)
    implements Step {
  @Override
  public Shape after(Shape before) {
    Type first = before.column(leftColumn).type();
    Type second = right.shape().column(rightColumn).type();
    boolean integers = first.kind().integer() && second.kind().integer();
    boolean times =
        first.kind() == second.kind() && (first.kind() == Kind.DATE || first.kind() == Kind.TIME);
    Shape.check(integers || (times && tolerance == null), "No distance");
    Shape.check(relation != Relation.EQ && relation != Relation.NE, "No inequality");
    Shape.check(type == JoinType.INNER || type == JoinType.LEFT, "No as-of join");
    if (by != null) {
      Shape.check(!by.equals(leftColumn), "Both sides have it");
      Type a = before.column(by).type();
      Type b = right.shape().column(by).type();
      Shape.check(a.kind() == b.kind() && a.tame() && b.tame(), "Keys do not compare");
      Shape.check(a.kind() != Kind.INTS, "An array is no key");
    }
    return Sides.shape(before, rest(), type);
  }

  /** The other side's columns without the key. */
  private Shape rest() {
    return new Shape(
        right.shape().columns().stream().filter(column -> !column.name().equals(by)).toList(),
        false);
  }

  @Override
  public DataStore on(DataStore input, Function<Source, DataStore> stores) {
    AsofCondition condition =
        Expressions.asof(
            relation.between(Expressions.col(leftColumn), Expressions.col(rightColumn)));
    condition = by == null ? condition : condition.by(by);
    condition = tolerance == null ? condition : condition.tolerance(tolerance);
    return input.asofJoin(right.on(stores), condition, type);
  }

  @Override
  public Table on(Table input) {
    Table other = right.table();
    Function<Row, @Nullable Object> near = other.reader(rightColumn);
    List<Row> rows = new ArrayList<>();
    for (Row row : input.rows()) {
      Object value = input.reader(leftColumn).apply(row);
      Object key = by == null ? "" : input.reader(by).apply(row);
      Row nearest = null;
      boolean tie = false;
      for (Row match : other.rows()) {
        Object found = near.apply(match);
        Object otherKey = by == null ? "" : other.reader(by).apply(match);
        if (value == null
            || found == null
            || key == null
            || !key.equals(otherKey)
            || !relation.holds(Values.compare(value, found))) {
          continue;
        }
        int order = nearest == null ? 1 : nearer(found, near.apply(nearest));
        tie = order == 0 ? tie || !match.equals(nearest) : order < 0 && tie;
        nearest = order > 0 ? match : nearest;
      }
      Shape.check(!tie, "Any of these would do");
      if (nearest != null && tolerance != null && value != null) {
        BigInteger distance = ((BigInteger) value).subtract((BigInteger) near.apply(nearest)).abs();
        nearest = distance.compareTo(BigInteger.valueOf(tolerance)) <= 0 ? nearest : null;
      }
      if (nearest != null || type == JoinType.LEFT) {
        Row kept = nearest == null ? null : kept(other, nearest);
        rows.add(Sides.pair(row, kept, input.shape(), rest()));
      }
    }
    return new Table(after(input.shape()), rows);
  }

  private int nearer(Object found, @Nullable Object before) {
    int order = before == null ? 1 : Values.compare(found, before);
    return relation == Relation.GE || relation == Relation.GT ? order : -order;
  }

  private Row kept(Table other, Row row) {
    List<Function<Row, @Nullable Object>> values =
        rest().names().stream().map(other::reader).toList();
    return new Table(other.shape(), List.of(row)).map(rest(), values).rows().getFirst();
  }

  @Override
  public @Nullable String duckDb(String input, Shape before) {
    String sql = right.duckDb();
    if (sql == null || tolerance != null) {
      return null;
    }
    boolean integer = before.column(leftColumn).type().kind().integer();
    String a = DuckDbText.column(leftColumn);
    String b = "r." + DuckDbText.name(rightColumn);
    String key = by == null ? "" : DuckDbText.column(by) + " = r." + DuckDbText.name(by) + " AND ";
    List<String> items = Sides.columns(before, rest(), type);
    return Sql.select(
        items,
        input,
        " ASOF "
            + type
            + " JOIN ("
            + sql
            + ") AS r ON "
            + key
            + (integer ? DuckDbText.huge(a) : a)
            + " "
            + relation.sql()
            + " "
            + (integer ? DuckDbText.huge(b) : b));
  }

  @Override
  public List<Step> simpler() {
    return Simpler.without(right.steps())
        .<Step>map(steps ->
            new AsofJoin(
                new Chain(right.source(), steps),
                leftColumn,
                relation,
                rightColumn,
                by,
                tolerance,
                type))
        .toList();
  }

  @Override
  public String toString() {
    return JavaText.call(
        "asofJoin",
        right,
        "asof(col("
            + JavaText.of(leftColumn)
            + ")."
            + relation.method()
            + "(col("
            + JavaText.of(rightColumn)
            + ")))"
            + (by == null ? "" : ".by(" + JavaText.of(by) + ")")
            + (tolerance == null ? "" : ".tolerance(" + tolerance + ")"),
        "JoinType." + type);
  }
}
