package io.clickframe.testkit.tpch;

import static io.clickframe.Expressions.col;
import static io.clickframe.Expressions.count;
import static io.clickframe.Expressions.on;

import io.clickframe.DataStore;
import java.util.List;

/** Who supplies at what price, and who keeps orders waiting. */
final class SupplierQueries {
  private SupplierQueries() {}

  static List<TpchQuery> all() {
    return List.of(
        new TpchQuery(
            "q02 minimum cost supplier",
            SupplierQueries::minimumCost,
            4,
            """
            SELECT s_acctbal, s_name, n_name, p_partkey, p_mfgr, s_address, s_phone, s_comment
            FROM part, supplier, partsupp, nation, region
            WHERE p_partkey = ps_partkey AND s_suppkey = ps_suppkey AND p_size = 15
              AND p_type LIKE '%BRASS' AND s_nationkey = n_nationkey
              AND n_regionkey = r_regionkey AND r_name = 'EUROPE'
              AND ps_supplycost = (
                SELECT min(ps_supplycost)
                FROM partsupp, supplier, nation, region
                WHERE p_partkey = ps_partkey AND s_suppkey = ps_suppkey
                  AND s_nationkey = n_nationkey AND n_regionkey = r_regionkey
                  AND r_name = 'EUROPE')
            ORDER BY s_acctbal DESC, n_name, s_name, p_partkey
            LIMIT 100\
            """),
        // There is only one supplier in SAUDI ARABIA.
        new TpchQuery(
            "q21 suppliers who kept orders waiting",
            SupplierQueries::keptOrdersWaiting,
            6,
            """
            SELECT s_name, count(*) AS numwait
            FROM supplier, lineitem l1, orders, nation
            WHERE s_suppkey = l1.l_suppkey AND o_orderkey = l1.l_orderkey AND o_orderstatus = 'F'
              AND l1.l_receiptdate > l1.l_commitdate
              AND EXISTS (
                SELECT * FROM lineitem l2
                WHERE l2.l_orderkey = l1.l_orderkey AND l2.l_suppkey <> l1.l_suppkey)
              AND NOT EXISTS (
                SELECT * FROM lineitem l3
                WHERE l3.l_orderkey = l1.l_orderkey AND l3.l_suppkey <> l1.l_suppkey
                  AND l3.l_receiptdate > l3.l_commitdate)
              AND s_nationkey = n_nationkey AND n_name = 'EGYPT'
            GROUP BY s_name
            ORDER BY numwait DESC, s_name
            LIMIT 100\
            """));
  }

  private static DataStore minimumCost(TpchTables t) {
    DataStore offers =
        t.partsupp()
            .join(t.supplier(), on(col("ps_suppkey").eq(col("s_suppkey"))))
            .join(t.nation(), on(col("s_nationkey").eq(col("n_nationkey"))))
            .join(t.region(), on(col("n_regionkey").eq(col("r_regionkey"))))
            .filter(col("r_name").eq("EUROPE"));
    DataStore cheapest = offers.groupBy("ps_partkey").agg(col("ps_supplycost").min());
    return t.part()
        .filter(col("p_size").eq(15).and(col("p_type").like("%BRASS")))
        .join(offers, on(col("p_partkey").eq(col("ps_partkey"))))
        .join(cheapest, on("ps_partkey", "ps_supplycost"))
        .sort(col("s_acctbal").desc(), "n_name", "s_name", "p_partkey")
        .limit(100)
        .select(
            "s_acctbal",
            "s_name",
            "n_name",
            "p_partkey",
            "p_mfgr",
            "s_address",
            "s_phone",
            "s_comment");
  }

  /** Late lines of orders with several suppliers, of whom only one was late. */
  private static DataStore keptOrdersWaiting(TpchTables t) {
    DataStore late = t.lineitem().filter("l_receiptdate > l_commitdate");
    DataStore shared =
        t.lineitem()
            .groupBy("l_orderkey")
            .agg(col("l_suppkey").countDistinct().as("suppliers"))
            .filter("suppliers > 1");
    DataStore oneToBlame =
        late.groupBy("l_orderkey")
            .agg(col("l_suppkey").countDistinct().as("late_suppliers"))
            .filter("late_suppliers = 1");
    return late.join(shared, on("l_orderkey"))
        .join(oneToBlame, on("l_orderkey"))
        .join(t.orders(), on(col("l_orderkey").eq(col("o_orderkey"))))
        .filter(col("o_orderstatus").eq("F"))
        .join(t.supplier(), on(col("l_suppkey").eq(col("s_suppkey"))))
        .join(t.nation(), on(col("s_nationkey").eq(col("n_nationkey"))))
        .filter(col("n_name").eq("EGYPT"))
        .groupBy("s_name")
        .agg(count().as("numwait"))
        .sort(col("numwait").desc(), "s_name")
        .limit(100);
  }
}
