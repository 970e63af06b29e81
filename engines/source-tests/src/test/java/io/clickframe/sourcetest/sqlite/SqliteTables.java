package io.clickframe.sourcetest.sqlite;

import io.clickframe.DataStore;
import io.clickframe.sourcetest.chains.TermDraw.Column;
import io.clickframe.sourcetest.server.SqliteFile;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tables of SQLite with the values that it and ClickHouse could differ about. */
final class SqliteTables {
  private static final String COLUMNS =
      "id INTEGER PRIMARY KEY, i INTEGER, big BIGINT, r REAL, s TEXT, nc TEXT COLLATE NOCASE, rt"
          + " TEXT COLLATE RTRIM, v VARCHAR(20) NOT NULL, day DATE, ok BOOLEAN, n DECIMAL(12,2),"
          + " ts DATETIME, bl BLOB, x, m NUMERIC";

  private final SqliteFile file;

  SqliteTables(SqliteFile file) {
    this.file = file;
  }

  void create() throws SQLException {
    file.execute(
        "CREATE TABLE wide (" + COLUMNS + ")",
        "CREATE INDEX by_text ON wide (nc)",
        "INSERT INTO wide VALUES " + ROWS,
        "CREATE TABLE narrow (" + COLUMNS + ") WITHOUT ROWID",
        "INSERT INTO narrow SELECT * FROM wide",
        "CREATE VIEW seen AS SELECT * FROM wide WHERE id < 12",
        "CREATE TABLE exact (id INTEGER PRIMARY KEY, i INT, r REAL, s TEXT, bl BLOB, x ANY) STRICT",
        "INSERT INTO exact SELECT id, i, r, s, CAST(bl AS BLOB), x FROM wide",
        "CREATE TABLE keys (k INTEGER, s TEXT COLLATE NOCASE, day DATE, w INTEGER NOT NULL, d REAL)",
        "INSERT INTO keys VALUES (1, 'a', '2024-02-29', 10, 1.5), (1, 'A', '1900-01-01', 20, 7.0),"
            + " (2, 'é', NULL, 30, NULL), (NULL, NULL, '1970-01-01', 40, -0.0), (7, '',"
            + " '2024-02-29', 50, 9e999), (3, 'a', '2299-12-31', 60, -9e999)",
        "CREATE TABLE none (k INTEGER, s TEXT, day DATE, w INTEGER NOT NULL, d REAL NOT NULL)",
        "CREATE TABLE wrong (id INTEGER PRIMARY KEY, i INTEGER, r REAL, s TEXT, day DATE, ok"
            + " BOOLEAN, n DECIMAL(12,2))",
        "INSERT INTO wrong VALUES (1, 1, 1.5, 'a', '2024-02-29', 1, 1.5), (2, 'word', 1.5, 'a',"
            + " '2024-02-29', 1, 1.5), (3, 1, 'word', 'a', '2024-02-29', 1, 1.5), (4, 1, 1.5,"
            + " x'00', '2024-02-29', 1, 1.5), (5, 1, 1.5, 'a', '29.2.2024', 1, 1.5), (6, 1, 1.5,"
            + " 'a', '2024-02-29', 2, 1.5), (7, 1, 1.5, 'a', '2024-02-29', 1, 'word')");
  }

  /** The columns that random chains begin with. */
  static Map<String, List<Column>> columns() {
    String wide =
        "id INT, i INT, big INT, r FLOAT, s TEXT, nc TEXT, rt TEXT, v TEXT, day DATE, ok BOOL, n"
            + " DECIMAL, ts TEXT, bl TEXT, x TEXT, m TEXT";
    String keys = "k INT, s TEXT, day DATE, w INT, d FLOAT";
    Map<String, List<Column>> tables = new LinkedHashMap<>();
    tables.put("wide", Column.list(wide));
    tables.put("narrow", Column.list(wide));
    tables.put("seen", Column.list(wide));
    tables.put("exact", Column.list("id INT, i INT, r FLOAT, s TEXT, bl TEXT, x TEXT"));
    tables.put("keys", Column.list(keys));
    tables.put("none", Column.list(keys));
    return tables;
  }

  private static final String ROWS =
      """
      (1, 2147483647, 9223372036854775807, 1.5, 'a', 'a', 'a', 'a', '1900-01-01', 1, 9999999999.99,
       '2024-02-29 12:00:00', x'00ff', 'a', 1),
      (2, -2147483648, -9223372036854775808, -1.5, 'A', 'A', 'A', 'A', '2299-12-31', 0,
       -9999999999.99, '1900-01-01', 'text', 1, 1.5),
      (3, 0, 0, 0.0, '', '', '', '', '1970-01-01', NULL, 0, '', '', '', ''),
      (4, NULL, NULL, NULL, NULL, NULL, NULL, 'null', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
      (5, 1, 9007199254740993, 0.1, 'a ', 'a ', 'a ', 'it''s', '2024-02-29', true, 0.01, 'x', x'61',
       1.5, 0.1),
      (6, -1, -9007199254740993, -0.0, ' a', ' a', ' a', 'back\\slash', '1969-12-31', false, -0.01,
       'x', x'', x'61', -1),
      (7, 7, 7, 1e300, 'é', 'é', 'é', char(9) || 'tab' || char(13), '2024-03-31', 1, 1.50, 'x',
       'é', 'é', 1e300),
      (8, 7, 7, 5e-324, 'É', 'É', 'É', 'a"b`c', '2000-01-01', 0, 2.00, 'x', 'x', 'x', 'x'),
      (9, 100, 5000000000, 1.7976931348623157e308, 'new' || char(10) || 'line', 'B', 'b', '{p:Int8}',
       '1900-01-02', 1, 19.99, 'x', 'x', 'x', 'x'),
      (10, 3, 3, 0.30000000000000004, '🙂', '🙂', '🙂', '🙂', '2262-04-12', 1, -2.5, 'x', 'x', 'x', 'x'),
      (11, 3, 3, 9e999, 'a_b', 'a*b', '[a', '$1; --', '2299-12-30', 0, 0.1, 'x', 'x', 'x', 'x'),
      (12, 3, 3, -9e999, '100%', 'a?b', 'a]', '?', '1970-01-02', 0, 0.3, 'x', 'x', 'x', 'x')\
      """;

  /** A table that is read as a user would. */
  DataStore store(String table, boolean pushdown) {
    return DataStore.sqlite(file.path(), table, options -> options.pushdown(pushdown));
  }
}
