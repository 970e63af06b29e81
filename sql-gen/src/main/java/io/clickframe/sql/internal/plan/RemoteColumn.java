package io.clickframe.sql.internal.plan;

import java.util.Objects;

/**
 * A column of a database's table.
 *
 * @param name its name
 * @param read the database's SQL that gives its value in the form that the expressions of the
 *     database's dialect take values of the column's ClickHouse type to have; <code>{}</code>
 *     stands for the column
 * @param computes whether expressions over it may run in the database
 * @param decoded ClickHouse SQL that makes the value of what was read, or empty for the usual for
 *     its type
 */
public record RemoteColumn(String name, String read, boolean computes, String decoded) {
  /** Stands for the column. */
  public static final String SELF = "{}";

  public RemoteColumn {
    Objects.requireNonNull(name, "name is null");
    Objects.requireNonNull(read, "read is null");
    Objects.requireNonNull(decoded, "decoded is null");
  }

  /** Whether it is read as it is. */
  public boolean isPlain() {
    return read.equals(SELF);
  }
}
