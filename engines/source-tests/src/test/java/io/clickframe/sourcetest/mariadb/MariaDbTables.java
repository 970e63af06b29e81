package io.clickframe.sourcetest.mariadb;

import io.clickframe.DataStore;
import io.clickframe.source.DatabaseOptions;
import io.clickframe.sourcetest.chains.TermDraw.Column;
import io.clickframe.sourcetest.server.MariaDbServer;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Tables of MariaDB with the values that it and ClickHouse could differ about. */
final class MariaDbTables {
  private static final String NUMBERS =
      """
      id int PRIMARY KEY, i1 tinyint, u1 tinyint unsigned, i2 smallint, u2 smallint unsigned,
      i3 mediumint, u3 mediumint unsigned, i4 int, u4 int unsigned, i8 bigint, u8 bigint unsigned,
      r float, d double, n decimal(12,2), n9 decimal(30,9), n65 decimal(65,30), z int(6) zerofill
      """;
  private static final String TEXTS =
      """
      id int PRIMARY KEY, s text CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci,
      l varchar(20) CHARACTER SET latin1, b varchar(20) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin
      NOT NULL, c char(5) CHARACTER SET utf8mb4, o varchar(20) CHARACTER SET utf8mb3,
      e enum('small', 'Large', 'a b'), st set('x', 'y', 'z'), j json, bits bit(12), bin binary(4),
      bl blob, uid uuid, ip inet6
      """;
  private static final String TIMES =
      """
      id int PRIMARY KEY, day date, at datetime, at3 datetime(3), at6 datetime(6), tz timestamp
      NULL, tz6 timestamp(6) NULL, y year, tm time(3), ok boolean
      """;

  private final MariaDbServer server;

  MariaDbTables(MariaDbServer server) {
    this.server = server;
  }

  /** Makes them anew, as a server far from UTC. */
  void create() throws SQLException {
    server.execute(
        "SET time_zone = '+00:00'",
        "DROP TABLE IF EXISTS numbers, texts, times, `keys`, none",
        "CREATE TABLE numbers (" + NUMBERS + ") CHARACTER SET utf8mb4",
        "INSERT INTO numbers VALUES " + NUMBER_ROWS,
        "CREATE TABLE texts (" + TEXTS + ")",
        "INSERT INTO texts VALUES " + TEXT_ROWS,
        "CREATE TABLE times (" + TIMES + ") CHARACTER SET utf8mb4",
        "INSERT INTO times VALUES " + TIME_ROWS,
        "CREATE TABLE `keys` (k int, s varchar(20) CHARACTER SET utf8mb4, n decimal(12,2), day"
            + " date, w bigint NOT NULL, d double)",
        "INSERT INTO `keys` VALUES (1, 'a', 1.50, '2024-02-29', 10, 1.5), (1, 'A', 2.00,"
            + " '1900-01-01', 20, 7), (2, 'é', NULL, NULL, 30, NULL), (NULL, NULL, 0,"
            + " '1970-01-01', 40, -0e0), (7, '', -1.5, '2024-02-29', 50, 1e300), (3, 'a', 1.5,"
            + " '2299-12-31', 60, 0)",
        "CREATE TABLE none (k int NOT NULL, s varchar(20), n decimal(12,2) NOT NULL, day date, w"
            + " bigint NOT NULL, d double NOT NULL)");
  }

  /** The columns that random chains begin with. */
  static Map<String, List<Column>> columns() {
    String keys = "k INT, s TEXT, n DECIMAL, day DATE, w INT, d FLOAT";
    Map<String, List<Column>> tables = new LinkedHashMap<>();
    tables.put(
        "numbers",
        Column.list(
            "id INT, i1 INT, u1 INT, i2 INT, u2 INT, i3 INT, u3 INT, i4 INT, u4 INT, i8 INT, u8"
                + " INT, r FLOAT, d FLOAT, n DECIMAL, n9 DECIMAL, n65 DECIMAL, z INT"));
    tables.put(
        "texts",
        Column.list(
            "id INT, s TEXT, l TEXT, b TEXT, c TEXT, o TEXT, e TEXT, st TEXT, j TEXT, bits INT,"
                + " bin TEXT, bl TEXT, uid TEXT, ip TEXT"));
    tables.put(
        "times",
        Column.list(
            "id INT, day DATE, at TIME, at3 TIME, at6 TIME, tz INSTANT, tz6 INSTANT, y INT, tm"
                + " TEXT, ok INT"));
    tables.put("keys", Column.list(keys));
    tables.put("none", Column.list(keys));
    return tables;
  }

  private static final String NUMBER_ROWS =
      """
      (1, 127, 255, 32767, 65535, 8388607, 16777215, 2147483647, 4294967295, 9223372036854775807,
       18446744073709551615, 1.5, 1.7976931348623157e308, 9999999999.99,
       999999999999999999999.999999999,
       99999999999999999999999999999999999.999999999999999999999999999999, 1),
      (2, -128, 0, -32768, 0, -8388608, 0, -2147483648, 0, -9223372036854775808, 0, -1.5,
       -1.7976931348623157e308, -9999999999.99, -999999999999999999999.999999999,
       -99999999999999999999999999999999999.999999999999999999999999999999, 999999),
      (3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0),
      (4, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL,
       NULL, NULL),
      (5, 1, 1, 1, 1, 1, 1, 1, 1, 9007199254740993, 9223372036854775808, 0.1, 0.1, 0.01, 0.1,
       0.1, 1),
      (6, -1, 2, -1, 2, -1, 2, -1, 2, -9007199254740993, 2, -0e0, -0e0, -0.01, -0.1, -0.1, 2),
      (7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 16777216, 1e300, 1.50, 1.5, 1.5, 7),
      (8, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 1e-30, 2.2250738585072014e-308, 2.00, 2, 2, 7),
      (9, 100, 200, 100, 200, 100, 200, 100, 200, 5000000000, 200, 3.4e38, 5e-324, 19.99, 19.99,
       19.99, 40000),
      (10, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 0.3, 0.30000000000000004, -2.50, 0.000000001,
       0.000000000000000000000000000001, 3)\
      """;

