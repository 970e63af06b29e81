package io.clickframe.internal.node;

import io.clickframe.source.Credentials;
import io.clickframe.source.JoinReduction;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A table of a database, which can run parts of a chain itself.
 *
 * @param server where it is
 * @param schema the table's schema, or empty for the database's own
 * @param table the table's name
 * @param structure declared columns as ClickHouse writes them, or null to take them from the
 *     database
 * @param pushdown whether parts of a chain may run there
 * @param reduction when a join first finds out the keys of its other side
 */
public record DatabaseSource(
    Server server,
    String schema,
    String table,
    @Nullable String structure,
    boolean pushdown,
    JoinReduction reduction)
    implements SourceNode {

  /** What runs there. */
  public enum Kind {
    POSTGRES("postgres", "PostgreSQL"),
    MYSQL("mysql", "MySQL"),
    SQLITE("sqlite", "SQLite"),
    CLICKHOUSE("clickhouse", "ClickHouse");

    private final String call;
    private final String product;

    Kind(String call, String product) {
      this.call = call;
      this.product = product;
    }

    /** The call that makes a source of it. */
    public String call() {
      return call;
    }

    /** The product's name. */
    public String product() {
      return product;
    }
  }

  /**
   * A database. Tables of equal servers can be joined there.
   *
   * @param address {@code host:port}, or a file
   * @param database the database's name; empty for a file
   * @param credentials who reads, or null for nobody in particular
   * @param secure whether the connection is encrypted
   */
  public record Server(
      Kind kind,
      String address,
      String database,
      @Nullable Credentials credentials,
      boolean secure) {
    private static final Pattern SEVERAL = Pattern.compile("[,{]");

    public Server {
      Objects.requireNonNull(kind, "kind is null");
      Objects.requireNonNull(address, "address is null");
      Objects.requireNonNull(database, "database is null");
    }

    /**
     * Whether it is several servers of ClickHouse, each with rows of its own: {@code a:9000,b:9000}
     * or {@code shard{1..4}:9000}. What one of them computes is not what all of them have.
     */
    public boolean isShared() {
      return kind == Kind.CLICKHOUSE && SEVERAL.matcher(address).find();
    }

    /** The server, for people: {@code PostgreSQL localhost:5432/shop}. */
    public String label() {
      return kind.product() + " " + address + (database.isEmpty() ? "" : "/" + database);
    }
  }

  public DatabaseSource {
    Objects.requireNonNull(server, "server is null");
    Objects.requireNonNull(schema, "schema is null");
    Objects.requireNonNull(table, "table is null");
    Objects.requireNonNull(reduction, "reduction is null");
  }

  @Override
  public String call() {
    return server.kind().call();
  }

  @Override
  public String label() {
    return server.label() + " " + (schema.isEmpty() ? table : schema + "." + table);
  }
}
