package io.clickframe.testkit.chain.step;

import io.clickframe.DataStore;
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
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A row for each of some columns. */
public record Unpivot(String name, String value, List<String> columns) implements Step {
  public Unpivot {
    columns = List.copyOf(columns);
  }

  private List<Column> rest(Shape before) {
    return before.columns().stream().filter(each -> !columns.contains(each.name())).toList();
  }

  @Override
  public Shape after(Shape before) {
    Type type = before.column(columns.getFirst()).type();
    for (String each : columns) {
      type = Types.common(type, before.column(each).type());
    }
    List<Column> all = new ArrayList<>(rest(before));
    all.add(new Column(name, Type.of(Kind.STRING)));
    all.add(new Column(value, type));
    return new Shape(all, false);
  }

  @Override
  public DataStore on(DataStore input, Function<Source, DataStore> stores) {
    return input.unpivot(name, value, columns.toArray());
  }

  @Override
  public Table on(Table input) {
    List<Function<Row, @Nullable Object>> kept =
        rest(input.shape()).stream().map(each -> input.reader(each.name())).toList();
    List<Row> rows = new ArrayList<>();
    for (Row row : input.rows()) {
      for (String column : columns) {
        List<@Nullable Object> cells = new ArrayList<>();
        kept.forEach(each -> cells.add(each.apply(row)));
        cells.add(column);
        cells.add(input.reader(column).apply(row));
        rows.add(new Row(Collections.unmodifiableList(cells)));
      }
    }
    return new Table(after(input.shape()), rows);
  }

  @Override
  public @Nullable String duckDb(String input, Shape before) {
    Kind kind = after(before).column(value).type().kind();
    return columns.stream()
        .map(column -> {
          List<String> items = new ArrayList<>();
          rest(before).forEach(each -> items.add(DuckDbText.column(each.name())));
          items.add(DuckDbText.string(column) + " AS " + DuckDbText.name(name));
          items.add(
              DuckDbText.cast(DuckDbText.column(column), kind) + " AS " + DuckDbText.name(value));
          return Sql.select(items, input, "");
        })
        .collect(Collectors.joining(" UNION ALL "));
  }

  @Override
  public List<Step> simpler() {
    return Simpler.without(columns).<Step>map(less -> new Unpivot(name, value, less)).toList();
  }

  @Override
  public String toString() {
    return JavaText.call(
        "unpivot",
        Stream.concat(Stream.of(name, value), columns.stream()).map(JavaText::of).toArray());
  }
}
