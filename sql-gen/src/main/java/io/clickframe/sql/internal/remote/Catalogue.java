package io.clickframe.sql.internal.remote;

import io.clickframe.internal.node.DatabaseSource;
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

  private static Query of(DatabaseSource.Kind kind) {
    return switch (kind) {
      case POSTGRES -> new PostgresCatalogue();
      case MYSQL -> new MySqlCatalogue();
      case SQLITE -> new SqliteCatalogue();
      case CLICKHOUSE -> throw new IllegalArgumentException("it tells its types by itself");
    };
  }

  /** The statement that asks for the columns; one over the table itself if that is a ClickHouse. */
  public static SqlStatement question(DatabaseSource source) {
    Dialect dialect = Dialect.of(source.server().kind());
    boolean clickHouse = source.server().kind() == DatabaseSource.Kind.CLICKHOUSE;
    FunctionSource function =
        clickHouse
            ? dialect.table(source)
            : dialect.query(
                source.server(), new SourceArgument.Text(of(source.server().kind()).sql(source)));
    Holes holes = new Holes();
    String from = new TableFunctions(holes).of(function);
    String columns = clickHouse ? "*" : "ifNull(toString(t0.l), '') AS l";
    return SemanticSettings.on(SqlStatement.of("SELECT " + columns + " FROM " + from + " AS t0"))
        .withSecrets(holes.secrets());
  }

  /** The columns of the answer's lines. */
  public static List<TableColumn> columns(DatabaseSource source, List<String> lines) {
    Query query = of(source.server().kind());
    return lines.stream().map(query::column).toList();
  }
}
