package io.clickframe.sql.internal.remote;

import io.clickframe.internal.node.DatabaseSource;
import io.clickframe.internal.node.FunctionSource;
import io.clickframe.internal.node.SourceArgument;
import io.clickframe.source.Credentials;
import io.clickframe.sql.internal.plan.DatabaseLeaf;
import io.clickframe.sql.internal.render.Externals;
import io.clickframe.type.ClickHouseType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.AggregateCall;
import org.apache.calcite.rel.core.JoinRelType;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rex.RexNode;
import org.jspecify.annotations.Nullable;

/** What the databases that are not ClickHouse have in common. */
abstract class SqlDialect implements Dialect {
  private final String quote;

  SqlDialect(String quote) {
    this.quote = quote;
  }

  @Override
  public abstract RemoteExpressions expressions(IntFunction<String> columns, Externals externals);

  /** A key of text by its bytes. */
  abstract String bytes(String text);

  @Override
  public final String identifier(String name) {
    return quote + name.replace(quote, quote + quote) + quote;
  }

  @Override
  public String table(DatabaseLeaf leaf) {
    DatabaseSource source = leaf.source();
    String schema = source.schema();
    return (schema.isEmpty() ? "" : identifier(schema) + ".") + identifier(source.table());
  }

  @Override
  public final void check(RexNode node, IntFunction<String> columns, Externals externals) {
    expressions(columns, externals).value(node);
  }

  @Override
  public final void check(
      AggregateCall call, RelNode input, int keys, IntFunction<String> columns) {
    RemoteAggregates.checkEmpty(call, input, keys);
    List<String> arguments = call.getArgList().stream().map(columns::apply).toList();
    expressions(columns, Externals.PROBE).aggregate(call, input, arguments);
  }

  @Override
  public void checkKey(ClickHouseType type) {
    if (!Form.of(type).isKey()) {
      throw new NotPushableException("a key of type " + type);
    }
  }

  @Override
  public void checkOrder(ClickHouseType type, boolean nullsFirst) {
    if (!Form.of(type).isOrdered()) {
      throw new NotPushableException("the order of " + type);
    }
  }

  @Override
  public String order(String key, RelDataType type, boolean descending, boolean nullsFirst) {
    String sorted = Form.of(type) == Form.TEXT ? bytes(key) : key;
    return sorted + (descending ? " DESC" : " ASC") + (nullsFirst ? " NULLS FIRST" : " NULLS LAST");
  }

  @Override
  public List<String> run(@Nullable Long limit, @Nullable Long offset) {
    List<String> lines = new ArrayList<>();
    if (limit != null) {
      lines.add("LIMIT " + limit);
    }
    if (offset != null) {
      lines.add("OFFSET " + offset);
    }
    return lines;
  }

  @Override
  public boolean isClickHouse() {
    return false;
  }

  @Override
  public boolean groupsBy(String key) {
    return true;
  }

  @Override
  public String between(String operator) {
    return operator;
  }

  @Override
  public String beforeBracket() {
    return "";
  }

  @Override
  public boolean hasSemiJoin() {
    return false;
  }

  @Override
  public boolean sortsDistinct() {
    return true;
  }

  @Override
  public boolean hasQualify() {
    return false;
  }

  @Override
  public boolean joins(JoinRelType type) {
    return type != JoinRelType.FULL;
  }

  @Override
  public boolean sameName(String first, String second) {
    return first.equalsIgnoreCase(second);
  }

  /** {@code function('address', 'database', what, 'user', password)}. */
  static FunctionSource function(
      String name, DatabaseSource.Server server, SourceArgument what, List<SourceArgument> more) {
    List<SourceArgument> arguments = new ArrayList<>();
    arguments.add(new SourceArgument.Text(server.address()));
    arguments.add(new SourceArgument.Text(server.database()));
    arguments.add(what);
    Credentials credentials = server.credentials();
    arguments.add(new SourceArgument.Text(credentials == null ? "" : credentials.user()));
    arguments.add(
        credentials == null
            ? new SourceArgument.Text("")
            : new SourceArgument.Hidden(credentials.password()));
    arguments.addAll(more);
    return new FunctionSource(
        server.kind().call(), name, arguments, null, Map.of(), server.label());
  }

  static SourceArgument sql(SourceArgument query) {
    return new SourceArgument.Call("query", List.of(query));
  }
}
