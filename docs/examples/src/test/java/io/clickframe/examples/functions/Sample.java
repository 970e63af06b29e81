package io.clickframe.examples.functions;

import io.clickframe.DataContext;
import io.clickframe.DataObject;
import io.clickframe.DataStore;
import io.clickframe.internal.text.CellText;
import io.clickframe.result.Row;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows that examples run over, and how they run. */
final class Sample {
  /** The rows, as the pages show them. */
  static final String TABLE =
      """
      | id | x | y | name |
      |---|---|---|---|
      | 1 | 3 | 0.5 | ann |
      | 2 | 1 | 2.5 | bob |
      | 3 | NULL | NaN | cid |
      | 4 | 8 | -1.5 | ann |
      """;

  static final String STRUCTURE = "id Int64, x Nullable(Int64), y Float64, name String";

  private final DataContext context;
  private final DataStore rows;
  private final IdentityHashMap<Example, Outcome> outcomes = new IdentityHashMap<>();

  Sample(DataContext context, Path folder) throws IOException {
    this.context = context;
    Path file = folder.resolve("sample.csv");
    Files.writeString(file, "id,x,y,name\n1,3,0.5,ann\n2,1,2.5,bob\n3,\\N,nan,cid\n4,8,-1.5,ann\n");
    rows = DataStore.file(file.toString(), options -> options.structure(STRUCTURE));
  }

  /**
   * What an example gave.
   *
   * @param value as the page shows it
   * @param type its ClickHouse type
   * @param sql the expression as it was sent
   */
  record Outcome(String value, String type, String sql) {}

  /** Each example runs once. */
  Outcome run(Example example) {
    return outcomes.computeIfAbsent(example, this::outcome);
  }

  private Outcome outcome(Example example) {
    DataStore chain = chain(example);
    List<@Nullable Object> values = new ArrayList<>();
    String type;
    try (DataObject result = chain.execute(context)) {
      type = result.schema().columns().getFirst().type().toString();
      for (Row row : result.rows()) {
        values.add(row.get(0));
      }
    }
    String text =
        switch (example.rows()) {
          case FIRST, GROUP -> only(values);
          case EACH -> text(values);
        };
    return new Outcome(text, type, expression(chain.toSql(context)));
  }

  /** A value as text; text in quotes, to tell it from numbers. */
  static String text(@Nullable Object value) {
    String inList = CellText.of(Collections.singletonList(value));
    return inList.substring(1, inList.length() - 1);
  }

  private DataStore chain(Example example) {
    var item = example.expression().as("result");
    return switch (example.rows()) {
      case FIRST -> rows.filter("id = 1").select(item);
      case GROUP -> rows.agg(item);
      case EACH -> rows.assign(item).sort("id").select("result");
    };
  }

  private static String only(List<@Nullable Object> values) {
    if (values.size() != 1) {
      throw new AssertionError("Expected one row, found " + values);
    }
    return text(values.getFirst());
  }

  private static String expression(String statement) {
    String select = statement.replaceAll("\\s+", " ");
    int end = select.lastIndexOf(" AS `result`");
    end = end < 0 ? select.lastIndexOf(" AS result") : end;
    return select.substring("SELECT ".length(), Math.max(end, "SELECT ".length()));
  }
}
