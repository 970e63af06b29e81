package io.clickframe.sourcetest.tpch;

import io.clickframe.testkit.tpch.TpchTables;
import io.trino.tpch.TpchEntity;
import io.trino.tpch.TpchTable;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Makes the tables of TPC-H, with primary keys and indexes on what refers to them. */
public final class TpchLoader {
  private static final int AT_ONCE = 1000;
  private static final Map<String, String> KEYS =
      Map.of(
          "part", "p_partkey",
          "supplier", "s_suppkey",
          "partsupp", "ps_partkey, ps_suppkey",
          "customer", "c_custkey",
          "orders", "o_orderkey",
          "lineitem", "l_orderkey, l_linenumber",
          "nation", "n_nationkey",
          "region", "r_regionkey");
  private static final List<String> INDEXES =
      List.of(
          "lineitem (l_partkey, l_suppkey)",
          "lineitem (l_suppkey)",
          "orders (o_custkey)",
          "customer (c_nationkey)",
          "supplier (s_nationkey)",
          "partsupp (ps_suppkey)");
  private static final Map<String, String> TYPES =
      Map.of(
          "Int64", "bigint NOT NULL",
          "Int32", "integer NOT NULL",
          "Decimal(15, 2)", "decimal(15,2) NOT NULL",
          "Date32", "date NOT NULL",
          "String", "varchar(200) NOT NULL");
  private static final Pattern BAR = Pattern.compile("\\|");

  private final Connection connection;

  /** For a database behind a connection, which stays the caller's. */
  public TpchLoader(Connection connection) {
    this.connection = connection;
  }

  /**
   * Fills the tables.
   *
   * @param options behind each table's columns
   * @param analyze the statement that looks at a table's values
   */
  public void load(double scale, String options, String analyze) throws SQLException {
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      for (Map.Entry<String, String> table : TpchTables.structures().entrySet()) {
        String columns = table.getValue();
        for (Map.Entry<String, String> type : TYPES.entrySet()) {
          columns = columns.replace(type.getKey(), type.getValue());
        }
        String name = table.getKey();
        statement.execute("DROP TABLE IF EXISTS " + name);
        statement.execute(
            "CREATE TABLE %s (%s, PRIMARY KEY (%s))%s"
                .formatted(name, columns, KEYS.get(name), options));
        fill(statement, name, scale);
        connection.commit();
      }
      for (String index : INDEXES) {
        statement.execute("CREATE INDEX by_%d ON %s".formatted(INDEXES.indexOf(index), index));
      }
      for (String table : KEYS.keySet()) {
        statement.execute(analyze + " " + table);
      }
      connection.commit();
    }
  }

  private static void fill(Statement statement, String table, double scale) throws SQLException {
    StringBuilder rows = new StringBuilder();
    int count = 0;
    for (TpchEntity row : TpchTable.getTable(table).createGenerator(scale, 1, 1)) {
      String line = row.toLine();
      String values =
          BAR.splitAsStream(line.substring(0, line.length() - 1).replace("'", "''"))
              .collect(Collectors.joining("', '", "('", "')"));
      rows.append(rows.isEmpty() ? "INSERT INTO " + table + " VALUES " : ", ").append(values);
      if (++count % AT_ONCE == 0) {
        statement.execute(rows.toString());
        rows.setLength(0);
      }
    }
    if (!rows.isEmpty()) {
      statement.execute(rows.toString());
    }
  }
}
