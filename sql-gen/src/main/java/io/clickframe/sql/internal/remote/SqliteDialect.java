package io.clickframe.sql.internal.remote;

import io.clickframe.internal.node.DatabaseSource;
import io.clickframe.internal.node.FunctionSource;
import io.clickframe.internal.node.SourceArgument;
import io.clickframe.sql.internal.render.Externals;
import io.clickframe.type.ClickHouseType;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.apache.calcite.rel.core.JoinRelType;
import org.jspecify.annotations.Nullable;

/**
 * SQLite. What it computes arrives as text, and a column may hold values of any type: those that
 * are not of the column's fail, there or when they arrive.
 */
final class SqliteDialect extends SqlDialect {
  static final SqliteDialect INSTANCE = new SqliteDialect();

  private SqliteDialect() {
    super("\"");
  }

  @Override
  public RemoteExpressions expressions(IntFunction<String> columns, Externals externals) {
    return new SqliteExpressions(columns, externals);
  }

  @Override
  String bytes(String text) {
    return text + " COLLATE BINARY";
  }

  @Override
  public List<String> run(@Nullable Long limit, @Nullable Long offset) {
    return limit == null && offset != null
        ? List.of("LIMIT -1", "OFFSET " + offset)
        : super.run(limit, offset);
  }

  /** It joins row by row, and the rows are in this process either way. */
  @Override
  public boolean joins(JoinRelType type) {
    return false;
  }

  @Override
  public boolean hasSetOperations() {
    return true;
  }

  /** It has no other. */
  @Override
  public String between(String operator) {
    return operator.replace(" DISTINCT", "");
  }

  /** Beside a query there are no brackets. */
  @Override
  public String beforeBracket() {
    return "SELECT * FROM ";
  }

  @Override
  public int longestName() {
    return Integer.MAX_VALUE;
  }

  @Override
  public String cast(String text, ClickHouseType type) {
    return SqliteExpressions.typed(text, type);
  }

  @Override
  public String asText(String text) {
    return SqlText.cast(text, "TEXT");
  }

  @Override
  public boolean arrivesAsItIs(ClickHouseType type) {
    return Form.of(type) == Form.TEXT;
  }

  @Override
  public String decoded(ClickHouseType type) {
    String quoted = RemoteTypes.quoted(type);
    if (Form.of(type) != Form.DATE) {
      return "CAST({}, " + quoted + ")";
    }
    // A text is clipped where it is no Date32, a time is not.
    String time = type.isNullable() ? "'Nullable(DateTime64(0))'" : "'DateTime64(0)'";
    return "CAST(CAST({}, " + time + "), " + quoted + ")";
  }

  @Override
  public FunctionSource query(DatabaseSource.Server server, SourceArgument sql) {
    return sqlite(server, sql(sql));
  }

  @Override
  public FunctionSource table(DatabaseSource source) {
    return sqlite(source.server(), new SourceArgument.Text(source.table()));
  }

  private static FunctionSource sqlite(DatabaseSource.Server server, SourceArgument what) {
    return new FunctionSource(
        server.kind().call(),
        "sqlite",
        List.of(new SourceArgument.Text(server.address()), what),
        null,
        Map.of(),
        server.label());
  }
}
