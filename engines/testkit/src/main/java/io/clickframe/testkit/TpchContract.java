package io.clickframe.testkit;

import static io.clickframe.Expressions.col;
import static io.clickframe.Expressions.count;
import static io.clickframe.Expressions.lit;
import static io.clickframe.Expressions.on;
import static org.assertj.core.api.Assertions.assertThat;

import io.clickframe.DataStore;
import io.clickframe.Expression;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Queries 1, 3 and 6 of TPC-H at scale 0.01, from Parquet with decimals and dates. */
public abstract class TpchContract extends EngineContract {
  private static final Map<String, String> COLUMNS =
      Map.of(
          "lineitem",
          "l_orderkey Int64, l_partkey Int64, l_suppkey Int64, l_linenumber Int32, l_quantity"
              + " Decimal(15, 2), l_extendedprice Decimal(15, 2), l_discount Decimal(15, 2), l_tax"
              + " Decimal(15, 2), l_returnflag String, l_linestatus String, l_shipdate Date,"
              + " l_commitdate Date, l_receiptdate Date, l_shipinstruct String, l_shipmode String,"
              + " l_comment String",
          "orders",
          "o_orderkey Int64, o_custkey Int64, o_orderstatus String, o_totalprice Decimal(15, 2),"
              + " o_orderdate Date, o_orderpriority String, o_clerk String, o_shippriority Int32,"
              + " o_comment String",
          "customer",
          "c_custkey Int64, c_name String, c_address String, c_nationkey Int64, c_phone String,"
              + " c_acctbal Decimal(15, 2), c_mktsegment String, c_comment String");

  /** For the engine's test class. */
  protected TpchContract() {}

  /**
   * Writes the rows of a table.
   *
   * @param table {@code lineitem}, {@code orders} or {@code customer}
   * @param file the file to write: the columns of the TPC-H specification, separated by {@code |}
   */
  protected abstract void generate(String table, Path file) throws Exception;

  @BeforeAll
  final void writeTables() throws Exception {
    for (String table : COLUMNS.keySet()) {
      Path csv = samples().folder().resolve(table + ".csv");
      generate(table, csv);
      execute(
          "INSERT INTO FUNCTION %s SELECT * FROM file('%s', 'CSV', '%s')"
                  .formatted(sql(table), csv, COLUMNS.get(table))
              + " SETTINGS format_csv_delimiter = '|'");
    }
  }

  @Test
  final void pricingSummary() {
    Expression discounted = col("l_extendedprice").times(lit(1).minus(col("l_discount")));
    DataStore chain =
        table("lineitem")
            .filter(col("l_shipdate").le(LocalDate.of(1998, 9, 2)))
            .groupBy("l_returnflag", "l_linestatus")
            .agg(
                col("l_quantity").sum().as("sum_qty"),
                col("l_extendedprice").sum().as("sum_base_price"),
                discounted.sum().as("sum_disc_price"),
                discounted.times(lit(1).plus(col("l_tax"))).sum().as("sum_charge"),
                col("l_quantity").avg().as("avg_qty"),
                col("l_extendedprice").avg().as("avg_price"),
                col("l_discount").avg().as("avg_disc"),
                count().as("count_order"))
            .sort("l_returnflag", "l_linestatus");
    check(
        4,
        chain,
        """
        SELECT l_returnflag, l_linestatus, sum(l_quantity) AS sum_qty,
          sum(l_extendedprice) AS sum_base_price,
          sum(l_extendedprice * (1 - l_discount)) AS sum_disc_price,
          sum(l_extendedprice * (1 - l_discount) * (1 + l_tax)) AS sum_charge,
          avg(l_quantity) AS avg_qty, avg(l_extendedprice) AS avg_price,
          avg(l_discount) AS avg_disc, count(*) AS count_order
        FROM {lineitem}
        WHERE l_shipdate <= date '1998-12-01' - interval '90' day
        GROUP BY l_returnflag, l_linestatus
        ORDER BY l_returnflag, l_linestatus\
        """);
  }

  @Test
  final void shippingPriority() {
    LocalDate day = LocalDate.of(1995, 3, 15);
    DataStore chain =
        table("customer")
            .filter(col("c_mktsegment").eq("BUILDING"))
            .join(
                table("orders").filter(col("o_orderdate").lt(day)),
                on(col("c_custkey").eq(col("o_custkey"))))
            .join(
                table("lineitem").filter(col("l_shipdate").gt(day)),
                on(col("o_orderkey").eq(col("l_orderkey"))))
            .groupBy("l_orderkey", "o_orderdate", "o_shippriority")
            .agg("sum(l_extendedprice * (1 - l_discount)) AS revenue")
            .sort(col("revenue").desc(), "o_orderdate")
            .limit(10)
            .select("l_orderkey", "revenue", "o_orderdate", "o_shippriority");
    check(
        10,
        chain,
        """
        SELECT l_orderkey, sum(l_extendedprice * (1 - l_discount)) AS revenue, o_orderdate,
          o_shippriority
        FROM {customer} AS c, {orders} AS o, {lineitem} AS l
        WHERE c_mktsegment = 'BUILDING' AND c_custkey = o_custkey AND l_orderkey = o_orderkey
          AND o_orderdate < date '1995-03-15' AND l_shipdate > date '1995-03-15'
        GROUP BY l_orderkey, o_orderdate, o_shippriority
        ORDER BY revenue DESC, o_orderdate
        LIMIT 10\
        """);
  }

  @Test
  final void revenueForecast() {
    DataStore chain =
        table("lineitem")
            .filter(
                col("l_shipdate")
                    .ge(LocalDate.of(1994, 1, 1))
                    .and(col("l_shipdate").lt(LocalDate.of(1995, 1, 1))))
            .filter(col("l_discount").between(new BigDecimal("0.05"), new BigDecimal("0.07")))
            .filter("l_quantity < 24")
            .agg(col("l_extendedprice").times(col("l_discount")).sum().as("revenue"));
    // Not 0.06 + 0.01: that is a float beside which decimals lose rows.
    check(
        1,
        chain,
        """
        SELECT sumOrNull(l_extendedprice * l_discount) AS revenue
        FROM {lineitem}
        WHERE l_shipdate >= date '1994-01-01' AND l_shipdate < date '1994-01-01' + interval '1' year
          AND l_discount >= toDecimal64('0.05', 2) AND l_discount <= toDecimal64('0.07', 2)
          AND l_quantity < 24\
        """);
  }

  private void check(int rows, DataStore chain, String sql) {
    String text = sql;
    for (String table : COLUMNS.keySet()) {
      text = text.replace("{" + table + "}", sql(table));
    }
    Rows expected = Rows.of(text, context());
    Rows actual = Rows.of(chain, context());
    assertThat(expected.values()).hasSize(rows).noneMatch(row -> row.contains(null));
    assertThat(actual.schema()).isEqualTo(expected.schema());
    assertThat(actual.values()).isEqualTo(expected.values());
  }

  private DataStore table(String name) {
    return DataStore.file(samples().folder() + "/" + name + ".parquet");
  }

  private String sql(String table) {
    return "file('" + samples().folder() + "/" + table + ".parquet', 'Parquet')";
  }
}
