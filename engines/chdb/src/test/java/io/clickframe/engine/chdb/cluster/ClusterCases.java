package io.clickframe.engine.chdb.cluster;

import static io.clickframe.Expressions.asof;
import static io.clickframe.Expressions.col;
import static io.clickframe.Expressions.count;
import static io.clickframe.Expressions.on;
import static io.clickframe.Expressions.rowNumber;
import static io.clickframe.Expressions.scalar;
import static io.clickframe.Window.partitionBy;

import io.clickframe.DataStore;
import io.clickframe.JoinType;
import io.clickframe.source.LakeOptions;
import io.clickframe.source.Secret;
import io.clickframe.testkit.data.SampleFile;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Chains on a cluster, whose statements are kept. */
public final class ClusterCases {
  private static final String COLUMNS = "dept String, amount Int64";
  private static final String NOWHERE = "http://127.0.0.1:1";

  private final Path folder;
  private final boolean spread;
  private final Map<String, DataStore> chains = new LinkedHashMap<>();

  private ClusterCases(Path folder, boolean spread) {
    this.folder = folder;
    this.spread = spread;
  }

  /** The names of all. */
  public static Set<String> names() {
    Set<String> names = new LinkedHashSet<>(sources().keySet());
    names.addAll(chains(Path.of("/"), true).keySet());
    return names;
  }

  /** Every source that a cluster reads; most are out of reach here. */
  static Map<String, DataStore> sources() {
    ClusterCases cases = new ClusterCases(Path.of("/"), true);
    cases.files();
    cases.objects();
    cases.lakes();
    return cases.chains;
  }

  /**
   * Chains over tables of shards and over files.
   *
   * @param folder of the samples
   * @param spread whether the cluster reads them, or the node that takes the query alone
   */
  static Map<String, DataStore> chains(Path folder, boolean spread) {
    ClusterCases cases = new ClusterCases(folder, spread);
    cases.steps();
    cases.joins();
    cases.subqueries();
    return cases.chains;
  }

  private void files() {
    put("file", DataStore.file("/data/a.csv.gz", o -> o.structure(COLUMNS)));
    put(
        "file with settings and virtual columns",
        DataStore.file(
            "/data/a.csv",
            o ->
                o.structure(COLUMNS).setting("format_csv_delimiter", ";").virtualColumns("_path")));
    put(
        "rows in documents",
        DataStore.file("/data/a.json", o -> o.structure(COLUMNS).rowsAt("data.items")));
    put(
        "http",
        DataStore.http(
            NOWHERE + "/{1..9}.csv",
            o -> o.structure(COLUMNS).compression("gzip").header("Accept", "text/csv")));
    put("hdfs", DataStore.hdfs("hdfs://127.0.0.1:1/a.csv", o -> o.structure(COLUMNS)));
    put("a table function", DataStore.tableFunction("file", "/data/a.csv", "CSV", COLUMNS));
  }

  private void objects() {
    put("s3", DataStore.s3("s3://bucket/*.parquet", o -> o.structure(COLUMNS).endpoint(NOWHERE)));
    put(
        "s3 with keys",
        DataStore.s3(
            "s3://bucket/a.parquet",
            o -> o.structure(COLUMNS).endpoint(NOWHERE).keys("id", Secret.of("hidden"))));
    put(
        "s3 with a collection",
        DataStore.s3("a.csv", o -> o.structure(COLUMNS).format("CSV").collection("archive")));
    put("gcs", DataStore.gcs("gs://bucket/a.parquet", o -> o.structure(COLUMNS).endpoint(NOWHERE)));
    put(
        "azure",
        DataStore.azure(
            "az://container/a.parquet",
            o -> o.structure(COLUMNS).endpoint(NOWHERE).account("name", Secret.of("a2V5"))));
  }

  private void lakes() {
    UnaryOperator<LakeOptions> there =
        o -> o.structure(COLUMNS).s3(access -> access.endpoint(NOWHERE));
    put("iceberg in files", DataStore.iceberg("/lake/t", o -> o.structure(COLUMNS)));
    put("iceberg in s3", DataStore.iceberg("s3://bucket/t", there));
    put("iceberg in hdfs", DataStore.iceberg("hdfs://127.0.0.1:1/t", o -> o.structure(COLUMNS)));
    put("delta lake", DataStore.deltaLake("s3://bucket/t", there));
    put("hudi", DataStore.hudi("s3://bucket/t", there));
    put("paimon", DataStore.paimon("s3://bucket/t", there));
  }

