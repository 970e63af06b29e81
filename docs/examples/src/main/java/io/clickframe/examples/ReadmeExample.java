package io.clickframe.examples;

import static io.clickframe.Expressions.col;
import static io.clickframe.Expressions.count;
import static io.clickframe.Expressions.lit;
import static io.clickframe.Expressions.on;

import io.clickframe.DataContext;
import io.clickframe.DataObject;
import io.clickframe.DataStore;
import io.clickframe.result.Row;

/** The example of the README: a test keeps both texts equal. */
public final class ReadmeExample {
  private ReadmeExample() {}

  /**
   * Runs it.
   *
   * @param data folder of the {@link SampleData}
   */
  static void run(String data) {
    // tag::readme[]
    DataStore orders = DataStore.file(data + "/orders.csv");
    DataStore items = DataStore.file(data + "/lineitem.parquet");

    DataStore late =
        orders
            .filter(col("o_orderstatus").ne("O").and("o_orderdate >= '1995-01-01'"))
            .join(items, on(orders.col("o_orderkey").eq(items.col("l_orderkey"))))
            .filter("l_receiptdate > l_commitdate + 60")
            .assign(col("l_extendedprice").times(lit(1).minus(col("l_discount"))).as("net"))
            .groupBy("o_orderpriority")
            .agg(count().as("items"), col("net").sum().as("revenue"))
            .sort(col("revenue").desc());

    try (DataContext context = DataContext.open()) { // ClickHouse, inside this process
      System.out.println(late.toSql(context)); // nothing has run yet
      try (DataObject result = late.execute(context)) {
        result.show();
        for (Row row : result.rows()) {
          System.out.println(row.getString("o_orderpriority") + " " + row.getBigDecimal("revenue"));
        }
      }
    }
    // end::readme[]
  }
}
