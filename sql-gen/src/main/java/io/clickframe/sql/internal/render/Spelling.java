package io.clickframe.sql.internal.render;

import io.clickframe.sql.internal.plan.DatabaseLeaf;
import java.util.List;
import java.util.function.IntFunction;
import org.apache.calcite.rel.type.RelDataType;
import org.jspecify.annotations.Nullable;

/**
 * How a database writes what the emitter puts together. Stateless.
 *
 * <p>To add a database: one of these, and the functions that it runs with ClickHouse's meaning; see
 * {@code io.clickframe.sql.internal.remote}.
 */
public interface Spelling {

  /** A name, quoted as need be. */
  String identifier(String name);

  /** Expressions over the columns of a block. */
  ExpressionWriter expressions(IntFunction<String> columns, Externals externals);

  /** A table of the database, behind FROM. */
  String table(DatabaseLeaf leaf);

  /**
   * A key of an ORDER BY.
   *
   * @param key its text
   */
  String order(String key, RelDataType type, boolean descending, boolean nullsFirst);

  /** The lines that take a run of the rows. */
  List<String> run(@Nullable Long limit, @Nullable Long offset);

  /** Whether there are {@code LEFT SEMI JOIN} and {@code LEFT ANTI JOIN}. */
  boolean hasSemiJoin();

  /** Whether what {@code DISTINCT} gives may be sorted by more than the columns as they are. */
  boolean sortsDistinct();

  /** Whether there is {@code QUALIFY}. */
  boolean hasQualify();

  /**
   * Whether rows can be grouped by an expression, and it may then be a part of others.
   *
   * @param key its text
   */
  boolean groupsBy(String key);

  /**
   * What stands between two queries.
   *
   * @param operator such as {@code INTERSECT DISTINCT}
   */
  String between(String operator);

  /** What stands before the bracket of a query with an order or a run beside another one. */
  String beforeBracket();

  /** ClickHouse itself. */
  Spelling CLICKHOUSE = new ClickHouseSpelling();
}
