package io.clickframe.sourcetest.pushdown;

import io.clickframe.DataStore;
import io.clickframe.sourcetest.server.PostgresServer;
import io.clickframe.testkit.tpch.TpchTables;
import io.trino.tpch.TpchEntity;
import io.trino.tpch.TpchTable;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.postgresql.PGConnection;

/** The tables of TPC-H in PostgreSQL, with primary keys and no other index. */
final class PostgresTpch {
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
  private static final Map<String, String> TYPES =
      Map.of(
          "Int64", "bigint NOT NULL",
          "Int32", "integer NOT NULL",
          "Decimal(15, 2)", "numeric(15,2) NOT NULL",
          "Date32", "date NOT NULL",
          "String", "varchar(200) NOT NULL");

  private final PostgresServer server;

  PostgresTpch(PostgresServer server) {
    this.server = server;
  }

  /** Makes the tables in a schema of their own and fills them. */
  void load(double scale) throws SQLException, IOException {
    server.execute("DROP SCHEMA IF EXISTS tpch CASCADE", "CREATE SCHEMA tpch");
    try (Connection connection = server.connection()) {
      connection.setSchema("tpch");
      for (Map.Entry<String, String> table : TpchTables.structures().entrySet()) {
        String columns = table.getValue();
        for (Map.Entry<String, String> type : TYPES.entrySet()) {
          columns = columns.replace(type.getKey(), type.getValue());
        }
        String name = table.getKey();
        try (var statement = connection.createStatement()) {
          statement.execute(
              "CREATE TABLE %s (%s, PRIMARY KEY (%s))".formatted(name, columns, KEYS.get(name)));
        }
        connection
            .unwrap(PGConnection.class)
            .getCopyAPI()
            .copyIn("COPY " + name + " FROM STDIN WITH (DELIMITER '|')", rows(name, scale));
      }
      try (var statement = connection.createStatement()) {
        statement.execute("ANALYZE");
      }
    }
  }

  private static Reader rows(String table, double scale) {
    StringBuilder rows = new StringBuilder();
    for (TpchEntity row : TpchTable.getTable(table).createGenerator(scale, 1, 1)) {
      String line = row.toLine();
      rows.append(line, 0, line.length() - 1).append('\n');
    }
    return new StringReader(rows.toString());
  }

  TpchTables tables(boolean pushdown) {
    return TpchTables.over(table ->
        DataStore.postgres(
            server.address(),
            server.database(),
            table,
            options ->
                options
                    .credentials(server.user(), server.password())
                    .schema("tpch")
                    .pushdown(pushdown)));
  }
}
