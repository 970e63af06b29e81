package io.clickframe.bench;

import static io.clickframe.Expressions.col;
import static io.clickframe.Expressions.count;
import static io.clickframe.Expressions.lit;
import static io.clickframe.Expressions.on;

import io.clickframe.DataStore;
import io.clickframe.Expression;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Queries 1, 3 and 6 of TPC-H as chains. */
final class TpchChains {
  private TpchChains() {}

  static Map<String, Supplier<DataStore>> of(BenchData data) {
    Map<String, Supplier<DataStore>> chains = new LinkedHashMap<>();
    chains.put("Q1", () -> prices(data));
    chains.put("Q3", () -> shipping(data));
    chains.put("Q6", () -> forecast(data));
    return chains;
  }

  private static DataStore prices(BenchData data) {
    Expression net = col("l_extendedprice").times(lit(1).minus(col("l_discount")));
    return data.table("lineitem")
        .filter(col("l_shipdate").le(LocalDate.of(1998, 9, 2)))
        .groupBy("l_returnflag", "l_linestatus")
        .agg(
            col("l_quantity").sum().as("sum_qty"),
            col("l_extendedprice").sum().as("sum_base_price"),
            net.sum().as("sum_disc_price"),
            net.times(lit(1).plus(col("l_tax"))).sum().as("sum_charge"),
            col("l_quantity").avg().as("avg_qty"),
            col("l_extendedprice").avg().as("avg_price"),
            col("l_discount").avg().as("avg_disc"),
            count().as("count_order"))
        .sort("l_returnflag", "l_linestatus");
  }

  private static DataStore shipping(BenchData data) {
    LocalDate day = LocalDate.of(1995, 3, 15);
    DataStore customer = data.table("customer").filter(col("c_mktsegment").eq("BUILDING"));
    DataStore orders = data.table("orders").filter(col("o_orderdate").lt(day));
    return data.table("lineitem")
        .filter(col("l_shipdate").gt(day))
        .join(orders, on(col("l_orderkey").eq(col("o_orderkey"))))
        .join(customer, on(col("o_custkey").eq(col("c_custkey"))))
        .groupBy("l_orderkey", "o_orderdate", "o_shippriority")
        .agg(col("l_extendedprice").times(lit(1).minus(col("l_discount"))).sum().as("revenue"))
        .sort(col("revenue").desc(), "o_orderdate")
        .limit(10);
  }

  private static DataStore forecast(BenchData data) {
    return data.table("lineitem")
        .filter(
            col("l_shipdate")
                .ge(LocalDate.of(1994, 1, 1))
                .and(col("l_shipdate").lt(LocalDate.of(1995, 1, 1)))
                .and(col("l_discount").between(new BigDecimal("0.05"), new BigDecimal("0.07")))
                .and(col("l_quantity").lt(24)))
        .agg(col("l_extendedprice").times(col("l_discount")).sum().as("revenue"));
  }
}
