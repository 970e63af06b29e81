package io.clickframe.sql.internal.remote;

import io.clickframe.internal.node.DatabaseSource;
import io.clickframe.internal.node.FunctionSource;
import io.clickframe.internal.node.SourceArgument;
import io.clickframe.source.Credentials;
import io.clickframe.sql.internal.plan.ChWindow;
import io.clickframe.sql.internal.plan.DatabaseLeaf;
import io.clickframe.sql.internal.plan.RawSql;
import io.clickframe.sql.internal.plan.RemoteLeaf;
import io.clickframe.sql.internal.render.ExpressionWriter;
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
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexNode;
import org.jspecify.annotations.Nullable;

/** Another ClickHouse: everything means the same there. */
final class RemoteClickHouse implements Dialect {
  static final RemoteClickHouse INSTANCE = new RemoteClickHouse();

  /**
   * The engine sends the other server the whole query around {@code remote(…)}: what it is joined
   * with, which is not there or is another file, and the passwords in it. A setting of its own puts
   * it into a sub-query, which goes alone; this one also keeps conditions around that from going.
   */
  private static final Map<String, String> ALONE =
      Map.of("allow_push_predicate_ast_for_distributed_subqueries", "0");

  private RemoteClickHouse() {}

  @Override
  public String identifier(String name) {
    return CLICKHOUSE.identifier(name);
  }

  @Override
  public ExpressionWriter expressions(IntFunction<String> columns, Externals externals) {
    return CLICKHOUSE.expressions(columns, externals);
  }

  @Override
  public String table(DatabaseLeaf leaf) {
    return CLICKHOUSE.table(leaf);
  }

  @Override
  public String order(String key, RelDataType type, boolean descending, boolean nullsFirst) {
    return CLICKHOUSE.order(key, type, descending, nullsFirst);
  }

  @Override
  public List<String> run(@Nullable Long limit, @Nullable Long offset) {
    return CLICKHOUSE.run(limit, offset);
  }

  @Override
  public boolean isClickHouse() {
    return true;
  }

  @Override
  public boolean groupsBy(String key) {
    return CLICKHOUSE.groupsBy(key);
  }

  @Override
  public String between(String operator) {
    return CLICKHOUSE.between(operator);
  }

  @Override
  public String beforeBracket() {
    return CLICKHOUSE.beforeBracket();
  }

  @Override
  public boolean hasSemiJoin() {
    return CLICKHOUSE.hasSemiJoin();
  }

  @Override
  public boolean sortsDistinct() {
    return true;
  }

  @Override
  public boolean hasQualify() {
    return CLICKHOUSE.hasQualify();
  }

  /** What differs from call to call stays where it is asked for. */
  @Override
  public void check(RexNode node, IntFunction<String> columns, Externals externals) {
    if (!isStable(node)) {
      throw new NotPushableException("a function that gives something else each time");
    }
  }

  private static boolean isStable(RexNode node) {
    if (!(node instanceof RexCall call)) {
      return true;
    }
    boolean stable =
        switch (call.getOperator()) {
          case ChWindow _ -> true;
          case RawSql raw -> raw.isRepeatable();
          default -> call.getOperator().isDeterministic();
        };
    return stable && call.getOperands().stream().allMatch(RemoteClickHouse::isStable);
  }

  @Override
  public void check(AggregateCall call, RelNode input, int keys, IntFunction<String> columns) {}

  @Override
  public void checkKey(ClickHouseType type) {}

  @Override
  public void checkOrder(ClickHouseType type, boolean nullsFirst) {}

  @Override
  public boolean joins(JoinRelType type) {
    return true;
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
    return Integer.MAX_VALUE;
  }

  @Override
  public String cast(String text, ClickHouseType type) {
    return "CAST(" + text + ", " + RemoteTypes.quoted(type) + ")";
  }

  @Override
  public String asText(String text) {
    return "toString(" + text + ")";
  }

  @Override
  public boolean arrivesAsItIs(ClickHouseType type) {
    return true;
  }

  @Override
  public String decoded(ClickHouseType type) {
    return RemoteLeaf.SELF;
  }

  @Override
  public FunctionSource query(DatabaseSource.Server server, SourceArgument sql) {
    String text = ((SourceArgument.Text) sql).value();
    return remote(
        server,
        List.of(new SourceArgument.Call("view", List.of(new SourceArgument.Verbatim(text)))));
  }

  @Override
  public FunctionSource table(DatabaseSource source) {
    String schema = source.schema();
    String database = schema.isEmpty() ? source.server().database() : schema;
    return remote(
        source.server(),
        List.of(new SourceArgument.Text(database), new SourceArgument.Text(source.table())));
  }

  private static FunctionSource remote(DatabaseSource.Server server, List<SourceArgument> what) {
    List<SourceArgument> arguments = new ArrayList<>();
    arguments.add(new SourceArgument.Text(server.address()));
    arguments.addAll(what);
    Credentials credentials = server.credentials();
    if (credentials != null) {
      arguments.add(new SourceArgument.Text(credentials.user()));
      arguments.add(new SourceArgument.Hidden(credentials.password()));
    }
    String name = server.secure() ? "remoteSecure" : "remote";
    return new FunctionSource(server.kind().call(), name, arguments, null, ALONE, server.label());
  }
}
