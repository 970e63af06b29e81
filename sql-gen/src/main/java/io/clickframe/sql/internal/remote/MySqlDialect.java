package io.clickframe.sql.internal.remote;

import io.clickframe.internal.node.DatabaseSource;
import io.clickframe.internal.node.FunctionSource;
import io.clickframe.internal.node.SourceArgument;
import io.clickframe.sql.internal.render.Externals;
import io.clickframe.sql.internal.type.ChType;
import io.clickframe.type.ClickHouseType;
import java.util.List;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import org.apache.calcite.rel.type.RelDataType;
import org.jspecify.annotations.Nullable;

/** MySQL and MariaDB. */
final class MySqlDialect extends SqlDialect {
  static final MySqlDialect INSTANCE = new MySqlDialect();

  private static final int LONGEST_NAME = 64;
  private static final Pattern COLUMN = Pattern.compile("\\w+\\.`(?:[^`]|``)*`", Pattern.DOTALL);
  private static final String EVERYTHING = "18446744073709551615";

  private MySqlDialect() {
    super("`");
  }

  @Override
  public RemoteExpressions expressions(IntFunction<String> columns, Externals externals) {
    return new MySqlExpressions(columns, externals);
  }

  /** They are bytes already. */
  @Override
  String bytes(String text) {
    return text;
  }

  @Override
  public String order(String key, RelDataType type, boolean descending, boolean nullsFirst) {
    String order = key + (descending ? " DESC" : " ASC");
    return ChType.of(type).isNullable()
        ? "(" + key + " IS NULL)" + (nullsFirst ? " DESC, " : " ASC, ") + order
        : order;
  }

  /** Computed keys are not known again as parts of outputs, nor behind HAVING. */
  @Override
  public boolean groupsBy(String key) {
    return COLUMN.matcher(key).matches();
  }

  @Override
  public List<String> run(@Nullable Long limit, @Nullable Long offset) {
    if (limit == null) {
      return offset == null ? List.of() : List.of("LIMIT " + EVERYTHING, "OFFSET " + offset);
    }
    return super.run(limit, offset);
  }

  /** Only since MySQL 8.0.31. */
  @Override
  public boolean hasSetOperations() {
    return false;
  }

  @Override
  public int longestName() {
    return LONGEST_NAME;
  }

  @Override
  public String cast(String text, ClickHouseType type) {
    return MySqlTypes.cast(text, type);
  }

  @Override
  public String asText(String text) {
    return MySqlCatalogue.TEXT.replace("{}", text);
  }

  @Override
  public boolean arrivesAsItIs(ClickHouseType type) {
    return switch (Form.of(type)) {
      case FLOAT, DATE, BOOL, OTHER -> false;
      case INTEGER, DECIMAL, TEXT, TIMESTAMP, INSTANT, UUID -> true;
    };
  }

  @Override
  public String decoded(ClickHouseType type) {
    return "CAST({}, " + RemoteTypes.quoted(type) + ")";
  }

  @Override
  public FunctionSource query(DatabaseSource.Server server, SourceArgument sql) {
    return function("mysql", server, sql(sql), List.of());
  }

  @Override
  public FunctionSource table(DatabaseSource source) {
    return function("mysql", source.server(), new SourceArgument.Text(source.table()), List.of());
  }
}
