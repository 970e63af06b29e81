package io.clickframe.sql.internal.remote;

import io.clickframe.internal.node.DatabaseSource;
import io.clickframe.internal.node.DatabaseSource.Kind;
import io.clickframe.internal.node.FunctionSource;
import io.clickframe.internal.node.SourceArgument;
import io.clickframe.spi.SqlStatement;
import io.clickframe.sql.internal.render.Holes;
import io.clickframe.sql.internal.render.SemanticSettings;
import io.clickframe.sql.internal.render.TableFunctions;
import java.util.List;

/** What databases say of a table's columns. */
public final class Catalogue {
  private Catalogue() {}

  /** A database's own list of columns. Stateless. */
  interface Query {
    /** The query in the database's SQL: one text {@code l} for each column, in order. */
    String sql(DatabaseSource source);

    /** The column of a text. */
    TableColumn column(String text);
  }

  private static Query of(Kind kind) {
    return switch (kind) {
      case POSTGRES -> new PostgresCatalogue();
      case MYSQL -> new MySqlCatalogue();
      case SQLITE -> new SqliteCatalogue();
      case CLICKHOUSE -> throw new IllegalArgumentException("it tells its types by itself");
    };
  }

  /**
   * Whether a database is asked for a table's columns, in its own SQL; else the engine is.
   *
   * @param version the engine's
   */
  public static boolean isAsked(DatabaseSource source, String version) {
    Kind kind = source.server().kind();
    return kind != Kind.CLICKHOUSE && Pushdown.takesQueries(kind, version);
  }

  /** The statement that asks a database for the columns. */
  public static SqlStatement question(DatabaseSource source) {
    return question(source, of(source.server().kind()).sql(source));
  }

  /**
   * The statement that asks a database something.
   *
   * @param sql in its own SQL: gives one text {@code l} in each row
   */
  static SqlStatement question(DatabaseSource source, String sql) {
    Dialect dialect = Dialect.of(source.server().kind());
    FunctionSource query = dialect.query(source.server(), new SourceArgument.Text(sql));
    return select("ifNull(toString(t0.l), '') AS l", query);
  }

  /** The statement over the table itself, of which the engine tells the columns. */
  public static SqlStatement table(DatabaseSource source) {
    return select("*", Dialect.of(source.server().kind()).table(source));
  }

  private static SqlStatement select(String columns, FunctionSource function) {
    Holes holes = new Holes();
    String from = new TableFunctions(holes).of(function);
    return SemanticSettings.on(SqlStatement.of("SELECT " + columns + " FROM " + from + " AS t0"))
        .withSecrets(holes.secrets());
  }

  /** The columns of the answer's lines. */
  public static List<TableColumn> columns(DatabaseSource source, List<String> lines) {
    Query query = of(source.server().kind());
    return lines.stream().map(query::column).toList();
  }
}
