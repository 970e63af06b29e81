package io.clickframe.sourcetest.pushdown;

import io.clickframe.DataStore;
import io.clickframe.source.DatabaseOptions;
import io.clickframe.sourcetest.pushdown.TermDraw.Column;
import io.clickframe.sourcetest.pushdown.TermDraw.Kind;
import io.clickframe.sourcetest.server.PostgresServer;
import java.sql.SQLException;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** Tables of PostgreSQL with the values that databases and ClickHouse could differ about. */
final class EdgeTables {
  /** Names of their own, so that tests do not meet those of others. */
  static final String SCHEMA = "edge";

  private final PostgresServer server;

  EdgeTables(PostgresServer server) {
    this.server = server;
  }

  /** Makes them anew. */
  EdgeTables create() throws SQLException {
    server.execute(
        "DROP SCHEMA IF EXISTS edge CASCADE",
        "CREATE SCHEMA edge",
        "CREATE COLLATION edge.fold (provider = icu, locale = 'und-u-ks-level2',"
            + " deterministic = false)",
        "CREATE COLLATION edge.german (provider = icu, locale = 'de-DE')",
        "CREATE TYPE edge.mood AS ENUM ('sad', 'ok', 'Happy')",
        "CREATE DOMAIN edge.positive AS integer CHECK (VALUE > 0)",
        "CREATE DOMAIN edge.label AS varchar(20)",
        wide(),
        "INSERT INTO edge.wide (id, i2, i4, i8, r, d, n, n9, u, s, v, c, day, at, tz, ok, uid, ci,"
            + " ger) SELECT * FROM (VALUES "
            + WIDE
            + ") AS t",
        "CREATE TABLE edge.keys (k integer, s text, n numeric(12,2), day date, ok boolean,"
            + " w bigint NOT NULL, d double precision)",
        "UPDATE edge.wide SET posix = s",
        "INSERT INTO edge.keys VALUES (1, 'a', 1.50, '2024-02-29', true, 10, 1.5), (1, 'A', 2.00,"
            + " '1899-12-31', false, 20, 'NaN'), (2, 'é', NULL, NULL, NULL, 30, NULL), (NULL, NULL,"
            + " 0, '1970-01-01', true, 40, '-0'), (7, '', -1.5, '2024-02-29', NULL, 50,"
            + " 'Infinity'), (3, 'a', 1.5, '9999-12-31', false, 60, 0)",
        "CREATE TABLE edge.none (k integer NOT NULL, s text, n numeric(12,2) NOT NULL, day date,"
            + " ok boolean, w bigint NOT NULL, d double precision NOT NULL)",
        "ANALYZE");
    return this;
  }

  /** The tables that random chains are over. */
  static List<String> tables() {
    return List.of("wide", "wide", "keys", "none");
  }

  /** The columns that random chains begin with. */
  static List<Column> columns(String table) {
    String text = table.equals("wide") ? WIDE_COLUMNS : KEYS_COLUMNS;
    return Pattern.compile(", ")
        .splitAsStream(text)
        .map(it -> new Column(it.substring(0, it.indexOf(' ')), kind(it)))
        .toList();
  }

  private static Kind kind(String column) {
    return Kind.valueOf(column.substring(column.indexOf(' ') + 1));
  }

  private static final String WIDE_COLUMNS =
      "id INT, i2 INT, i4 INT, r FLOAT, d FLOAT, n DECIMAL, s TEXT, v TEXT, c TEXT, day DATE, at"
          + " TIME, tz INSTANT, ok BOOL, uid UUID, ci TEXT, ger TEXT, posix TEXT";
  private static final String KEYS_COLUMNS =
      "k INT, s TEXT, n DECIMAL, day DATE, ok BOOL, w INT, d FLOAT";

  private static String wide() {
    return "CREATE TABLE edge.wide (id integer PRIMARY KEY, i2 smallint, i4 integer, i8 bigint,"
        + " r real, d double precision, n numeric(12,2), n9 numeric(30,9), u numeric, s text,"
        + " v varchar(20) NOT NULL, c char(5), day date, at timestamp, tz timestamptz, ok boolean,"
        + " uid uuid, ci text COLLATE edge.fold, ger text COLLATE edge.german, posix text COLLATE \"C\")";
  }

