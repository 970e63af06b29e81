package io.clickframe.sourcetest.explain;

import static io.clickframe.Expressions.col;
import static io.clickframe.Expressions.count;
import static io.clickframe.Expressions.leftOn;
import static io.clickframe.Expressions.on;
import static io.clickframe.Expressions.rank;
import static io.clickframe.Expressions.scalar;

import io.clickframe.DataStore;
import io.clickframe.JoinType;
import io.clickframe.Window;
import io.clickframe.testkit.data.CountedReaders;
import io.clickframe.testkit.tpch.TpchQueries;
import io.clickframe.testkit.tpch.TpchTables;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Chains of every kind, by name. */
final class ExplainedChains {
  private final ExplainedSources sources;

  ExplainedChains(ExplainedSources sources) {
    this.sources = sources;
  }

  Map<String, DataStore> all() {
    Map<String, DataStore> chains = new TreeMap<>();
    chains.put("tpch-q05-of-two-places", q05());
    chains.put(
        "tpch-q09-of-two-places", tpch("q09", sources.mixed("supplier", "partsupp", "nation")));
    chains.put("filters", filters());
    chains.put("semi-and-anti-joins", semiAndAntiJoins());
    chains.put("windows", windows());
    chains.put("unions", unions());
    chains.put("sub-queries", subqueries());
    chains.put("values-and-reader", valuesAndReader());
    chains.put("files-by-day", filesByDay());
    chains.put("sqlite-and-file", sqliteAndFile());
    chains.put("sql-text", sqlText());
    chains.put("grouping-sets", groupingSets());
    chains.put("all-in-postgres", allInPostgres());
    chains.put("stays-in-clickhouse", staysInClickHouse());
    chains.put("runs-of-rows", runsOfRows());
    return chains;
  }

  private static DataStore tpch(String number, TpchTables tables) {
    return TpchQueries.all().stream()
        .filter(query -> query.name().startsWith(number))
        .findFirst()
        .orElseThrow()
        .chain()
        .apply(tables);
  }

  /** A join of tables of PostgreSQL, joined with files. */
  DataStore q05() {
    return tpch("q05", sources.mixed("customer", "orders", "nation", "region"));
  }

  /** Five steps. */
  DataStore filters() {
    return sources
        .parquet("lineitem")
        .filter(col("l_quantity").gt(10))
        .filter("l_shipmode IN ('AIR', 'RAIL')")
        .select("l_orderkey", "l_extendedprice * (1 - l_discount) AS price")
        .filter(col("price").gt(100));
  }

  private DataStore semiAndAntiJoins() {
    DataStore big = sources.parquet("orders").filter(col("o_totalprice").gt(1000));
    return sources
        .parquet("customer")
        .join(big, leftOn("c_custkey").rightOn("o_custkey"), JoinType.SEMI)
        .join(
            sources.parquet("nation").filter(col("n_regionkey").eq(1)),
            leftOn("c_nationkey").rightOn("n_nationkey"),
            JoinType.ANTI)
        .select("c_custkey", "c_name");
  }

  private DataStore windows() {
    Window byCustomer = Window.partitionBy("o_custkey").orderBy(col("o_totalprice").desc());
    return sources
        .parquet("orders")
        .assign(rank().over(byCustomer).as("place"))
        .filter(col("place").le(3))
        .sort("o_custkey", "place");
  }

  private DataStore unions() {
    DataStore customers =
        sources.parquet("customer").select("c_name AS name", "c_acctbal AS money");
    DataStore suppliers =
        sources.parquet("supplier").select("s_name AS name", "s_acctbal AS money");
    return customers.union(suppliers).distinct().filter(col("money").gt(0)).limit(10);
  }

  private DataStore subqueries() {
    DataStore orders = sources.parquet("orders");
    return orders
        .filter(
            col("o_custkey")
                .in(sources.parquet("customer").filter(col("c_acctbal").gt(0)).select("c_custkey")))
        .filter(
            col("o_totalprice").gt(scalar(orders.groupBy().agg(col("o_totalprice").avg().as("a")))))
        .select("o_orderkey", "o_totalprice");
  }

  private static DataStore valuesAndReader() {
    DataStore names =
        DataStore.values(
            new TreeMap<>(Map.of("id", List.of(1L, 2L), "label", List.of("one", "two"))));
    return DataStore.reader(
            "id Int64, name String, score Nullable(Float64)", new CountedReaders().upTo(10))
        .join(names, on("id"))
        .filter(col("id").gt(0));
  }

  private DataStore filesByDay() {
    return sources
        .events()
        .filter("day = '2024-01-02'")
        .groupBy("kind")
        .agg(count().as("events"))
        .sort("kind");
  }

  private DataStore sqliteAndFile() {
    return sources
        .parquet("customer")
        .join(
            sources.limits().filter(col("credit").gt(100)), leftOn("c_custkey").rightOn("custkey"))
        .select("c_name", "credit");
  }

  private static DataStore sqlText() {
    return DataStore.sql("SELECT number AS n, toString(number) AS name FROM numbers(10)")
        .filter("n % 2 = 0")
        .assign("concat(name, '!') AS loud");
  }

  private DataStore groupingSets() {
    return sources
        .parquet("lineitem")
        .groupingSets(List.of("l_returnflag", "l_linestatus"), List.of("l_returnflag"), List.of())
        .agg(col("l_quantity").sum().as("quantity"), count().as("lines"));
  }

  private DataStore allInPostgres() {
    return sources
        .postgres("orders")
        .filter(col("o_orderpriority").eq("1-URGENT"))
        .groupBy("o_custkey")
        .agg(count().as("urgent"))
        .sort(col("urgent").desc(), "o_custkey")
        .limit(5);
  }

  private DataStore staysInClickHouse() {
    return sources
        .postgres("customer")
        .filter("match(c_phone, '^1[0-9]')")
        .filter(col("c_acctbal").gt(0))
        .select("c_custkey", "upper(c_name) AS name");
  }

  private DataStore runsOfRows() {
    return sources
        .parquet("orders")
        .sort("o_orderkey")
        .limitBy(2, "o_custkey")
        .offset(5)
        .limit(20)
        .tail(3);
  }

  /** More than sixty operators. */
  DataStore large() {
    DataStore all = part(0);
    for (int i = 1; i < 8; i++) {
      all = all.union(part(i));
    }
    DataStore means =
        sources.parquet("lineitem").groupBy("l_shipmode").agg(col("l_tax").avg().as("tax"));
    return all.join(means, on("l_shipmode"))
        .assign("price * tax AS taxes")
        .filter("taxes > 0")
        .groupBy("part")
        .agg(col("taxes").max().as("most"), col("lines").sum().as("lines"))
        .sort("part");
  }

  private DataStore part(int number) {
    return sources
        .parquet("lineitem")
        .filter(col("l_linenumber").eq(number))
        .assign("l_extendedprice * " + (number + 1) + " AS price")
        .groupBy("l_shipmode")
        .agg(col("price").avg().as("price"), count().as("lines"))
        .filter("lines > 1")
        .select("l_shipmode", "price", "lines", "'part " + number + "' AS part")
        .sort("price")
        .limit(50);
  }
}
