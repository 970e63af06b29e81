package io.clickframe.testkit.tpch;

import static io.clickframe.Expressions.col;
import static io.clickframe.Expressions.count;
import static io.clickframe.Expressions.leftOn;
import static io.clickframe.Expressions.on;

import io.clickframe.DataStore;
import io.clickframe.Expression;
import io.clickframe.JoinType;
import io.clickframe.Window;
import java.time.LocalDate;
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
        new TpchQuery(
            "q15 top supplier",
            SupplierQueries::topSupplier,
            1,
            """
            WITH revenue AS (
              SELECT l_suppkey AS supplier_no,
                sum(l_extendedprice * (1 - l_discount)) AS total_revenue
              FROM lineitem
              WHERE l_shipdate >= date '1996-01-01'
                AND l_shipdate < date '1996-01-01' + interval '3' month
              GROUP BY l_suppkey)
            SELECT s_suppkey, s_name, s_address, s_phone, total_revenue
            FROM supplier, revenue
            WHERE s_suppkey = supplier_no
              AND total_revenue = (SELECT max(total_revenue) FROM revenue)
            ORDER BY s_suppkey\
            """),
        // Nobody in CANADA has enough forest parts.
        new TpchQuery(
            "q20 potential part promotion",
            SupplierQueries::partPromotion,
            5,
            """
            SELECT s_name, s_address
            FROM supplier, nation
            WHERE s_suppkey IN (
                SELECT ps_suppkey FROM partsupp
                WHERE ps_partkey IN (SELECT p_partkey FROM part WHERE p_name LIKE 'misty%')
                  AND ps_availqty > (
                    SELECT toDecimal64('0.5', 1) * sum(l_quantity) FROM lineitem
                    WHERE l_partkey = ps_partkey AND l_suppkey = ps_suppkey
                      AND l_shipdate >= date '1994-01-01'
                      AND l_shipdate < date '1994-01-01' + interval '1' year))
              AND s_nationkey = n_nationkey AND n_name = 'EGYPT'
            ORDER BY s_name\
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
    return t.part()
        .filter(col("p_size").eq(15).and(col("p_type").like("%BRASS")))
        .join(t.partsupp(), leftOn("p_partkey").rightOn("ps_partkey"))
        .join(t.supplier(), leftOn("ps_suppkey").rightOn("s_suppkey"))
        .join(t.nation(), leftOn("s_nationkey").rightOn("n_nationkey"))
        .join(t.region(), leftOn("n_regionkey").rightOn("r_regionkey"))
        .filter(col("r_name").eq("EUROPE"))
        .qualify(
            col("ps_supplycost")
                .eq(col("ps_supplycost").min().over(Window.partitionBy("p_partkey"))))
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

  /** Late lines of orders that other suppliers have lines in, but none of them a late one. */
  private static DataStore keptOrdersWaiting(TpchTables t) {
    DataStore lines = t.lineitem();
    DataStore late = lines.filter("l_receiptdate > l_commitdate");
    DataStore others = lines.as("others");
    DataStore lateOthers = late.as("late others");
    return late.join(others, on(sameOrderOtherSupplier(late, others)), JoinType.SEMI)
        .join(lateOthers, on(sameOrderOtherSupplier(late, lateOthers)), JoinType.ANTI)
        .join(t.orders(), leftOn("l_orderkey").rightOn("o_orderkey"))
        .filter(col("o_orderstatus").eq("F"))
        .join(t.supplier(), leftOn("l_suppkey").rightOn("s_suppkey"))
        .join(t.nation(), leftOn("s_nationkey").rightOn("n_nationkey"))
        .filter(col("n_name").eq("EGYPT"))
        .groupBy("s_name")
        .agg(count().as("numwait"))
        .sort(col("numwait").desc(), "s_name")
        .limit(100);
  }

  private static Expression sameOrderOtherSupplier(DataStore line, DataStore other) {
    return line.col("l_orderkey")
        .eq(other.col("l_orderkey"))
        .and(line.col("l_suppkey").ne(other.col("l_suppkey")));
  }

  private static DataStore partPromotion(TpchTables t) {
    DataStore shipped =
        t.lineitem()
            .filter(
                col("l_shipdate")
                    .ge(LocalDate.of(1994, 1, 1))
                    .and(col("l_shipdate").lt(LocalDate.of(1995, 1, 1))))
            .groupBy("l_partkey", "l_suppkey")
            .agg(col("l_quantity").sum().as("shipped"));
    DataStore misty = t.part().filter(col("p_name").like("misty%"));
    DataStore excess =
        t.partsupp()
            .join(misty, leftOn("ps_partkey").rightOn("p_partkey"), JoinType.SEMI)
            .join(shipped, leftOn("ps_partkey", "ps_suppkey").rightOn("l_partkey", "l_suppkey"))
            .filter("ps_availqty > 0.5 * shipped");
    return t.supplier()
        .join(excess, leftOn("s_suppkey").rightOn("ps_suppkey"), JoinType.SEMI)
        .join(t.nation(), leftOn("s_nationkey").rightOn("n_nationkey"))
        .filter(col("n_name").eq("EGYPT"))
        .sort("s_name")
        .select("s_name", "s_address");
  }

  private static DataStore topSupplier(TpchTables t) {
    DataStore revenue =
        t.lineitem()
            .filter(
                col("l_shipdate")
                    .ge(LocalDate.of(1996, 1, 1))
                    .and(col("l_shipdate").lt(LocalDate.of(1996, 4, 1))))
            .groupBy("l_suppkey")
            .agg("sum(l_extendedprice * (1 - l_discount)) AS total_revenue");
    DataStore best =
        revenue.qualify(col("total_revenue").eq(col("total_revenue").max().over(Window.all())));
    return t.supplier()
        .join(best, leftOn("s_suppkey").rightOn("l_suppkey"))
        .sort("s_suppkey")
        .select("s_suppkey", "s_name", "s_address", "s_phone", "total_revenue");
  }
}
