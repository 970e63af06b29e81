package io.clickframe.sql.internal.statistics;

import io.clickframe.internal.node.DatabaseSource;
import io.clickframe.internal.node.EngineTable;
import io.clickframe.source.Credentials;
import io.clickframe.spi.SqlStatement;
import io.clickframe.sql.TypeOracle;
import io.clickframe.sql.internal.cache.Attempt;
import io.clickframe.sql.internal.remote.RowCounts;
import io.clickframe.sql.internal.render.Quoting;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How many rows tables have, as their catalogues say. Thread-safe. */
final class Tables {
  private final TypeOracle oracle;
  private final Believed<String, TableStatistics> counts = new Believed<>();

  Tables(TypeOracle oracle) {
    this.oracle = oracle;
  }

  /** Those of a table of the engine; null if it does not know. */
  @Nullable TableStatistics of(EngineTable table) {
    return counts.get(
        table.label(),
        () -> first(question(table.database(), table.name()), false, "table's count"));
  }

  private static SqlStatement question(String database, String name) {
    String where = database.isEmpty() ? "currentDatabase()" : Quoting.string(database);
    return SqlStatement.of(
        "SELECT toString(assumeNotNull(total_rows)) FROM system.tables WHERE database = "
            + where
            + " AND name = "
            + Quoting.string(name)
            + " AND total_rows IS NOT NULL");
  }

  /** Those of a table of a database; null if that does not know. */
  @Nullable TableStatistics of(DatabaseSource source) {
    Credentials credentials = source.server().credentials();
    String user = credentials == null ? "" : credentials.user();
    return counts.get(user + "@" + source.label(), () -> count(source));
  }

  private @Nullable TableStatistics count(DatabaseSource source) {
    RowCounts.Question question = RowCounts.question(source, oracle.version());
    return question == null
        ? null
        : first(question.statement(), question.isGuess(), question.origin());
  }

  private @Nullable TableStatistics first(SqlStatement question, boolean guess, String origin) {
    List<String> rows = Attempt.orNull(() -> oracle.lines(question));
    return rows == null || rows.isEmpty()
        ? null
        : new TableStatistics(Double.parseDouble(rows.getFirst()), guess, origin, Map.of());
  }
}
