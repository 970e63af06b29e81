package io.clickframe.testkit.tpch;

import static io.clickframe.Expressions.col;
import static io.clickframe.Expressions.count;
import static io.clickframe.Expressions.leftOn;
import static io.clickframe.Expressions.lit;
import static io.clickframe.Expressions.when;

import io.clickframe.DataStore;
import io.clickframe.Expression;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** What line items are worth. */
final class PricingQueries {
  private static final Expression REVENUE =
      col("l_extendedprice").times(lit(1).minus(col("l_discount")));

  private PricingQueries() {}

  static List<TpchQuery> all() {
    return List.of(
        new TpchQuery(
            "q01 pricing summary report",
            PricingQueries::summary,
            4,
            """
            SELECT l_returnflag, l_linestatus, sum(l_quantity) AS sum_qty,
              sum(l_extendedprice) AS sum_base_price,
              sum(l_extendedprice * (1 - l_discount)) AS sum_disc_price,
              sum(l_extendedprice * (1 - l_discount) * (1 + l_tax)) AS sum_charge,
              avg(l_quantity) AS avg_qty, avg(l_extendedprice) AS avg_price,
              avg(l_discount) AS avg_disc, count(*) AS count_order
            FROM lineitem
            WHERE l_shipdate <= date '1998-12-01' - interval '90' day
            GROUP BY l_returnflag, l_linestatus
            ORDER BY l_returnflag, l_linestatus\
            """),
        // Not 0.06 + 0.01: that is a float beside which decimals lose rows.
        new TpchQuery(
            "q06 forecasting revenue change",
            PricingQueries::forecast,
            1,
            """
            SELECT sumOrNull(l_extendedprice * l_discount) AS revenue
            FROM lineitem
            WHERE l_shipdate >= date '1994-01-01'
              AND l_shipdate < date '1994-01-01' + interval '1' year
              AND l_discount BETWEEN toDecimal64('0.06', 2) - toDecimal64('0.01', 2)
                AND toDecimal64('0.06', 2) + toDecimal64('0.01', 2)
              AND l_quantity < 24\
            """),
        new TpchQuery(
            "q14 promotion effect",
            PricingQueries::promotion,
            1,
            """
            SELECT CAST(
                toDecimal64('100.00', 2)
                * sumOrNull(CASE WHEN p_type LIKE 'PROMO%' THEN l_extendedprice * (1 - l_discount)
                  ELSE 0 END), 'Nullable(Decimal(38, 12))')
                / sumOrNull(l_extendedprice * (1 - l_discount)) AS promo_revenue
            FROM lineitem, part
            WHERE l_partkey = p_partkey AND l_shipdate >= date '1995-09-01'
              AND l_shipdate < date '1995-09-01' + interval '1' month\
            """),
        new TpchQuery(
            "q19 discounted revenue",
            PricingQueries::discounted,
            1,
            """
            SELECT sumOrNull(l_extendedprice * (1 - l_discount)) AS revenue
            FROM lineitem, part
            WHERE (p_partkey = l_partkey AND p_brand = 'Brand#12'
                AND p_container IN ('SM CASE', 'SM BOX', 'SM PACK', 'SM PKG')
                AND l_quantity >= 1 AND l_quantity <= 1 + 10 AND p_size BETWEEN 1 AND 5
                AND l_shipmode IN ('AIR', 'AIR REG') AND l_shipinstruct = 'DELIVER IN PERSON')
              OR (p_partkey = l_partkey AND p_brand = 'Brand#23'
                AND p_container IN ('MED BAG', 'MED BOX', 'MED PKG', 'MED PACK')
                AND l_quantity >= 10 AND l_quantity <= 10 + 10 AND p_size BETWEEN 1 AND 10
                AND l_shipmode IN ('AIR', 'AIR REG') AND l_shipinstruct = 'DELIVER IN PERSON')
              OR (p_partkey = l_partkey AND p_brand = 'Brand#34'
                AND p_container IN ('LG CASE', 'LG BOX', 'LG PACK', 'LG PKG')
                AND l_quantity >= 20 AND l_quantity <= 20 + 10 AND p_size BETWEEN 1 AND 15
                AND l_shipmode IN ('AIR', 'AIR REG') AND l_shipinstruct = 'DELIVER IN PERSON')\
            """));
  }

  private static DataStore summary(TpchTables t) {
    return t.lineitem()
        .filter(col("l_shipdate").le(LocalDate.of(1998, 9, 2)))
        .groupBy("l_returnflag", "l_linestatus")
        .agg(
            col("l_quantity").sum().as("sum_qty"),
            col("l_extendedprice").sum().as("sum_base_price"),
            REVENUE.sum().as("sum_disc_price"),
            REVENUE.times(lit(1).plus(col("l_tax"))).sum().as("sum_charge"),
            col("l_quantity").avg().as("avg_qty"),
            col("l_extendedprice").avg().as("avg_price"),
            col("l_discount").avg().as("avg_disc"),
            count().as("count_order"))
        .sort("l_returnflag", "l_linestatus");
  }

  private static DataStore forecast(TpchTables t) {
    return t.lineitem()
        .filter(
            col("l_shipdate")
                .ge(LocalDate.of(1994, 1, 1))
                .and(col("l_shipdate").lt(LocalDate.of(1995, 1, 1))))
        .filter(col("l_discount").between(new BigDecimal("0.05"), new BigDecimal("0.07")))
        .filter("l_quantity < 24")
        .agg(col("l_extendedprice").times(col("l_discount")).sum().as("revenue"));
  }

  private static DataStore promotion(TpchTables t) {
    Expression promoted = when(col("p_type").like("PROMO%")).then(REVENUE).otherwise(0);
    return t.lineitem()
        .filter(
            col("l_shipdate")
                .ge(LocalDate.of(1995, 9, 1))
                .and(col("l_shipdate").lt(LocalDate.of(1995, 10, 1))))
        .join(t.part(), leftOn("l_partkey").rightOn("p_partkey"))
        .agg(promoted.sum().times(new BigDecimal("100.00")).div(REVENUE.sum()).as("promo_revenue"));
  }

  private static DataStore discounted(TpchTables t) {
    Expression small =
        col("p_brand")
            .eq("Brand#12")
            .and(col("p_container").in("SM CASE", "SM BOX", "SM PACK", "SM PKG"))
            .and(col("l_quantity").between(1, 11))
            .and(col("p_size").between(1, 5));
    Expression medium =
        col("p_brand")
            .eq("Brand#23")
            .and(col("p_container").in("MED BAG", "MED BOX", "MED PKG", "MED PACK"))
            .and(col("l_quantity").between(10, 20))
            .and(col("p_size").between(1, 10));
    Expression large =
        col("p_brand")
            .eq("Brand#34")
            .and(col("p_container").in("LG CASE", "LG BOX", "LG PACK", "LG PKG"))
            .and(col("l_quantity").between(20, 30))
            .and(col("p_size").between(1, 15));
    return t.lineitem()
        .filter(col("l_shipmode").in("AIR", "AIR REG"))
        .filter(col("l_shipinstruct").eq("DELIVER IN PERSON"))
        .join(t.part(), leftOn("l_partkey").rightOn("p_partkey"))
        .filter(small.or(medium).or(large))
        .agg(REVENUE.sum().as("revenue"));
  }
}
