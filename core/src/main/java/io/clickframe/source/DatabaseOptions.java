package io.clickframe.source;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How to read a database's table. Immutable: every method returns new options. */
public final class DatabaseOptions {
  private static final DatabaseOptions DEFAULTS =
      new DatabaseOptions(null, "", null, true, false, JoinReduction.AUTO);

  private final @Nullable Credentials credentials;
  private final String schema;
  private final @Nullable String structure;
  private final boolean pushdown;
  private final boolean secure;
  private final JoinReduction reduction;

  private DatabaseOptions(
      @Nullable Credentials credentials,
      String schema,
      @Nullable String structure,
      boolean pushdown,
      boolean secure,
      JoinReduction reduction) {
    this.credentials = credentials;
    this.schema = schema;
    this.structure = structure;
    this.pushdown = pushdown;
    this.secure = secure;
    this.reduction = reduction;
  }

  /** No user, the database's own schema, columns as the database has them, with pushdown. */
  public static DatabaseOptions defaults() {
    return DEFAULTS;
  }

  /** These options with who reads. */
  public DatabaseOptions credentials(Credentials who) {
    Objects.requireNonNull(who, "who is null");
    return new DatabaseOptions(who, schema, structure, pushdown, secure, reduction);
  }

  /** These options with who reads, the password given by the program. */
  public DatabaseOptions credentials(String user, String password) {
    return credentials(Credentials.of(user, password));
  }

  /** These options with the schema that the table is in; PostgreSQL's own is {@code public}. */
  public DatabaseOptions schema(String name) {
    Objects.requireNonNull(name, "name is null");
    return new DatabaseOptions(credentials, name, structure, pushdown, secure, reduction);
  }

  /**
   * These options with declared columns, as ClickHouse writes them: {@code "id Int64, name
   * String"}: those of the table's columns that are wanted, cast to these types. Wrong names and
   * types are then reported by the run.
   */
  public DatabaseOptions structure(String columns) {
    Objects.requireNonNull(columns, "columns is null");
    return new DatabaseOptions(credentials, schema, columns, pushdown, secure, reduction);
  }

  /** These options, with or without leave to run parts of a chain in the database. */
  public DatabaseOptions pushdown(boolean allowed) {
    return new DatabaseOptions(credentials, schema, structure, allowed, secure, reduction);
  }

  /** These options with an encrypted connection, for ClickHouse. */
  public DatabaseOptions secure() {
    return new DatabaseOptions(credentials, schema, structure, pushdown, true, reduction);
  }

  /** These options with when a join with rows from elsewhere first finds out their keys. */
  public DatabaseOptions joinReduction(JoinReduction when) {
    Objects.requireNonNull(when, "when is null");
    return new DatabaseOptions(credentials, schema, structure, pushdown, secure, when);
  }

  /** When a join with rows from elsewhere first finds out their keys. */
  public JoinReduction joinReduction() {
    return reduction;
  }

  /** Who reads, or null for nobody in particular. */
  public @Nullable Credentials credentials() {
    return credentials;
  }

  /** The schema, or empty for the database's own. */
  public String schema() {
    return schema;
  }

  /** The declared columns, or null to take them from the database. */
  public @Nullable String structure() {
    return structure;
  }

  /** Whether parts of a chain may run in the database. */
  public boolean pushesDown() {
    return pushdown;
  }

  /** Whether the connection is encrypted. */
  public boolean isSecure() {
    return secure;
  }
}
