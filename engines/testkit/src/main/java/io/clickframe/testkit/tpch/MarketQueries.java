package io.clickframe.testkit.tpch;

import static io.clickframe.Expressions.col;
import static io.clickframe.Expressions.leftOn;
import static io.clickframe.Expressions.on;
import static io.clickframe.Expressions.when;

import io.clickframe.DataStore;
import java.time.LocalDate;
import java.util.List;

/** Volumes between nations. */
final class MarketQueries {
  private static final LocalDate FROM = LocalDate.of(1995, 1, 1);
  private static final LocalDate TO = LocalDate.of(1996, 12, 31);

  private MarketQueries() {}

  static List<TpchQuery> all() {
    return List.of(
        new TpchQuery(
            "q05 local supplier volume",
            MarketQueries::localSuppliers,
            5,
            """
            SELECT n_name, sum(l_extendedprice * (1 - l_discount)) AS revenue
            FROM customer, orders, lineitem, supplier, nation, region
            WHERE c_custkey = o_custkey AND l_orderkey = o_orderkey AND l_suppkey = s_suppkey
              AND c_nationkey = s_nationkey AND s_nationkey = n_nationkey
              AND n_regionkey = r_regionkey AND r_name = 'ASIA'
              AND o_orderdate >= date '1994-01-01'
              AND o_orderdate < date '1994-01-01' + interval '1' year
            GROUP BY n_name
            ORDER BY revenue DESC\
            """),
        new TpchQuery(
            "q07 volume shipping",
            MarketQueries::volumeShipping,
            4,
            """
            SELECT supp_nation, cust_nation, l_year, sum(volume) AS revenue
            FROM (
              SELECT n1.n_name AS supp_nation, n2.n_name AS cust_nation,
                extract(year FROM l_shipdate) AS l_year,
                l_extendedprice * (1 - l_discount) AS volume
              FROM supplier, lineitem, orders, customer, nation n1, nation n2
              WHERE s_suppkey = l_suppkey AND o_orderkey = l_orderkey AND c_custkey = o_custkey
                AND s_nationkey = n1.n_nationkey AND c_nationkey = n2.n_nationkey
                AND ((n1.n_name = 'FRANCE' AND n2.n_name = 'GERMANY')
                  OR (n1.n_name = 'GERMANY' AND n2.n_name = 'FRANCE'))
                AND l_shipdate BETWEEN date '1995-01-01' AND date '1996-12-31') AS shipping
            GROUP BY supp_nation, cust_nation, l_year
            ORDER BY supp_nation, cust_nation, l_year\
            """),
        // A part that VIETNAM sells in both years. A quotient of decimals would keep four digits.
        new TpchQuery(
            "q08 national market share",
            MarketQueries::marketShare,
            2,
            """
            SELECT o_year,
              toFloat64(sum(CASE WHEN nation = 'VIETNAM' THEN volume ELSE 0 END))
                / toFloat64(sum(volume)) AS mkt_share
            FROM (
              SELECT extract(year FROM o_orderdate) AS o_year,
                l_extendedprice * (1 - l_discount) AS volume, n2.n_name AS nation
              FROM part, supplier, lineitem, orders, customer, nation n1, nation n2, region
              WHERE p_partkey = l_partkey AND s_suppkey = l_suppkey AND l_orderkey = o_orderkey
                AND o_custkey = c_custkey AND c_nationkey = n1.n_nationkey
                AND n1.n_regionkey = r_regionkey AND r_name = 'ASIA'
                AND s_nationkey = n2.n_nationkey
                AND o_orderdate BETWEEN date '1995-01-01' AND date '1996-12-31'
                AND p_type = 'MEDIUM PLATED STEEL') AS all_nations
            GROUP BY o_year
            ORDER BY o_year\
            """),
        new TpchQuery(
            "q09 product type profit measure",
            MarketQueries::profit,
            173,
            """
            SELECT nation, o_year, sum(amount) AS sum_profit
            FROM (
              SELECT n_name AS nation, extract(year FROM o_orderdate) AS o_year,
                l_extendedprice * (1 - l_discount) - ps_supplycost * l_quantity AS amount
              FROM part, supplier, lineitem, partsupp, orders, nation
              WHERE s_suppkey = l_suppkey AND ps_suppkey = l_suppkey AND ps_partkey = l_partkey
                AND p_partkey = l_partkey AND o_orderkey = l_orderkey
                AND s_nationkey = n_nationkey AND p_name LIKE '%green%') AS profit
            GROUP BY nation, o_year
            ORDER BY nation, o_year DESC\
            """));
  }

