package io.clickframe.testkit.tpch;

import static io.clickframe.Expressions.col;
import static io.clickframe.Expressions.count;
import static io.clickframe.Expressions.leftOn;

import io.clickframe.DataStore;
import io.clickframe.Expression;
import io.clickframe.JoinType;
import java.time.LocalDate;
import java.util.List;

/** Orders and how they are shipped. */
final class OrderQueries {
  private OrderQueries() {}

  static List<TpchQuery> all() {
    return List.of(
        new TpchQuery(
            "q03 shipping priority",
            OrderQueries::shippingPriority,
            10,
            """
            SELECT l_orderkey, sum(l_extendedprice * (1 - l_discount)) AS revenue, o_orderdate,
              o_shippriority
            FROM customer, orders, lineitem
            WHERE c_mktsegment = 'BUILDING' AND c_custkey = o_custkey AND l_orderkey = o_orderkey
              AND o_orderdate < date '1995-03-15' AND l_shipdate > date '1995-03-15'
            GROUP BY l_orderkey, o_orderdate, o_shippriority
            ORDER BY revenue DESC, o_orderdate
            LIMIT 10\
            """),
        new TpchQuery(
            "q04 order priority checking",
            OrderQueries::priorityChecking,
            5,
            """
            SELECT o_orderpriority, count(*) AS order_count
            FROM orders
            WHERE o_orderdate >= date '1993-07-01'
              AND o_orderdate < date '1993-07-01' + interval '3' month
              AND EXISTS (
                SELECT * FROM lineitem
                WHERE l_orderkey = o_orderkey AND l_commitdate < l_receiptdate)
            GROUP BY o_orderpriority
            ORDER BY o_orderpriority\
            """),
        new TpchQuery(
            "q12 shipping modes and order priority",
            OrderQueries::shippingModes,
            2,
            """
            SELECT l_shipmode,
              sum(CASE WHEN o_orderpriority = '1-URGENT' OR o_orderpriority = '2-HIGH' THEN 1
                ELSE 0 END) AS high_line_count,
              sum(CASE WHEN o_orderpriority <> '1-URGENT' AND o_orderpriority <> '2-HIGH' THEN 1
                ELSE 0 END) AS low_line_count
            FROM orders, lineitem
            WHERE o_orderkey = l_orderkey AND l_shipmode IN ('MAIL', 'SHIP')
              AND l_commitdate < l_receiptdate AND l_shipdate < l_commitdate
              AND l_receiptdate >= date '1994-01-01'
              AND l_receiptdate < date '1994-01-01' + interval '1' year
            GROUP BY l_shipmode
            ORDER BY l_shipmode\
            """),
        new TpchQuery(
            "q18 large volume customer",
            OrderQueries::largeVolumes,
            2,
            """
            SELECT c_name, c_custkey, o_orderkey, o_orderdate, o_totalprice,
              sum(l_quantity) AS total_quantity
            FROM customer, orders, lineitem
            WHERE o_orderkey IN (
                SELECT l_orderkey FROM lineitem GROUP BY l_orderkey HAVING sum(l_quantity) > 300)
              AND c_custkey = o_custkey AND o_orderkey = l_orderkey
            GROUP BY c_name, c_custkey, o_orderkey, o_orderdate, o_totalprice
            ORDER BY o_totalprice DESC, o_orderdate
            LIMIT 100\
            """));
  }

  private static DataStore shippingPriority(TpchTables t) {
    LocalDate day = LocalDate.of(1995, 3, 15);
    return t.customer()
        .filter(col("c_mktsegment").eq("BUILDING"))
        .join(
            t.orders().filter(col("o_orderdate").lt(day)), leftOn("c_custkey").rightOn("o_custkey"))
        .join(
            t.lineitem().filter(col("l_shipdate").gt(day)),
            leftOn("o_orderkey").rightOn("l_orderkey"))
        .groupBy("l_orderkey", "o_orderdate", "o_shippriority")
        .agg("sum(l_extendedprice * (1 - l_discount)) AS revenue")
        .sort(col("revenue").desc(), "o_orderdate")
        .limit(10)
        .select("l_orderkey", "revenue", "o_orderdate", "o_shippriority");
  }

  private static DataStore shippingModes(TpchTables t) {
    Expression high = col("o_orderpriority").in("1-URGENT", "2-HIGH");
    return t.lineitem()
        .filter(col("l_shipmode").in("MAIL", "SHIP"))
        .filter("l_shipdate < l_commitdate AND l_commitdate < l_receiptdate")
        .filter(
            col("l_receiptdate")
                .ge(LocalDate.of(1994, 1, 1))
                .and(col("l_receiptdate").lt(LocalDate.of(1995, 1, 1))))
        .join(t.orders(), leftOn("l_orderkey").rightOn("o_orderkey"))
        .groupBy("l_shipmode")
        .agg(
            count().filter(high).as("high_line_count"),
            count().filter(high.not()).as("low_line_count"))
        .sort("l_shipmode");
  }

  private static DataStore largeVolumes(TpchTables t) {
    DataStore large =
        t.lineitem()
            .groupBy("l_orderkey")
            .agg(col("l_quantity").sum().as("total_quantity"))
            .filter("total_quantity > 300");
    return t.orders()
        .join(large, leftOn("o_orderkey").rightOn("l_orderkey"))
        .join(t.customer(), leftOn("o_custkey").rightOn("c_custkey"))
        .sort(col("o_totalprice").desc(), "o_orderdate")
        .limit(100)
        .select(
            "c_name", "c_custkey", "o_orderkey", "o_orderdate", "o_totalprice", "total_quantity");
  }

  private static DataStore priorityChecking(TpchTables t) {
    DataStore late = t.lineitem().filter("l_commitdate < l_receiptdate");
    return t.orders()
        .filter(
            col("o_orderdate")
                .ge(LocalDate.of(1993, 7, 1))
                .and(col("o_orderdate").lt(LocalDate.of(1993, 10, 1))))
        .join(late, leftOn("o_orderkey").rightOn("l_orderkey"), JoinType.SEMI)
        .groupBy("o_orderpriority")
        .agg(count().as("order_count"))
        .sort("o_orderpriority");
  }
}