  private static final String TEXT_ROWS =
      """
      (1, 'a', 'a', 'a', 'a', 'a', 'small', 'x', '{"a": 1}', b'0', 'a', 'a',
       '00000000-0000-0000-0000-000000000000', '::1'),
      (2, 'A', 'A', 'A', 'A', 'A', 'Large', 'x,y', '[]', b'111111111111', 'A', x'00ff00',
       'ffffffff-ffff-ffff-ffff-ffffffffffff', '2001:db8::1'),
      (3, '', '', '', '', '', NULL, '', '""', b'1', '', '', NULL, NULL),
      (4, NULL, NULL, 'null', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
      (5, 'a ', 'a ', 'a ', 'a ', 'a ', 'a b', 'z', '1', b'10', 'a ', 'a ',
       '12345678-1234-5678-1234-567812345678', '::'),
      (6, ' a', ' a', 'it''s', ' a', 'it''s', 'small', 'y', 'null', b'11', x'00000000', x'ff', NULL,
       NULL),
      (7, 'é', 'é', 'é', 'é', 'é', 'Large', 'x,z', '"é"', b'100', 'é', 'é', NULL, NULL),
      (8, 'É', 'É', 'e', 'e', 'e', 'small', 'x', '"e"', b'101', 'abcd', 'abcd', NULL, NULL),
      (9, 'ß', 'ß', 'ss', 'ss', 'ß', 'small', 'x', '2.50', b'110', 'ss', 'ss', NULL, NULL),
      (10, '🙂', '€', '🙂', '🙂', '€', 'a b', 'x,y,z', '{"a": "🙂"}', b'1000', '🙂', '🙂', NULL, NULL),
      (11, 'back\\\\slash', 'a\\\\', 'back\\\\slash', 'b\\\\', '\\\\', 'small', '', 'true', b'0',
       '\\\\', '\\\\', NULL, NULL),
      (12, 'new\\nline', 'a\\nb', 'tab\\tand\\rmore', 'x\\ny', '\\n', 'small', 'x', '3', b'0', '\\n',
       '\\n', NULL, NULL),
      (13, '100%', 'a_b', 'a"b`c', '?', '$1; --', 'small', 'x', '4', b'0', '%', '%', NULL, NULL),
      (14, 'e\u0301', 'b', '{p:Int8}', 'B', 'b', 'small', 'x', '5', b'0', 'b', 'b', NULL, NULL),
      (15, 'a\\0b', 'a\\0', 'a\\0b', 'a\\0', '\\0', 'small', 'x', '6', b'0', 'a\\0', 'a\\0', NULL, NULL)\
      """;

  private static final String TIME_ROWS =
      """
      (1, '1900-01-01', '1900-01-01', '1900-01-01 00:00:00.001', '1900-01-01 00:00:00.000001',
       '1970-01-01 00:00:01', '1970-01-01 00:00:01.000001', 1901, '-838:59:59', true),
      (2, '2299-12-31', '2299-12-31 23:59:59', '2299-12-31 23:59:59.999', '2262-04-11 23:47:16',
       '2038-01-19 03:14:07', '2038-01-19 03:14:07.999999', 2155, '838:59:59.999', false),
      (3, '1970-01-01', '1970-01-01', '1970-01-01', '1970-01-01', '1970-01-01 00:00:01',
       '1970-01-01 00:00:01', 1970, '00:00:00', NULL),
      (4, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
      (5, '2024-02-29', '2024-02-29 12:00:00', '2024-02-29 12:00:00', '2024-02-29 12:00:00',
       '2024-02-29 12:00:00', '2024-02-29 12:00:00', 2024, '12:00:00.001', true),
      (6, '2024-03-31', '2024-10-27 01:30:00', '2024-10-27 01:30:00.5',
       '1969-12-31 23:59:59.999999', '2024-10-27 01:30:00', '2024-03-31 01:30:00.000001', 0,
       '01:30:00', false),
      (7, '1969-12-31', '1969-12-31 23:59:59', '1969-12-31 23:59:59.999', '1969-12-31 23:59:59',
       '2024-10-27 00:30:00', '2024-10-27 00:30:00', 2000, '-00:00:01', 5)\
      """;

  /** A table that is read as a user would. */
  DataStore store(String table, boolean pushdown) {
    return store(table, options -> options.pushdown(pushdown));
  }

  /** A table with more options. */
  DataStore store(String table, UnaryOperator<DatabaseOptions> options) {
    return DataStore.mysql(
        server.address(),
        server.database(),
        table,
        chosen -> options.apply(chosen.credentials(server.user(), server.password())));
  }
}
