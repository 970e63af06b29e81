package io.clickframe.examples;

import static io.clickframe.Expressions.coalesce;
import static io.clickframe.Expressions.col;
import static io.clickframe.Expressions.count;
import static io.clickframe.Expressions.lit;
import static io.clickframe.Expressions.on;
import static io.clickframe.Expressions.when;

import io.clickframe.DataContext;
import io.clickframe.DataObject;
import io.clickframe.DataStore;

/**
 * Three chains on the sample data: what each records, the plan, the one statement it becomes, and
 * the rows it gives.
 *
 * <p>{@code ./quickstart} runs it. The only argument is the folder for the sample data.
 */
public final class QuickStart {
  private QuickStart() {}

  /** Runs it. */
  public static void main(String[] args) {
    try (DataContext context = DataContext.open()) {
      SampleData data = SampleData.in(SampleData.folder(args), context);
      System.out.println("ClickHouse " + context.engine().version() + " inside this process");
      print("1. Sums over a Parquet file", prices(data), context);
      print("2. A messy CSV file", people(data), context);
      print("3. A CSV file joined with a Parquet file", topOrders(data), context);
    }
  }

  /** Expression objects, groups and aggregates. */
  static DataStore prices(SampleData data) {
    return DataStore.file(data.parquet("lineitem"))
        .assign(col("l_extendedprice").times(lit(1).minus(col("l_discount"))).as("net"))
        .groupBy("l_returnflag", "l_linestatus")
        .agg(
            col("l_quantity").sum().as("quantity"),
            col("net").sum().as("revenue"),
            col("l_discount").avg().as("discount"),
            count().as("items"))
        .sort("l_returnflag", "l_linestatus");
  }

  /** Declared columns, NULL, NaN and line breaks; expression objects beside SQL text. */
  static DataStore people(SampleData data) {
    return DataStore.file(data.messyCsv(), options -> options.structure(SampleData.MESSY_COLUMNS))
        .filter(col("joined").isNull().or("joined >= '1970-01-01'"))
        .select(
            col("name"),
            coalesce(col("city"), "?").as("city"),
            col("balance"),
            col("rate"),
            when(col("balance").lt(0))
                .then("owes")
                .when("balance > 1000")
                .then("rich")
                .otherwise("")
                .as("remark"),
            col("note"))
        .sort(col("balance").desc(), "name");
  }

  /** Columns of a store tell the sides of a join apart. */
  static DataStore topOrders(SampleData data) {
    DataStore orders = DataStore.file(data.csv("orders"));
    DataStore items = DataStore.file(data.parquet("lineitem"));
    return orders
        .filter(col("o_orderpriority").eq("1-URGENT").and("o_orderdate >= '1998-01-01'"))
        .join(items, on(orders.col("o_orderkey").eq(items.col("l_orderkey"))))
        .groupBy("o_orderkey", "o_orderdate")
        .agg(
            items.col("l_extendedprice").sum().as("price"),
            "countIf(l_shipdate > o_orderdate + 60) AS late")
        .sort(col("price").desc())
        .limit(5);
  }

  private static void print(String title, DataStore chain, DataContext context) {
    System.out.println();
    System.out.println("─── " + title + " " + "─".repeat(Math.max(0, 72 - title.length())));
    System.out.println();
    System.out.println(chain.explain(context));
    System.out.println();
    System.out.println("== Result ==");
    try (DataObject result = chain.execute(context)) {
      result.show();
    }
  }
}
