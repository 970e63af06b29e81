package io.clickframe.engine.server.internal;

/** A setting's value, written in SQL, as the plain text that a request carries. */
final class SqlValue {
  private SqlValue() {}

  static String plain(String sql) {
    if (sql.length() < 2 || !sql.startsWith("'") || !sql.endsWith("'")) {
      return sql;
    }
    String inner = sql.substring(1, sql.length() - 1);
    return inner.replace("\\'", "'").replace("\\\\", "\\");
  }
}