  private void steps() {
    chains.put("table", employees());
    chains.put(
        "table of a database",
        spread ? DataStore.table("default", "employees").cluster(TwoShards.NAME) : employees());
    chains.put("groups of shards", groups(employees()));
    chains.put("groups of files", groups(read()));
    chains.put(
        "union of files with settings of their own",
        read().filter("id < 4").union(read().filter("id > 4")));
    chains.put(
        "window over files",
        read().filter("id > 1").qualify(rowNumber().over(partitionBy("dept").orderBy("id")).le(1)));
    chains.put("row numbers", read().assign("rowNumberInAllBlocks() AS place").drop("place"));
  }

  private static DataStore groups(DataStore rows) {
    return rows.filter("id > 1")
        .groupBy("dept")
        .agg(col("id").sum().as("total"), count().as("n"))
        .filter("n > 1")
        .sort(col("total").desc())
        .limit(2);
  }

  private void joins() {
    for (JoinType type : JoinType.values()) {
      String name = type.name().toLowerCase(Locale.ROOT) + " join of ";
      chains.put(name + "shards", employees().join(plain(), on("dept"), type));
      chains.put(name + "files", read().join(plain(), on("dept"), type));
    }
    chains.put("pairs of shards", employees().crossJoin(plain().select("title")));
    chains.put(
        "as-of join of shards",
        employees()
            .asofJoin(
                plain().select("dept", "floor"),
                asof(col("id").ge(col("floor"))).by("dept"),
                JoinType.INNER));
    chains.put("any join of shards", employees().join(plain(), on("dept").any()));
    chains.put("shards with shards", employees().join(departments(), on("dept")));
    chains.put("shards with files", employees().join(read().drop("id"), on("dept")));
    chains.put("files with files", read().join(read().rename("id", "other"), on("dept")));
    chains.put("rows of one node with shards", plain().join(employees(), on("dept")));
    chains.put("rows of one node with files", plain().join(read(), on("dept")));
    chains.put(
        "conditions on both sides",
        employees().filter("salary > 100").join(plain().filter("floor > 1"), on("dept")));
    chains.put(
        "conditions on a right side of files", plain().join(read().filter("id > 1"), on("dept")));
    chains.put(
        "three tables",
        employees()
            .join(departments(), on("dept"))
            .join(plain().select("dept"), on("dept"))
            .select("name")
            .distinct());
  }

  private void subqueries() {
    DataStore wanted = plain().filter("floor > 1").select("dept");
    chains.put("in of shards", employees().filter(col("dept").in(wanted)));
    chains.put("not in of shards", employees().filter(col("dept").notIn(wanted)));
    chains.put("in of files", read().filter(col("dept").in(wanted)));
    chains.put("in as a column", employees().select(col("dept").in(wanted).as("found")));
    chains.put("in of one node", plain().filter(col("dept").in(employees().select("dept"))));
    chains.put(
        "a value of files",
        read().filter(col("id").gt(scalar(read().agg(col("id").avg().as("mean"))))));
    chains.put(
        "a query over files",
        read().query("SELECT a.dept FROM ds AS a JOIN ds AS b ON a.id = b.id"));
  }

  private void put(String name, DataStore source) {
    chains.put(name, source.cluster(TwoShards.NAME));
  }

  /** Files that the nodes read together. */
  private DataStore read() {
    DataStore file =
        DataStore.file(
            folder + "/employees.csv",
            o -> o.structure("id Int64, dept String").setting("max_read_buffer_size", 65_536));
    return spread ? file.cluster(TwoShards.NAME) : file;
  }

  private DataStore table(SampleFile file) {
    return spread ? TwoShards.store(file) : TwoShards.here(file);
  }

  private DataStore employees() {
    return table(SampleFile.EMPLOYEES);
  }

  private DataStore departments() {
    return table(SampleFile.DEPARTMENTS);
  }

  /** Read by the node that takes the query. */
  private static DataStore plain() {
    return TwoShards.here(SampleFile.DEPARTMENTS);
  }
}
