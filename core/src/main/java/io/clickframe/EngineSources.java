package io.clickframe;

import io.clickframe.error.ClickFrameException;
import io.clickframe.internal.node.ExpressionNode;
import io.clickframe.internal.node.SourceArgument;
import io.clickframe.internal.source.EngineCalls;
import io.clickframe.internal.source.Keepers;
import io.clickframe.source.MongoOptions;
import io.clickframe.source.RedisOptions;
import java.util.Arrays;
import java.util.function.UnaryOperator;

/** Stores over what the engine itself has or makes, and over stores of documents and keys. */
abstract sealed class EngineSources extends DatabaseSources permits LakeSources {

  /** The numbers from 0 to {@code count - 1}, in a column {@code number UInt64}. */
  public static DataStore numbers(long count) {
    return numbers(0, count);
  }

  /** {@code count} numbers from {@code start} on, in a column {@code number UInt64}. */
  public static DataStore numbers(long start, long count) {
    return numbers(start, count, 1);
  }

  /**
   * The numbers {@code start}, {@code start + step} and so on that are less than {@code start +
   * count}, in a column {@code number UInt64}.
   *
   * @throws ClickFrameException if a number is negative, or the step is not positive
   */
  public static DataStore numbers(long start, long count, long step) {
    return DataStore.scan(EngineCalls.numbers(start, count, step));
  }

  /**
   * Rows of random values, without end: put a {@code limit} behind it. The same seed gives the same
   * rows.
   *
   * @param structure the columns as ClickHouse writes them: {@code "id Int64, name String"}
   */
  public static DataStore random(String structure, long seed) {
    return random(structure, seed, 10, 10);
  }

  /**
   * Like {@link #random(String, long)}.
   *
   * @param longestText the largest number of characters of a text
   * @param longestArray the largest number of elements of an array or a map
   */
  public static DataStore random(String structure, long seed, int longestText, int longestArray) {
    return DataStore.scan(EngineCalls.random(structure, seed, longestText, longestArray));
  }

  /** A table or view of the engine's own, in the database that the connection is in. */
  public static DataStore table(String name) {
    return DataStore.scan(EngineCalls.table("", name));
  }

  /** A table or view of a database of the engine's own: {@code table("system", "functions")}. */
  public static DataStore table(String database, String name) {
    return DataStore.scan(EngineCalls.table(database, name));
  }

  /**
   * The rows of a SELECT that the engine runs as it is written: what it reads is up to its text.
   *
   * @param select one SELECT of ClickHouse, without settings and formats
   */
  public static DataStore sql(String select) {
    return DataStore.scan(EngineCalls.sql(select));
  }

  /**
   * Any table function of the engine: {@code tableFunction("generateSeries", 1, 10)}.
   *
   * @param arguments texts, numbers, booleans, {@link io.clickframe.source.Secret}s, and SQL as it
   *     is by {@link Expressions#sql}; lists become arrays
   * @throws ClickFrameException if an argument is something else
   */
  public static DataStore tableFunction(String name, Object... arguments) {
    Object[] known = Arrays.stream(arguments).map(EngineSources::asWritten).toArray();
    return DataStore.scan(EngineCalls.function(name, known));
  }

  private static Object asWritten(Object argument) {
    return argument instanceof Expression expression
            && expression.node() instanceof ExpressionNode.SqlText sql
        ? new SourceArgument.Verbatim(sql.text())
        : argument;
  }

  /**
   * A collection of MongoDB, with declared columns.
   *
   * @param address {@code host:port}
   */
  public static DataStore mongodb(
      String address, String database, String collection, UnaryOperator<MongoOptions> options) {
    MongoOptions chosen = options.apply(MongoOptions.defaults());
    return DataStore.scan(Keepers.mongodb(address, database, collection, chosen));
  }

  /**
   * The keys of Redis and what they hold, in its serialized form as ClickHouse writes it.
   *
   * @param address {@code host:port}
   * @param key the column that is the key
   * @param structure the columns, that of the key included: {@code "id String, name String"}
   */
  public static DataStore redis(
      String address, String key, String structure, UnaryOperator<RedisOptions> options) {
    RedisOptions chosen = options.apply(RedisOptions.defaults());
    return DataStore.scan(Keepers.redis(address, key, structure, chosen));
  }
}
