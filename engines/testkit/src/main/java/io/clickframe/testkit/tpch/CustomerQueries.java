package io.clickframe.testkit.tpch;

import static io.clickframe.Expressions.col;
import static io.clickframe.Expressions.count;
import static io.clickframe.Expressions.leftOn;

import io.clickframe.DataStore;
import io.clickframe.JoinType;
import io.clickframe.Window;
import java.time.LocalDate;
import java.util.List;

/** What customers order, send back, or do not order. */
final class CustomerQueries {
  private CustomerQueries() {}

  static List<TpchQuery> all() {
    return List.of(
        new TpchQuery(
            "q10 returned item reporting",
            CustomerQueries::returnedItems,
            20,
            """
            SELECT c_custkey, c_name, sum(l_extendedprice * (1 - l_discount)) AS revenue, c_acctbal,
              n_name, c_address, c_phone, c_comment
            FROM customer, orders, lineitem, nation
            WHERE c_custkey = o_custkey AND l_orderkey = o_orderkey
              AND o_orderdate >= date '1993-10-01'
              AND o_orderdate < date '1993-10-01' + interval '3' month
              AND l_returnflag = 'R' AND c_nationkey = n_nationkey
            GROUP BY c_custkey, c_name, c_acctbal, c_phone, n_name, c_address, c_comment
            ORDER BY revenue DESC
            LIMIT 20\
            """),
        new TpchQuery(
            "q13 customer distribution",
            CustomerQueries::distribution,
            33,
            """
            SELECT c_count, count(*) AS custdist
            FROM (
              SELECT c_custkey, count(o_orderkey) AS c_count
              FROM customer LEFT OUTER JOIN orders
                ON c_custkey = o_custkey AND o_comment NOT LIKE '%special%requests%'
              GROUP BY c_custkey) AS c_orders
            GROUP BY c_count
            ORDER BY custdist DESC, c_count DESC
            SETTINGS join_use_nulls = 1\
            """),
        new TpchQuery(
            "q22 global sales opportunity",
            CustomerQueries::salesOpportunity,
            7,
            """
            SELECT cntrycode, count(*) AS numcust, sum(c_acctbal) AS totacctbal
            FROM (
              SELECT substring(c_phone, 1, 2) AS cntrycode, c_acctbal
              FROM customer
              WHERE substring(c_phone, 1, 2) IN ('13', '31', '23', '29', '30', '18', '17')
                AND c_acctbal > (
                  SELECT avg(c_acctbal) FROM customer
                  WHERE c_acctbal > 0
                    AND substring(c_phone, 1, 2) IN ('13', '31', '23', '29', '30', '18', '17'))
                AND NOT EXISTS (SELECT * FROM orders WHERE o_custkey = c_custkey)) AS custsale
            GROUP BY cntrycode
            ORDER BY cntrycode\
            """));
  }

  private static DataStore returnedItems(TpchTables t) {
    DataStore orders =
        t.orders()
            .filter(
                col("o_orderdate")
                    .ge(LocalDate.of(1993, 10, 1))
                    .and(col("o_orderdate").lt(LocalDate.of(1994, 1, 1))));
    return t.customer()
        .join(orders, leftOn("c_custkey").rightOn("o_custkey"))
        .join(t.lineitem().filter("l_returnflag = 'R'"), leftOn("o_orderkey").rightOn("l_orderkey"))
        .join(t.nation(), leftOn("c_nationkey").rightOn("n_nationkey"))
        .groupBy("c_custkey", "c_name", "c_acctbal", "n_name", "c_address", "c_phone", "c_comment")
        .agg("sum(l_extendedprice * (1 - l_discount)) AS revenue")
        .sort(col("revenue").desc())
        .limit(20)
        .select(
            "c_custkey",
            "c_name",
            "revenue",
            "c_acctbal",
            "n_name",
            "c_address",
            "c_phone",
            "c_comment");
  }

  private static DataStore distribution(TpchTables t) {
    DataStore ordinary = t.orders().filter(col("o_comment").notLike("%special%requests%"));
    return t.customer()
        .join(ordinary, leftOn("c_custkey").rightOn("o_custkey"), JoinType.LEFT)
        .groupBy("c_custkey")
        .agg(col("o_orderkey").count().as("c_count"))
        .groupBy("c_count")
        .agg(count().as("custdist"))
        .sort(col("custdist").desc(), col("c_count").desc());
  }

  private static DataStore salesOpportunity(TpchTables t) {
    return t.customer()
        .assign(col("c_phone").str().left(2).as("cntrycode"))
        .filter(col("cntrycode").in("13", "31", "23", "29", "30", "18", "17"))
        .filter("c_acctbal > 0")
        .qualify(col("c_acctbal").gt(col("c_acctbal").avg().over(Window.all())))
        .join(t.orders(), leftOn("c_custkey").rightOn("o_custkey"), JoinType.ANTI)
        .groupBy("cntrycode")
        .agg(count().as("numcust"), col("c_acctbal").sum().as("totacctbal"))
        .sort("cntrycode");
  }
}
