package io.clickframe.sql.internal.render;

import io.clickframe.spi.SqlStatement;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.calcite.rel.RelNode;

/**
 * The settings that every statement carries so that SQL means SQL: unmatched rows of outer joins
 * are NULL, numbers in GROUP BY and ORDER BY are no positions, times without a zone are UTC on
 * every machine, and starts of intervals outside of 1970 to 2149 do not wrap around.
 *
 * <p>The engine does not move conditions into PREWHERE: over Parquet it then fails on some that
 * share an expression with a column ("Not found column … in block"), and with most of them it reads
 * slower; those that pay are written there ({@code optimize.ReadOrder}). Aggregates are not
 * compiled: from its fourth run on, a compiled {@code min} or {@code max} takes times before 1970
 * for the latest (ClickHouse issue 113942). Alternatives with LIKE are not gathered: the engine
 * then fails where one is over an aggregate. Different values of different rows are not counted as
 * rows: that counts NULL.
 *
 * <p>What only some statements need is chosen by their plans.
 */
public final class SemanticSettings {
  private static final Map<String, String> SETTINGS = new LinkedHashMap<>();

  private static final Map<String, String> WITHOUT_MOVES =
      Map.of("optimize_arithmetic_operations_in_aggregate_functions", "0");

  static {
    SETTINGS.put("join_use_nulls", "1");
    SETTINGS.put("group_by_use_nulls", "1");
    SETTINGS.put("enable_positional_arguments", "0");
    SETTINGS.put("session_timezone", "'UTC'");
    SETTINGS.put("enable_extended_results_for_datetime_functions", "1");
    SETTINGS.put("optimize_move_to_prewhere", "0");
    SETTINGS.put("compile_aggregate_expressions", "0");
    SETTINGS.put("optimize_or_like_chain", "0");
    SETTINGS.put("optimize_uniq_to_count", "0");
  }

  private SemanticSettings() {}

  /** The statement of a plan with the settings added, also those that not all need. */
  public static SqlStatement on(SqlStatement statement, RelNode plan) {
    SqlStatement set = on(statement);
    return MovedArithmetic.in(plan) ? set.withSettings(WITHOUT_MOVES) : set;
  }

  /** The statement with the settings added. */
  public static SqlStatement on(SqlStatement statement) {
    return statement.withSettings(SETTINGS);
  }
}
