package io.clickframe.testkit.chain.step;

import io.clickframe.DataStore;
import io.clickframe.Expressions;
import io.clickframe.JoinCondition;
import io.clickframe.JoinType;
import io.clickframe.testkit.chain.table.Column;
import io.clickframe.testkit.chain.table.Kind;
import io.clickframe.testkit.chain.table.Row;
import io.clickframe.testkit.chain.table.Shape;
import io.clickframe.testkit.chain.table.Source;
import io.clickframe.testkit.chain.table.Table;
import io.clickframe.testkit.chain.table.Type;
import io.clickframe.testkit.chain.term.DuckDbText;
import io.clickframe.testkit.chain.term.JavaText;
import io.clickframe.testkit.chain.term.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Pairs with equal keys. NaN equals NaN here, and the two zeros differ.
 *
 * @param leftKey a column of this side
 * @param rightKey a column of the other; if it has the same name, it is kept once
 */
public record Join(Chain right, String leftKey, String rightKey, JoinType type) implements Step {
  /** What the other side's key is called as long as both are there. */
  private static final String OTHER = "the other key";

  @Override
  public Shape after(Shape before) {
    Shape other = other();
    Type first = before.column(leftKey).type();
    Type second = other.column(otherKey()).type();
    Kind a = first.kind();
    Kind b = second.kind();
    Shape.check(a == b || (a.integer() && b.integer()), "Keys do not compare");
    Shape.check(a != Kind.INTS, "An array is no key");
    Shape.check(first.reliable() && second.reliable(), "Keys are not exact");
    Types.common(first, second);
    if (!using()) {
      return Sides.shape(before, other, type);
    }
    Type key =
        switch (type) {
          case RIGHT -> second;
          case FULL -> Types.common(first, second);
          default -> first;
        };
    return new Shape(
        Sides.shape(before, other, type).columns().stream()
            .filter(column -> !column.name().equals(OTHER))
            .map(column -> column.name().equals(leftKey) ? new Column(leftKey, key) : column)
            .toList(),
        false);
  }

  private boolean using() {
    return leftKey.equals(rightKey);
  }

  private String otherKey() {
    return using() ? OTHER : rightKey;
  }

  private Shape other() {
    return new Shape(
        right.shape().columns().stream()
            .map(column ->
                column.name().equals(rightKey) ? new Column(otherKey(), column.type()) : column)
            .toList(),
        false);
  }

  @Override
  public DataStore on(DataStore input, Function<Source, DataStore> stores) {
    JoinCondition condition =
        using()
            ? Expressions.on(leftKey)
            : Expressions.on(Expressions.col(leftKey).eq(Expressions.col(rightKey)));
    return input.join(right.on(stores), condition, type);
  }

  @Override
  public Table on(Table input) {
    Table second = new Table(other(), right.table().rows());
    Function<Row, @Nullable Object> key = input.reader(leftKey);
    Function<Row, @Nullable Object> otherKey = second.reader(otherKey());
    Table all =
        Sides.join(
            input,
            second,
            type,
            (row, match) -> {
              Object value = key.apply(row);
              return value != null && value.equals(otherKey.apply(match));
            });
    Shape after = after(input.shape());
    List<Function<Row, @Nullable Object>> values = new ArrayList<>();
    for (String name : after.names()) {
      values.add(
          using() && name.equals(leftKey) && Sides.leftMissing(type)
              ? merged(all)
              : all.reader(name));
    }
    return all.map(after, values);
  }

  private Function<Row, @Nullable Object> merged(Table all) {
    Function<Row, @Nullable Object> first = all.reader(leftKey);
    Function<Row, @Nullable Object> second = all.reader(OTHER);
    return row -> {
      Object value = type == JoinType.FULL ? first.apply(row) : null;
      return value == null ? second.apply(row) : value;
    };
  }

  @Override
  public @Nullable String duckDb(String input, Shape before) {
    String sql = right.duckDb();
    Shape other = other();
    Type first = before.column(leftKey).type();
    if (sql == null || !first.tame() || !other.column(otherKey()).type().tame()) {
      return null;
    }
    String a = DuckDbText.column(leftKey);
    String b = "r." + DuckDbText.name(rightKey);
    List<String> items = new ArrayList<>();
    List<String> all = Sides.columns(before, other, type);
    List<String> names = Sides.shape(before, other, type).names();
    for (int i = 0; i < names.size(); i++) {
      if (using() && names.get(i).equals(leftKey)) {
        String key =
            switch (type) {
              case RIGHT -> b;
              case FULL ->
                  DuckDbText.cast(
                      "coalesce(" + a + ", " + b + ")",
                      after(before).column(leftKey).type().kind());
              default -> a;
            };
        items.add(key + " AS " + DuckDbText.name(leftKey));
      } else if (!names.get(i).equals(OTHER)) {
        items.add(all.get(i));
      }
    }
    String keys =
        first.kind().integer() ? DuckDbText.huge(a) + " = " + DuckDbText.huge(b) : a + " = " + b;
    return Sql.select(items, input, " " + type + " JOIN (" + sql + ") AS r ON " + keys);
  }

  @Override
  public List<Step> simpler() {
    return Simpler.without(right.steps())
        .<Step>map(steps -> new Join(new Chain(right.source(), steps), leftKey, rightKey, type))
        .toList();
  }

  @Override
  public String toString() {
    String condition =
        using()
            ? JavaText.of(leftKey)
            : "col(" + JavaText.of(leftKey) + ").eq(col(" + JavaText.of(rightKey) + "))";
    return JavaText.call(
        "join", Objects.toString(right), "on(" + condition + ")", "JoinType." + type);
  }
}