  private static final String WIDE =
      """
      (1, 32767::smallint, 2147483647, 9007199254740993, 'NaN'::real, 'NaN'::float8, 9999999999.99,
       999999999999999999999.999999999, 1.5::numeric, 'a', 'a', 'a', date '1899-12-31',
       timestamp '1899-12-31 23:59:59.999999', timestamptz '2024-03-31 01:30:00.000001+00', true,
       '00000000-0000-0000-0000-000000000000'::uuid, 'a', 'a'),
      (2, -32768, -2147483648, -9007199254740993, 'Infinity', 'Infinity', -9999999999.99,
       -999999999999999999999.999999999, -1.5, 'A', 'A', 'a    ', '9999-12-31',
       '9999-12-31 23:59:59.999999', '1969-12-31 23:59:59.999999+00', false,
       'ffffffff-ffff-ffff-ffff-ffffffffffff', 'A', 'A'),
      (3, 0, 0, 0, '-Infinity', '-Infinity', 0, 0, 0, '', '', '', '1970-01-01', '1970-01-01',
       '1970-01-01 00:00:00+00', NULL, NULL, 'b', 'ä'),
      (4, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'null', NULL, NULL, NULL, NULL,
       NULL, NULL, NULL, NULL),
      (5, 1, 1, 1, '-0', '-0', 0.01, 0.000000001, 0.1, 'a ', 'it''s', 'a b', '2024-02-29',
       '2024-02-29 12:00:00', '2024-02-29 12:00:00+00', true,
       '12345678-1234-5678-1234-567812345678', 'B', 'z'),
      (6, -1, -1, -1, 0, 0, -0.01, -0.000000001, -0.1, ' a', 'back\\slash', 'A', '1900-01-01',
       '1900-01-01', '1900-01-01 00:00:00+00', false, '12345678-1234-5678-1234-567812345678',
       'ä', 'Z'),
      (7, 2, 2, 2, 1.5, 1.5, 1.50, 1.5, 1.50, E'new\\nline', E'tab\\tand\\rmore', E'x\\ny',
       '2299-12-31', '2299-12-31 23:59:59', '2299-12-31 23:59:59+00', NULL, NULL, 'Ä', 'ß'),
      (8, 7, 7, 7, 0.1, 0.1, 2.00, 0.1, 100, 'é', 'é', 'é', '1600-06-15', '1600-06-15 06:00:00',
       '1900-01-01 00:00:00+00', true, NULL, 'é', 'ss'),
      (9, 7, 7, 7, 16777216, 1e300, 2.00, 0.1, 100, E'e\\u0301', '100%', 'e', '2300-01-01',
       '2262-04-12', '2262-04-12 00:00:00+00', true, NULL, 'e', 'e'),
      (10, 100, 100, 100, 1e-30, 1e-300, 19.99, 19.99, 19.99, '🙂', 'a_b', '🙂', '2024-03-01',
       '2024-10-27 01:30:00', '2024-10-27 01:30:00+00', false,
       'c0a8b5a0-1111-2222-3333-444455556666', '🙂', '🙂'),
      (11, 100, 100, 100, 2.5, 2.5, -2.50, 2.5, -2.5, 'a"b`c', '{p:Int8}', '?', '1970-01-02',
       '1969-12-31 23:59:59.999999', '2024-02-29 23:59:59.999999+00', NULL, NULL, 'STRASSE',
       'strasse'),
      (12, 3, 3, 3, -7, -7, 7.00, -7, 7, 'zebra', '$1; --', 'zz', '2149-06-07',
       '2149-06-07', '2106-02-08 00:00:00+00', true, NULL, 'straße', 'straße')\
      """;

  /** A table of the schema that is read as a user would. */
  DataStore store(String table, boolean pushdown) {
    return store(table, options -> options.schema(SCHEMA).pushdown(pushdown));
  }

  /** A table with more options. */
  DataStore store(String table, UnaryOperator<DatabaseOptions> options) {
    return DataStore.postgres(
        server.address(),
        server.database(),
        table,
        chosen -> options.apply(chosen.credentials(server.user(), server.password())));
  }
}
