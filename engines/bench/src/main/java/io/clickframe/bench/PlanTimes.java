package io.clickframe.bench;

import static io.clickframe.Expressions.col;
import static io.clickframe.Expressions.count;
import static io.clickframe.Expressions.lit;
import static io.clickframe.Expressions.on;

import io.clickframe.DataContext;
import io.clickframe.DataStore;
import io.clickframe.spi.SqlStatement;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.Supplier;

/** From recording a chain of ten steps to its statement, warm; nothing runs. */
public final class PlanTimes {
  private PlanTimes() {}

  static Table measure(TpchFiles data, Options options, DataContext context) throws IOException {
    data.file("orders");
    data.file("lineitem");
    Table table =
        new Table("Ten steps to SQL, median of " + options.plans() + " plans", "chain", "µs");
    AtomicLong chains = new AtomicLong();
    Function<Function<String, DataStore>, DataStore> another =
        tables -> objects(tables).limit(chains.incrementAndGet());
    table.add(
        "expression objects, each time another chain",
        median(options.plans(), () -> another.apply(data::store).toSql(context)));
    table.add(
        "SQL texts, each time another chain",
        median(options.plans(), () -> texts(data).limit(chains.incrementAndGet()).toSql(context)));
    table.add(
        "expression objects, columns declared, each time another chain",
        median(options.plans(), () -> another.apply(data::declared).toSql(context)));
    table.add(
        "expression objects, recorded again",
        median(options.plans(), () -> objects(data::store).toSql(context)));
    table.add(
        "SQL texts, recorded again", median(options.plans(), () -> texts(data).toSql(context)));
    table.add(
        "expression objects, columns declared, recorded again",
        median(options.plans(), () -> objects(data::declared).toSql(context)));
    SqlStatement file = probe(data.store("lineitem"), context);
    SqlStatement declared = probe(data.declared("lineitem"), context);
    table.add(
        "of which the engine describes each file",
        median(options.plans(), () -> context.engine().describe(file)));
    table.add(
        "of which the engine describes each declaration",
        median(options.plans(), () -> context.engine().describe(declared)));
    table.add("recording only", median(options.plans(), () -> objects(data::declared)));
    for (int steps : List.of(10, 100, 1000)) {
      DataStore chain = steps(data.declared("lineitem").select("l_orderkey AS x"), steps);
      int plans = Math.max(2, options.plans() / steps);
      double micros = median(plans, () -> chain.limit(chains.incrementAndGet()).toSql(context));
      table.add(steps + " recorded steps, each", micros / steps);
    }
    return table;
  }

  private static SqlStatement probe(DataStore table, DataContext context) {
    return SqlStatement.of(table.toSql(context));
  }

  private static DataStore steps(DataStore store, int steps) {
    DataStore chain = store;
    for (int i = 0; i < steps; i++) {
      chain =
          switch (i % 3) {
            case 0 -> chain.assign(col("x").plus(1).cast("Int64").as("x"));
            case 1 -> chain.filter(col("x").ne(i));
            default -> chain.sort("x");
          };
    }
    return chain;
  }

  /**
   * Ten steps, in expression objects.
   *
   * @param tables gives {@code orders} and {@code lineitem} of TPC-H
   */
  public static DataStore objects(Function<String, DataStore> tables) {
    DataStore orders =
        tables.apply("orders").select("o_orderkey", "o_orderdate", "o_orderpriority");
    return tables
        .apply("lineitem")
        .filter(col("l_shipdate").ge(LocalDate.of(1995, 1, 1)))
        .assign(col("l_extendedprice").times(lit(1).minus(col("l_discount"))).as("net"))
        .join(orders, on(col("l_orderkey").eq(col("o_orderkey"))))
        .filter(col("net").gt(new BigDecimal("1000.00")))
        .rename("o_orderpriority", "priority")
        .groupBy("priority", "l_shipmode")
        .agg(col("net").sum().as("revenue"), count().as("items"))
        .filter(col("items").gt(10))
        .assign(col("revenue").div(col("items")).as("mean"))
        .sort(col("revenue").desc())
        .limit(10);
  }

  static DataStore texts(TpchFiles data) {
    DataStore orders = data.store("orders").select("o_orderkey", "o_orderdate", "o_orderpriority");
    return data.store("lineitem")
        .filter("l_shipdate >= '1995-01-01'")
        .assign("l_extendedprice * (1 - l_discount) AS net")
        .join(orders, on(col("l_orderkey").eq(col("o_orderkey"))))
        .filter("net > 1000")
        .rename("o_orderpriority", "priority")
        .groupBy("priority", "l_shipmode")
        .agg("sum(net) AS revenue", "count() AS items")
        .filter("items > 10")
        .assign("revenue / items AS mean")
        .sort(col("revenue").desc())
        .limit(10);
  }

  private static double median(int runs, Supplier<Object> work) {
    double[] micros = new double[runs];
    for (int i = -runs; i < runs; i++) { // those before zero warm up
      long start = System.nanoTime();
      if (work.get().equals("")) {
        throw new IllegalStateException("no statement");
      }
      micros[Math.max(i, 0)] = (System.nanoTime() - start) / 1e3;
    }
    return Turns.median(micros);
  }
}
