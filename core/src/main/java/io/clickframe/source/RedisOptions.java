package io.clickframe.source;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How to read the keys of Redis. Immutable: every method returns new options. */
public final class RedisOptions {
  private static final int DEFAULT_POOL = 16;
  private static final RedisOptions DEFAULTS = new RedisOptions(0, null, DEFAULT_POOL);

  private final int database;
  private final @Nullable Secret password;
  private final int pool;

  private RedisOptions(int database, @Nullable Secret password, int pool) {
    this.database = database;
    this.password = password;
    this.pool = pool;
  }

  /** Database 0, no password, at most 16 connections. */
  public static RedisOptions defaults() {
    return DEFAULTS;
  }

  /** These options with the number of a database. */
  public RedisOptions database(int number) {
    return new RedisOptions(number, password, pool);
  }

  /** These options with a password. */
  public RedisOptions password(Secret text) {
    return new RedisOptions(database, Objects.requireNonNull(text, "text is null"), pool);
  }

  /** These options with the largest number of connections. */
  public RedisOptions pool(int connections) {
    return new RedisOptions(database, password, connections);
  }

  /** The number of the database. */
  public int database() {
    return database;
  }

  /** The password, or null for none. */
  public @Nullable Secret password() {
    return password;
  }

  /** The largest number of connections. */
  public int pool() {
    return pool;
  }
}
