package io.clickframe.examples.functions;

import io.clickframe.DataContext;
import io.clickframe.DataObject;
import io.clickframe.DataStore;
import io.clickframe.PreparedQuery;
import io.clickframe.examples.Project;
import io.clickframe.internal.text.CellText;
import io.clickframe.result.Row;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
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

  /** The rows as a store. */
  static final DataStore ROWS =
      DataStore.file(
          Project.ROOT
              .resolve("docs/examples/src/test/resources/io/clickframe/examples/functions")
              .resolve("sample.csv")
              .toString(),
          options -> options.structure(STRUCTURE));

  private final DataContext context;
  private final IdentityHashMap<Example, Outcome> outcomes = new IdentityHashMap<>();

  Sample(DataContext context) {
    this.context = context;
  }

  /**
   * What an example gave.
   *
   * @param value as the page shows it
   * @param type its ClickHouse type; empty for several columns
   */
  record Outcome(String value, String type) {}

  /** Each example runs once. */
  Outcome run(Example example) {
    return outcomes.computeIfAbsent(example, this::outcome);
  }

  private Outcome outcome(Example example) {
    PreparedQuery query = example.chain().prepare(context);
    for (Map.Entry<String, Object> parameter : example.parameters().entrySet()) {
      query = query.bind(parameter.getKey(), parameter.getValue());
    }
    try (DataObject result = query.execute()) {
      List<String> names = result.schema().names();
      int width = names.size();
      List<@Nullable Object> rows = new ArrayList<>();
      for (Row row : result.rows()) {
        rows.add(width == 1 ? row.get(0) : IntStream.range(0, width).mapToObj(row::get).toList());
      }
      String value =
          switch (example.gives()) {
            case FIRST, GROUP -> only(rows);
            case EACH, ROWS -> text(rows);
            case COLUMNS -> text(names);
          };
      boolean one = width == 1 && example.gives() != Example.Gives.COLUMNS;
      return new Outcome(value, one ? result.schema().columns().getFirst().type().toString() : "");
    }
  }

  /** A value as text; text in quotes, to tell it from numbers. */
  static String text(@Nullable Object value) {
    String inList = CellText.of(Collections.singletonList(value));
    return inList.substring(1, inList.length() - 1);
  }

  private static String only(List<@Nullable Object> values) {
    if (values.size() != 1) {
      throw new AssertionError("Expected one row, found " + values);
    }
    return text(values.getFirst());
  }
}
