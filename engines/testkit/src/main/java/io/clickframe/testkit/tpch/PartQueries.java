package io.clickframe.testkit.tpch;

import static io.clickframe.Expressions.col;
import static io.clickframe.Expressions.on;

import io.clickframe.DataStore;
import java.util.List;

/** Which parts are held, offered and ordered. */
final class PartQueries {
  private PartQueries() {}

  static List<TpchQuery> all() {
    return List.of(
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
    DataStore usual =
        t.lineitem().groupBy("l_partkey").agg(col("l_quantity").avg().as("usual_quantity"));
    return t.part()
        .filter(col("p_brand").eq("Brand#44").and(col("p_container").eq("WRAP CAN")))
        .join(t.lineitem(), on(col("p_partkey").eq(col("l_partkey"))))
        .join(usual, on("l_partkey"))
        .filter("l_quantity < 0.2 * usual_quantity")
        .agg(col("l_extendedprice").sum().div(7.0).as("avg_yearly"));
  }
}
