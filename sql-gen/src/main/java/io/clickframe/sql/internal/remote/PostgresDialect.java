package io.clickframe.sql.internal.remote;

import io.clickframe.internal.node.DatabaseSource;
import io.clickframe.internal.node.FunctionSource;
import io.clickframe.internal.node.SourceArgument;
import io.clickframe.sql.internal.plan.RemoteLeaf;
import io.clickframe.sql.internal.render.Externals;
import io.clickframe.type.ClickHouseType;
import java.util.List;
import java.util.function.IntFunction;
import org.apache.calcite.rel.type.RelDataType;

/** PostgreSQL. */
final class PostgresDialect extends SqlDialect {
  static final PostgresDialect INSTANCE = new PostgresDialect();

  private static final int LONGEST_NAME = 63;

  private PostgresDialect() {
    super("\"");
  }

  @Override
  public RemoteExpressions expressions(IntFunction<String> columns, Externals externals) {
    return new PostgresExpressions(columns, externals);
  }

  @Override
  String bytes(String text) {
    return text + " COLLATE \"C\"";
  }

  @Override
  public void checkOrder(ClickHouseType type, boolean nullsFirst) {
    if (Form.of(type) == Form.FLOAT && !nullsFirst) {
      return;
    }
    super.checkOrder(type, nullsFirst);
  }

  /** NaN is the greatest there; in ClickHouse it is last, both ways, before NULL. */
  @Override
  public String order(String key, RelDataType type, boolean descending, boolean nullsFirst) {
    String order = super.order(key, type, descending, nullsFirst);
    return Form.of(type) == Form.FLOAT && descending
        ? "(" + key + " = 'NaN') ASC NULLS LAST, " + order
        : order;
  }

  @Override
  public boolean hasSetOperations() {
    return true;
  }

  @Override
  public boolean sameName(String first, String second) {
    return first.equals(second);
  }

  @Override
  public int longestName() {
    return LONGEST_NAME;
  }

  @Override
  public String decoded(ClickHouseType type) {
    if (type.family().equals("Array")) {
      return "JSONExtract(ifNull({}, '[]'), " + RemoteTypes.quoted(type) + ")";
    }
    return type.text().equals(PostgresTypes.arriving(type))
        ? RemoteLeaf.SELF
        : "CAST({}, " + RemoteTypes.quoted(type) + ")";
  }

  @Override
  public String cast(String text, ClickHouseType type) {
    return PostgresTypes.cast(text, type);
  }

  @Override
  public String asText(String text) {
    return "CAST(" + text + " AS text)";
  }

  @Override
  public boolean arrivesAsItIs(ClickHouseType type) {
    return Form.of(type) != Form.DATE && Form.of(type) != Form.OTHER;
  }

  @Override
  public FunctionSource query(DatabaseSource.Server server, SourceArgument sql) {
    return function("postgresql", server, sql(sql), List.of());
  }

  @Override
  public FunctionSource table(DatabaseSource source) {
    return function(
        "postgresql",
        source.server(),
        new SourceArgument.Text(source.table()),
        source.schema().isEmpty() ? List.of() : List.of(new SourceArgument.Text(source.schema())));
  }
}
