package io.clickframe.sql.internal.remote;

import io.clickframe.internal.node.DatabaseSource;
import io.clickframe.internal.node.DatabaseSource.Kind;
import io.clickframe.spi.SqlStatement;
import io.clickframe.sql.internal.render.Quoting;
import org.jspecify.annotations.Nullable;

/** What databases say of how many rows a table has, without counting them. */
public final class RowCounts {
  private RowCounts() {}

  /**
   * A statement of the engine for that.
   *
   * @param statement gives the number as a text, or no row
   * @param isGuess whether it is about that many
   * @param origin who says so, for people
   */
  public record Question(SqlStatement statement, boolean isGuess, String origin) {}

  /**
   * Whether a database is asked; SQLite keeps no count, and of several servers each has its own.
   *
   * @param version the engine's
   */
  public static boolean areKnown(DatabaseSource source, String version) {
    Kind kind = source.server().kind();
    return kind != Kind.SQLITE
        && !source.server().isShared()
        && Pushdown.takesQueries(kind, version);
  }

  /** The question for a table; null if there is none. */
  public static @Nullable Question question(DatabaseSource source, String version) {
    if (!areKnown(source, version)) {
      return null;
    }
    try {
      return switch (source.server().kind()) {
        case POSTGRES -> asked(source, postgres(source), true, "pg_class");
        case MYSQL -> asked(source, mySql(source), true, "information_schema.tables");
        case CLICKHOUSE -> asked(source, clickHouse(source), false, "table's count");
        case SQLITE -> null;
      };
    } catch (NotPushableException e) {
      return null; // no name can have such characters there
    }
  }

  private static Question asked(DatabaseSource source, String sql, boolean guess, String origin) {
    return new Question(Catalogue.question(source, sql), guess, origin);
  }

  /** Without an {@code ANALYZE} it is -1, or 0 before PostgreSQL 14. */
  private static String postgres(DatabaseSource source) {
    return "SELECT CAST(CAST(c.reltuples AS bigint) AS text) AS l FROM pg_catalog.pg_class AS c"
        + " WHERE c.oid = to_regclass("
        + PostgresCatalogue.name(source)
        + ") AND c.reltuples > 0";
  }

  /** A view has none, and a table that was just made has 0. */
  private static String mySql(DatabaseSource source) {
    String schema = source.schema().isEmpty() ? source.server().database() : source.schema();
    return "SELECT CAST(table_rows AS CHAR) AS l FROM information_schema.tables WHERE table_schema"
        + " = "
        + MySqlExpressions.string(schema)
        + " AND table_name = "
        + MySqlExpressions.string(source.table())
        + " AND table_rows > 0";
  }

  private static String clickHouse(DatabaseSource source) {
    String database = source.schema().isEmpty() ? source.server().database() : source.schema();
    return "SELECT toString(assumeNotNull(total_rows)) AS l FROM system.tables WHERE database = "
        + (database.isEmpty() ? "currentDatabase()" : Quoting.string(database))
        + " AND name = "
        + Quoting.string(source.table())
        + " AND total_rows IS NOT NULL";
  }
}
