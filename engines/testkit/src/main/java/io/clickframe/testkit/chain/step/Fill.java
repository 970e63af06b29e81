package io.clickframe.testkit.chain.step;

import io.clickframe.DataStore;
import io.clickframe.testkit.chain.table.Column;
import io.clickframe.testkit.chain.table.Kind;
import io.clickframe.testkit.chain.table.Row;
import io.clickframe.testkit.chain.table.Shape;
import io.clickframe.testkit.chain.table.Source;
import io.clickframe.testkit.chain.table.Table;
import io.clickframe.testkit.chain.table.Type;
import io.clickframe.testkit.chain.table.Values;
import io.clickframe.testkit.chain.term.Constant;
import io.clickframe.testkit.chain.term.DuckDbText;
import io.clickframe.testkit.chain.term.JavaText;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A constant of the column's type where the column misses a value. */
public record Fill(boolean nulls, boolean nans, Constant constant, String column) implements Step {
  public Fill {
    Shape.check(nulls || nans, "Nothing to fill");
  }

  @Override
  public Shape after(Shape before) {
    Type type = before.column(column).type();
    Kind kind = type.kind();
    Shape.check(constant.fits(kind), "Would widen");
    Shape.check(!nans || kind.floating(), "No NaN");
    return before.with(
        before.columns().stream()
            .map(each ->
                each.name().equals(column)
                    ? new Column(column, new Type(kind, type.nullable() && !nulls, type.grade()))
                    : each)
            .toList());
  }

  @Override
  public DataStore on(DataStore input, Function<Source, DataStore> stores) {
    if (!nans) {
      return input.fillNull(constant.constant(), column);
    }
    return nulls
        ? input.fillNa(constant.constant(), column)
        : input.fillNaN(constant.constant(), column);
  }

  @Override
  public Table on(Table input) {
    Shape after = after(input.shape());
    List<Function<Row, @Nullable Object>> values = new ArrayList<>();
    for (String name : after.names()) {
      Function<Row, @Nullable Object> value = input.reader(name);
      values.add(name.equals(column) ? row -> filled(value.apply(row)) : value);
    }
    return input.map(after, values);
  }

  private @Nullable Object filled(@Nullable Object value) {
    boolean missing = value == null ? nulls : nans && Values.isNaN(value);
    return missing ? constant.value() : value;
  }

  @Override
  public @Nullable String duckDb(String input, Shape before) {
    Kind kind = before.column(column).type().kind();
    List<String> items = new ArrayList<>();
    for (String name : before.names()) {
      String sql = DuckDbText.column(name);
      String nan =
          nans
              ? "CASE WHEN isnan(" + sql + ") THEN " + constant.duckDb() + " ELSE " + sql + " END"
              : sql;
      String all = nulls ? "coalesce(" + nan + ", " + constant.duckDb() + ")" : nan;
      items.add(
          (name.equals(column) ? DuckDbText.cast(all, kind) : sql)
              + " AS "
              + DuckDbText.name(name));
    }
    return Sql.select(items, input, "");
  }

  @Override
  public String toString() {
    String method = nans ? (nulls ? "fillNa" : "fillNaN") : "fillNull";
    return JavaText.call(method, JavaText.of(constant.constant()), JavaText.of(column));
  }
}
