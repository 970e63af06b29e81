package io.clickframe.testkit.tpch;

import io.clickframe.DataStore;
import io.clickframe.testkit.data.OldFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The eight tables as Parquet files with decimals and dates: stores for chains, names for SQL.
 * Immutable.
 */
public final class TpchTables {
  private static final Map<String, String> COLUMNS = columns();

  private final Function<String, Path> files;
  private final Function<String, DataStore> stores;

  private TpchTables(Function<String, Path> files, Function<String, DataStore> stores) {
    this.files = files;
    this.stores = stores;
  }

  /**
   * Tables that lie somewhere else, for chains alone.
   *
   * @param stores the store of each table, by its name
   */
  public static TpchTables over(Function<String, DataStore> stores) {
    return new TpchTables(
        table -> {
          throw new IllegalStateException(table + " is no file");
        },
        Objects.requireNonNull(stores, "stores is null"));
  }

  /**
   * Tables that are written already.
   *
   * @param files the Parquet file of each table, by its name
   */
  public static TpchTables of(Function<String, Path> files) {
    Objects.requireNonNull(files, "files is null");
    return new TpchTables(files, table -> DataStore.file(files.apply(table).toString()));
  }

  /** Makes the rows of a table. */
  @FunctionalInterface
  public interface Generator {
    /**
     * Writes the rows of a table.
     *
     * @param table the name of the specification, such as {@code lineitem}
     * @param file the file to write: the columns of the specification, separated by {@code |}
     */
    void write(String table, Path file) throws IOException;
  }

  /**
   * Writes the files.
   *
   * @param folder where to
   * @param generator makes the rows
   * @param execute runs a statement that has no result
   */
  static TpchTables write(Path folder, Generator generator, Consumer<String> execute)
      throws IOException {
    TpchTables tables = of(table -> folder.resolve(table + ".parquet"));
    for (Map.Entry<String, String> table : COLUMNS.entrySet()) {
      Path csv = folder.resolve(table.getKey() + ".csv");
      generator.write(table.getKey(), csv);
      execute.accept(
          "INSERT INTO FUNCTION file('%s', 'Parquet') SELECT * FROM file('%s', 'CSV', '%s')"
                  .formatted(tables.file(table.getKey()), csv, table.getValue())
              + " SETTINGS format_csv_delimiter = '|'");
      OldFiles.age(tables.file(table.getKey()));
    }
    return tables;
  }

  /** The columns of each table as ClickHouse writes them, by the table's name. */
  public static Map<String, String> structures() {
    return COLUMNS;
  }

  /** A statement in which the tables are what their names stand for. */
  String sql(String text) {
    String tables =
        COLUMNS.keySet().stream()
            .map(name -> name + " AS (SELECT * FROM file('" + file(name) + "', 'Parquet'))")
            .collect(Collectors.joining(", ", "WITH ", ""));
    return text.startsWith("WITH ")
        ? tables + ", " + text.substring("WITH ".length())
        : tables + " " + text;
  }

  DataStore part() {
    return store("part");
  }

  DataStore supplier() {
    return store("supplier");
  }

  DataStore partsupp() {
    return store("partsupp");
  }

  DataStore customer() {
    return store("customer");
  }

  DataStore orders() {
    return store("orders");
  }

  DataStore lineitem() {
    return store("lineitem");
  }

  DataStore nation() {
    return store("nation");
  }

  DataStore region() {
    return store("region");
  }

  private DataStore store(String table) {
    return stores.apply(table);
  }

  private Path file(String table) {
    return files.apply(table);
  }

  private static Map<String, String> columns() {
    Map<String, String> columns = new LinkedHashMap<>();
    columns.put(
        "part",
        "p_partkey Int64, p_name String, p_mfgr String, p_brand String, p_type String, p_size Int32,"
            + " p_container String, p_retailprice Decimal(15, 2), p_comment String");
    columns.put(
        "supplier",
        "s_suppkey Int64, s_name String, s_address String, s_nationkey Int64, s_phone String,"
            + " s_acctbal Decimal(15, 2), s_comment String");
    columns.put(
        "partsupp",
        "ps_partkey Int64, ps_suppkey Int64, ps_availqty Int32, ps_supplycost Decimal(15, 2),"
            + " ps_comment String");
    columns.put(
        "customer",
        "c_custkey Int64, c_name String, c_address String, c_nationkey Int64, c_phone String,"
            + " c_acctbal Decimal(15, 2), c_mktsegment String, c_comment String");
    columns.put(
        "orders",
        "o_orderkey Int64, o_custkey Int64, o_orderstatus String, o_totalprice Decimal(15, 2),"
            + " o_orderdate Date32, o_orderpriority String, o_clerk String, o_shippriority Int32,"
            + " o_comment String");
    columns.put(
        "lineitem",
        "l_orderkey Int64, l_partkey Int64, l_suppkey Int64, l_linenumber Int32,"
            + " l_quantity Decimal(15, 2), l_extendedprice Decimal(15, 2),"
            + " l_discount Decimal(15, 2), l_tax Decimal(15, 2), l_returnflag String,"
            + " l_linestatus String, l_shipdate Date32, l_commitdate Date32, l_receiptdate Date32,"
            + " l_shipinstruct String, l_shipmode String, l_comment String");
    columns.put("nation", "n_nationkey Int64, n_name String, n_regionkey Int64, n_comment String");
    columns.put("region", "r_regionkey Int64, r_name String, r_comment String");
    return Collections.unmodifiableMap(columns);
  }
}