  private static DataStore localSuppliers(TpchTables t) {
    DataStore orders =
        t.orders()
            .filter(
                col("o_orderdate")
                    .ge(LocalDate.of(1994, 1, 1))
                    .and(col("o_orderdate").lt(LocalDate.of(1995, 1, 1))));
    return t.region()
        .filter(col("r_name").eq("ASIA"))
        .join(t.nation(), leftOn("r_regionkey").rightOn("n_regionkey"))
        .join(t.customer(), leftOn("n_nationkey").rightOn("c_nationkey"))
        .join(orders, leftOn("c_custkey").rightOn("o_custkey"))
        .join(t.lineitem(), leftOn("o_orderkey").rightOn("l_orderkey"))
        .join(t.supplier(), leftOn("l_suppkey", "c_nationkey").rightOn("s_suppkey", "s_nationkey"))
        .groupBy("n_name")
        .agg("sum(l_extendedprice * (1 - l_discount)) AS revenue")
        .sort(col("revenue").desc());
  }

  private static DataStore volumeShipping(TpchTables t) {
    DataStore sellers =
        t.nation().select(col("n_nationkey").as("s_nationkey"), col("n_name").as("supp_nation"));
    DataStore buyers =
        t.nation().select(col("n_nationkey").as("c_nationkey"), col("n_name").as("cust_nation"));
    return t.lineitem()
        .filter(col("l_shipdate").between(FROM, TO))
        .join(t.supplier(), leftOn("l_suppkey").rightOn("s_suppkey"))
        .join(t.orders(), leftOn("l_orderkey").rightOn("o_orderkey"))
        .join(t.customer(), leftOn("o_custkey").rightOn("c_custkey"))
        .join(sellers, on("s_nationkey"))
        .join(buyers, on("c_nationkey"))
        .filter(
            """
            supp_nation = 'FRANCE' AND cust_nation = 'GERMANY'
              OR supp_nation = 'GERMANY' AND cust_nation = 'FRANCE'\
            """)
        .groupBy("supp_nation", "cust_nation", col("l_shipdate").dt().year().as("l_year"))
        .agg("sum(l_extendedprice * (1 - l_discount)) AS revenue")
        .sort("supp_nation", "cust_nation", "l_year");
  }

  private static DataStore marketShare(TpchTables t) {
    DataStore buyers =
        t.nation()
            .join(t.region(), leftOn("n_regionkey").rightOn("r_regionkey"))
            .filter(col("r_name").eq("ASIA"))
            .select(col("n_nationkey").as("c_nationkey"));
    DataStore sellers =
        t.nation().select(col("n_nationkey").as("s_nationkey"), col("n_name").as("nation"));
    return t.part()
        .filter(col("p_type").eq("MEDIUM PLATED STEEL"))
        .join(t.lineitem(), leftOn("p_partkey").rightOn("l_partkey"))
        .join(t.supplier(), leftOn("l_suppkey").rightOn("s_suppkey"))
        .join(
            t.orders().filter(col("o_orderdate").between(FROM, TO)),
            leftOn("l_orderkey").rightOn("o_orderkey"))
        .join(t.customer(), leftOn("o_custkey").rightOn("c_custkey"))
        .join(buyers, on("c_nationkey"))
        .join(sellers, on("s_nationkey"))
        .select(
            "nation",
            col("o_orderdate").dt().year().as("o_year"),
            "l_extendedprice * (1 - l_discount) AS volume")
        .groupBy("o_year")
        .agg(
            when(col("nation").eq("VIETNAM"))
                .then(col("volume"))
                .otherwise(0)
                .sum()
                .cast("Float64")
                .div(col("volume").sum().cast("Float64"))
                .as("mkt_share"))
        .sort("o_year");
  }

  private static DataStore profit(TpchTables t) {
    return t.part()
        .filter(col("p_name").like("%green%"))
        .join(t.lineitem(), leftOn("p_partkey").rightOn("l_partkey"))
        .join(t.partsupp(), leftOn("l_partkey", "l_suppkey").rightOn("ps_partkey", "ps_suppkey"))
        .join(t.supplier(), leftOn("l_suppkey").rightOn("s_suppkey"))
        .join(t.nation(), leftOn("s_nationkey").rightOn("n_nationkey"))
        .join(t.orders(), leftOn("l_orderkey").rightOn("o_orderkey"))
        .select(
            col("n_name").as("nation"),
            col("o_orderdate").dt().year().as("o_year"),
            "l_extendedprice * (1 - l_discount) - ps_supplycost * l_quantity AS amount")
        .groupBy("nation", "o_year")
        .agg(col("amount").sum().as("sum_profit"))
        .sort("nation", col("o_year").desc());
  }
}
