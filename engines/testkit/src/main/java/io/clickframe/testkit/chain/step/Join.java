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
import io.clickframe.testkit.chain.term.DuckDbText;
import io.clickframe.testkit.chain.term.JavaText;
import java.util.ArrayList;
import java.util.Collections;
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
  @Override
  public Shape after(Shape before) {
    Shape other = right.shape();
    Column first = before.column(leftKey);
    Column second = other.column(rightKey);
    Kind a = first.type().kind();
    Kind b = second.type().kind();
    Shape.check(a == b || (a.integer() && b.integer()), "Keys do not compare");
    Shape.check(a != Kind.INTS, "An array is no key");
    Shape.check(first.type().reliable() && second.type().reliable(), "Keys are not exact");
    List<Column> columns = new ArrayList<>(before.columns());
    for (Column column : other.columns()) {
      if (!using() || !column.name().equals(rightKey)) {
        boolean missing = type == JoinType.LEFT;
        columns.add(new Column(column.name(), column.type().orNull(missing)));
      }
    }
    return new Shape(columns, false);
  }

  private boolean using() {
    return leftKey.equals(rightKey);
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
    Table other = right.table();
    Shape after = after(input.shape());
    Function<Row, @Nullable Object> first = input.reader(leftKey);
    Function<Row, @Nullable Object> second = other.reader(rightKey);
    List<Row> rows = new ArrayList<>();
    for (Row row : input.rows()) {
      Object key = first.apply(row);
      List<Row> matches =
          key == null
              ? List.of()
              : other.rows().stream().filter(r -> key.equals(second.apply(r))).toList();
      matches.forEach(match -> rows.add(pair(row, match, other)));
      if (matches.isEmpty() && type == JoinType.LEFT) {
        rows.add(pair(row, null, other));
      }
    }
    return new Table(after, rows);
  }

  private Row pair(Row row, @Nullable Row match, Table other) {
    List<@Nullable Object> cells = new ArrayList<>(row.values());
    for (int i = 0; i < other.shape().columns().size(); i++) {
      Column column = other.shape().columns().get(i);
      if (!using() || !column.name().equals(rightKey)) {
        Object missing = column.type().kind() == Kind.INTS ? List.of() : null;
        cells.add(match == null ? missing : match.get(i));
      }
    }
    return new Row(Collections.unmodifiableList(cells));
  }

  @Override
  public @Nullable String duckDb(String input, Shape before) {
    String other = right.duckDb();
    Shape shape = right.shape();
    Column first = before.column(leftKey);
    if (other == null || !first.type().tame() || !shape.column(rightKey).type().tame()) {
      return null;
    }
    List<String> items = Sql.columns(before);
    for (Column column : shape.columns()) {
      if (!using() || !column.name().equals(rightKey)) {
        String name = DuckDbText.name(column.name());
        boolean array = column.type().kind() == Kind.INTS;
        items.add((array ? "coalesce(r." + name + ", [])" : "r." + name) + " AS " + name);
      }
    }
    boolean integer = first.type().kind().integer();
    String a = DuckDbText.column(leftKey);
    String b = "r." + DuckDbText.name(rightKey);
    String keys =
        integer ? "CAST(" + a + " AS HUGEINT) = CAST(" + b + " AS HUGEINT)" : a + " = " + b;
    return Sql.select(items, input, " " + type + " JOIN (" + other + ") AS r ON " + keys);
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
