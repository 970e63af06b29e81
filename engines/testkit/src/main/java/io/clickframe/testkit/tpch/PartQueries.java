package io.clickframe.testkit.tpch;

import static io.clickframe.Expressions.col;
import static io.clickframe.Expressions.leftOn;
import static io.clickframe.Expressions.scalar;

import io.clickframe.DataStore;
import io.clickframe.Window;
import java.math.BigDecimal;
import java.util.List;

/** Which parts are held, offered and ordered. */
final class PartQueries {
  private PartQueries() {}

  static List<TpchQuery> all() {
    return List.of(
        // The specification's fraction for this scale is 0.01, which leaves one part.
        new TpchQuery(
            "q11 important stock identification",
            PartQueries::importantStock,
            242,
            """
            SELECT ps_partkey, sum(ps_supplycost * ps_availqty) AS value
            FROM partsupp, supplier, nation
            WHERE ps_suppkey = s_suppkey AND s_nationkey = n_nationkey AND n_name = 'GERMANY'
            GROUP BY ps_partkey
            HAVING sum(ps_supplycost * ps_availqty) > (
              SELECT sum(ps_supplycost * ps_availqty) * toDecimal64('0.001', 3)
              FROM partsupp, supplier, nation
              WHERE ps_suppkey = s_suppkey AND s_nationkey = n_nationkey AND n_name = 'GERMANY')
            ORDER BY value DESC\
            """),
        // No supplier has complaints at this scale, but four have special requests.
        new TpchQuery(
            "q16 parts and supplier relationship",
            PartQueries::supplierCounts,
            296,
            """
            SELECT p_brand, p_type, p_size, count(DISTINCT ps_suppkey) AS supplier_cnt
            FROM partsupp, part
            WHERE p_partkey = ps_partkey AND p_brand <> 'Brand#45'
              AND p_type NOT LIKE 'MEDIUM POLISHED%' AND p_size IN (49, 14, 23, 45, 19, 3, 36, 9)
              AND ps_suppkey NOT IN (
                SELECT s_suppkey FROM supplier WHERE s_comment LIKE '%special%requests%')
            GROUP BY p_brand, p_type, p_size
            ORDER BY supplier_cnt DESC, p_brand, p_type, p_size\
            """),
        // A brand and container of which small quantities are ordered.
        new TpchQuery(
            "q17 small quantity order revenue",
            PartQueries::smallQuantities,
            1,
            """
            SELECT sumOrNull(l_extendedprice) / 7.0 AS avg_yearly
            FROM lineitem, part
            WHERE p_partkey = l_partkey AND p_brand = 'Brand#44' AND p_container = 'WRAP CAN'
              AND l_quantity < (
                SELECT 0.2 * avg(l_quantity) FROM lineitem WHERE l_partkey = p_partkey)\
            """));
  }

  private static DataStore smallQuantities(TpchTables t) {
    return t.part()
        .filter(col("p_brand").eq("Brand#44").and(col("p_container").eq("WRAP CAN")))
        .join(t.lineitem(), leftOn("p_partkey").rightOn("l_partkey"))
        .qualify(
            col("l_quantity")
                .lt(col("l_quantity").avg().over(Window.partitionBy("p_partkey")).times(0.2)))
        .agg(col("l_extendedprice").sum().div(7.0).as("avg_yearly"));
  }

  private static DataStore supplierCounts(TpchTables t) {
    DataStore special = t.supplier().filter(col("s_comment").like("%special%requests%"));
    return t.part()
        .filter(col("p_brand").ne("Brand#45").and(col("p_type").notLike("MEDIUM POLISHED%")))
        .filter(col("p_size").in(49, 14, 23, 45, 19, 3, 36, 9))
        .join(t.partsupp(), leftOn("p_partkey").rightOn("ps_partkey"))
        .filter(col("ps_suppkey").notIn(special.select("s_suppkey")))
        .groupBy("p_brand", "p_type", "p_size")
        .agg(col("ps_suppkey").countDistinct().as("supplier_cnt"))
        .sort(col("supplier_cnt").desc(), "p_brand", "p_type", "p_size");
  }

  private static DataStore importantStock(TpchTables t) {
    DataStore german = t.nation().filter(col("n_name").eq("GERMANY"));
    DataStore stock =
        t.partsupp()
            .join(t.supplier(), leftOn("ps_suppkey").rightOn("s_suppkey"))
            .join(german, leftOn("s_nationkey").rightOn("n_nationkey"))
            .groupBy("ps_partkey")
            .agg("sum(ps_supplycost * ps_availqty) AS value");
    DataStore important = stock.agg(col("value").sum().times(new BigDecimal("0.001")).as("least"));
    return stock.filter(col("value").gt(scalar(important))).sort(col("value").desc());
  }
}
