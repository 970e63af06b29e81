package io.clickframe.sql.internal.remote;

import io.clickframe.internal.node.DatabaseSource;
import io.clickframe.internal.node.FunctionSource;
import io.clickframe.internal.node.SourceArgument;
import io.clickframe.sql.internal.render.Externals;
import io.clickframe.sql.internal.render.Spelling;
import io.clickframe.type.ClickHouseType;
import java.util.function.IntFunction;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.AggregateCall;
import org.apache.calcite.rel.core.JoinRelType;
import org.apache.calcite.rex.RexNode;

/** A database as something that runs parts of a chain. Stateless. */
interface Dialect extends Spelling {

  /** The dialect of a database. */
  static Dialect of(DatabaseSource.Kind kind) {
    return switch (kind) {
      case POSTGRES -> PostgresDialect.INSTANCE;
      case MYSQL -> MySqlDialect.INSTANCE;
      case SQLITE -> SqliteDialect.INSTANCE;
      case CLICKHOUSE -> RemoteClickHouse.INSTANCE;
    };
  }

  /**
   * Refuses an expression that does not mean the same there.
   *
   * @throws NotPushableException with the reason
   */
  void check(RexNode node, IntFunction<String> columns, Externals externals);

  /** Checks an aggregate. */
  void check(AggregateCall call, RelNode input, int keys, IntFunction<String> columns);

  /** Refuses what rows cannot be grouped by, or made different by. */
  void checkKey(ClickHouseType type);

  /** Refuses what rows cannot be sorted by before a run of them is taken. */
  void checkOrder(ClickHouseType type, boolean nullsFirst);

  /** Whether texts of ClickHouse's SQL are understood as they are. */
  boolean isClickHouse();

  /** Whether two results can be joined like that. */
  boolean joins(JoinRelType type);

  /** Whether results can be put together by INTERSECT and EXCEPT. */
  boolean hasSetOperations();

  /** Whether two names are one there. */
  boolean sameName(String first, String second);

  /** The longest name in bytes. */
  int longestName();

  /** A value in the form of a ClickHouse type. */
  String cast(String text, ClickHouseType type);

  /** A value as a text. */
  String asText(String text);

  /** Whether {@link #cast} fails for values that the type does not have. */
  default boolean holds(ClickHouseType type) {
    return true;
  }

  /** A value that {@link #holds} not, in a form that ClickHouse makes the type of. */
  default String carried(String text, ClickHouseType type) {
    return cast(text, type);
  }

  /** Whether a column of that type needs nothing done to it to be sent across. */
  boolean arrivesAsItIs(ClickHouseType type);

  /**
   * ClickHouse SQL that makes the exact type of what came across; <code>{}</code> stands for it.
   */
  String decoded(ClickHouseType type);

  /**
   * The table function that sends a query.
   *
   * @param sql the query's text
   */
  FunctionSource query(DatabaseSource.Server server, SourceArgument sql);

  /** The table function that reads a table whose columns all arrive as they are. */
  FunctionSource table(DatabaseSource source);
}
