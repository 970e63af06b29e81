package io.clickframe.internal.engine;

import io.clickframe.Schema;
import io.clickframe.spi.SqlStatement;
import io.clickframe.type.ClickHouseType;
import java.util.List;
import java.util.Map;

/** How an engine is asked for the columns of a statement. Stateless, thread-safe. */
public final class Descriptions {
  private Descriptions() {}

  /** The statement that asks for the columns of another. */
  public static SqlStatement of(SqlStatement statement) {
    // Not DESCRIBE (SELECT …): that computes scalar subqueries, however much they read.
    return statement
        .withText("DESCRIBE TABLE view(" + statement.text() + "\n)")
        .withSettings(Map.of("print_pretty_type_names", "0"));
  }

  /** The columns that its rows tell. */
  public static Schema schema(List<List<String>> rows) {
    return new Schema(
        rows.stream()
            .map(row -> new Schema.Column(row.get(0), ClickHouseType.parse(row.get(1))))
            .toList());
  }
}
