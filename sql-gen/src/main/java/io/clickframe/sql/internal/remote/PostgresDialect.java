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
  public boolean sortsDistinct() {
    return false;
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
    String arrived = PostgresTypes.arrived(type);
    return type.text().equals(PostgresTypes.arriving(type))
        ? RemoteLeaf.SELF
        : "CAST(" + arrived + ", " + RemoteTypes.quoted(type) + ")";
  }

  @Override
  public String cast(String text, ClickHouseType type) {
    return PostgresTypes.cast(text, type);
  }

  /** By its bytes: collations may take different texts for the same. */
  @Override
  public String asText(String text) {
    return PostgresTypes.collated("CAST(" + text + " AS text)");
  }

  @Override
  public boolean holds(ClickHouseType type) {
    return PostgresTypes.holds(type);
  }

  @Override
  public String carried(String text, ClickHouseType type) {
    return PostgresTypes.carried(text, type);
  }

  @Override
  public boolean arrivesAsItIs(ClickHouseType type) {
    return switch (Form.of(type)) {
      case DATE, TIMESTAMP, INSTANT, OTHER -> false;
      default -> true;
    };
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
