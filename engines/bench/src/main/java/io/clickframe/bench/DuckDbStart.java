package io.clickframe.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** The cold start of {@link ColdStart} with DuckDB's JDBC driver. */
public final class DuckDbStart {
  private DuckDbStart() {}

  /** As {@link ColdStart#main}: the time of the launch, the tables' folder, their ending. */
  public static void main(String[] args) throws SQLException {
    long launched = Long.parseLong(args[0]);
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(tenSteps(args[1], args[2]))) {
      StringBuilder text = new StringBuilder();
      while (rows.next()) {
        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
          text.append(rows.getString(i)).append(' ');
        }
      }
      long printed = System.currentTimeMillis() - launched;
      System.out.println("rows as text, characters=" + text.length());
      System.out.println("all to the first rows=" + printed);
    }
  }

  /** What the ten steps of {@link PlanTimes#objects} mean. */
  static String tenSteps(String folder, String ending) {
    return """
    SELECT priority, l_shipmode, revenue, items, revenue / items AS mean
    FROM (
      SELECT o_orderpriority AS priority, l_shipmode, sum(net) AS revenue, count(*) AS items
      FROM (
        SELECT l_orderkey, l_shipmode, l_extendedprice * (1 - l_discount) AS net FROM %s
        WHERE l_shipdate >= date '1995-01-01')
      JOIN %s ON l_orderkey = o_orderkey
      WHERE net > 1000.00
      GROUP BY ALL)
    WHERE items > 10
    ORDER BY revenue DESC
    LIMIT 10\
    """
        .formatted(
            DuckDb.table(Path.of(folder, "lineitem" + ending)),
            DuckDb.table(Path.of(folder, "orders" + ending)));
  }
}
