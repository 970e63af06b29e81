package io.clickframe.sql.internal.remote;

import io.clickframe.internal.node.DatabaseSource;
import io.clickframe.sql.internal.plan.RemoteColumn;
import io.clickframe.type.ClickHouseType;

/** A table's column and the ClickHouse type of its values. */
public record TableColumn(RemoteColumn column, ClickHouseType type) {

  /** A column that is declared to be of a type: it is cast to that, as far as the database can. */
  public static TableColumn declared(DatabaseSource source, String name, ClickHouseType type) {
    Dialect dialect = Dialect.of(source.server().kind());
    if (dialect.isClickHouse()) {
      return made(name, dialect.cast(RemoteColumn.SELF, type), type);
    }
    try {
      return switch (Form.of(type)) {
        case OTHER -> asText(dialect, name, type);
        case TEXT -> made(name, dialect.asText(RemoteColumn.SELF), type);
        default ->
            dialect.holds(type)
                ? made(name, dialect.cast(RemoteColumn.SELF, type), type)
                : only(name, dialect.carried(RemoteColumn.SELF, type), "", type);
      };
    } catch (NotPushableException none) {
      return asText(dialect, name, type); // the database has no such type
    }
  }

  private static TableColumn asText(Dialect dialect, String name, ClickHouseType type) {
    return only(
        name,
        dialect.asText(RemoteColumn.SELF),
        "CAST({}, " + RemoteTypes.quoted(type) + ")",
        type);
  }

  /** A column that is read and computed as it is. */
  public static TableColumn plain(String name, ClickHouseType type) {
    return new TableColumn(new RemoteColumn(name, RemoteColumn.SELF, true, ""), type);
  }

  /** A column that is computed as something is made of it. */
  static TableColumn made(String name, String read, ClickHouseType type) {
    return new TableColumn(new RemoteColumn(name, read, true, ""), type);
  }

  /** A column that is only read. */
  static TableColumn only(String name, String read, String decoded, ClickHouseType type) {
    return new TableColumn(new RemoteColumn(name, read, false, decoded), type);
  }
}
