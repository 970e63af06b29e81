package io.clickframe.sourcetest.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.clickframe.DataStore;
import io.clickframe.source.Credentials;
import io.clickframe.source.Secret;
import io.clickframe.sourcetest.SourceTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The statements of sources, also of those that cannot run here. {@code -Dclickframe.golden=update}
 * writes them anew: review the difference like code.
 */
class GoldenSourcesTest extends SourceTest {
  private static final Path ROOT = Path.of("src/test/resources/golden/sources");
  private static final boolean UPDATE = "update".equals(System.getProperty("clickframe.golden"));
  private static final String COLUMNS = "id Int64, name String";
  private static final Secret SECRET = Secret.of("s3cret");

  private static Map<String, DataStore> stores() {
    Map<String, DataStore> stores = new TreeMap<>();
    files(stores);
    web(stores);
    objects(stores);
    blobs(stores);
    lakes(stores);
    others(stores);
    return stores;
  }

  private static void files(Map<String, DataStore> stores) {
    stores.put(
        "file-with-settings-and-virtual-columns",
        DataStore.file(
            "/data/a.csv",
            o ->
                o.structure(COLUMNS)
                    .setting("format_csv_delimiter", ";")
                    .inferSchema(100)
                    .hivePartitioning(false)
                    .virtualColumns("_path", "_time")));
    stores.put(
        "file-with-rows-in-documents",
        DataStore.file("/data/a.json", o -> o.structure(COLUMNS).rowsAt("data.items")));
  }

  private static void web(Map<String, DataStore> stores) {
    stores.put("http", DataStore.http("https://host/a.csv.gz", o -> o.structure(COLUMNS)));
    stores.put(
        "http-with-everything",
        DataStore.http(
            "https://host/a",
            o ->
                o.structure(COLUMNS)
                    .format("CSV")
                    .compression("gzip")
                    .header("Accept", "text/csv")
                    .bearer(SECRET)
                    .retries(5)
                    .timeout(Duration.ofMillis(1500))));
    stores.put(
        "http-with-secret-url",
        DataStore.http("https://host/a.csv?sig=s3cret", o -> o.structure(COLUMNS)));
    stores.put(
        "http-with-collection",
        DataStore.http("", o -> o.structure(COLUMNS).format("CSV").collection("web")));
    stores.put(
        "http-with-rows-in-documents",
        DataStore.http("https://host/a.json", o -> o.structure(COLUMNS).rowsAt("data.items")));
  }

  private static void objects(Map<String, DataStore> stores) {
    stores.put(
        "s3-with-keys-and-token",
        DataStore.s3(
            "s3://bucket/a b/*.parquet",
            o -> o.structure(COLUMNS).keys("id", SECRET).sessionToken(Secret.of("t0ken"))));
    stores.put(
        "s3-with-role",
        DataStore.s3(
            "https://host/bucket/a.parquet",
            o -> o.structure(COLUMNS).keys("id", SECRET).role("arn:aws:iam::1:role/reader")));
    stores.put(
        "s3-unsigned-at-endpoint",
        DataStore.s3(
            "s3://bucket/a.csv",
            o ->
                o.structure(COLUMNS)
                    .unsigned()
                    .compression("none")
                    .endpoint("http://localhost:9000")
                    .timeout(Duration.ofSeconds(2))));
    stores.put(
        "s3-with-collection",
        DataStore.s3("a.csv", o -> o.structure(COLUMNS).format("CSV").collection("objects")));
    stores.put(
        "gcs", DataStore.gcs("gs://bucket/a.orc", o -> o.structure(COLUMNS).keys("hmac", SECRET)));
    stores.put("hdfs", DataStore.hdfs("hdfs://host:9000/a*.tsv", o -> o.structure(COLUMNS)));
  }

  private static void blobs(Map<String, DataStore> stores) {
    stores.put(
        "azure-with-account",
        DataStore.azure("az://cont/a/*.parquet", o -> o.structure(COLUMNS).account("acc", SECRET)));
    stores.put(
        "azure-with-connection-string",
        DataStore.azure(
            "az://cont/a.csv",
            o -> o.structure(COLUMNS).compression("gzip").connectionString(SECRET)));
    stores.put(
        "azure-with-signature",
        DataStore.azure(
            "https://acc.blob.core.windows.net/cont/a.csv?sv=1&sig=s3cret",
            o -> o.structure(COLUMNS).retries(0)));
    stores.put(
        "azure-with-collection",
        DataStore.azure("a.csv", o -> o.structure(COLUMNS).format("CSV").collection("blobs")));
  }

  private static void lakes(Map<String, DataStore> stores) {
    stores.put(
        "iceberg-local",
        DataStore.iceberg("/lake/t", o -> o.structure(COLUMNS).setting("iceberg_snapshot_id", 7L)));
    stores.put(
        "iceberg-s3",
        DataStore.iceberg(
            "s3://lake/t",
            o -> o.structure(COLUMNS).s3(s3 -> s3.keys("id", SECRET).role("arn:x"))));
    stores.put(
        "iceberg-azure",
        DataStore.iceberg(
            "abfss://cont@acc.dfs.core.windows.net/t",
            o -> o.structure(COLUMNS).azure(azure -> azure.account("acc", SECRET))));
    stores.put("iceberg-hdfs", DataStore.iceberg("hdfs://host:9000/t", o -> o.structure(COLUMNS)));
    stores.put("delta-local", DataStore.deltaLake("/lake/t", o -> o.structure(COLUMNS)));
    stores.put(
        "delta-s3",
        DataStore.deltaLake(
            "s3://lake/t", o -> o.structure(COLUMNS).s3(s3 -> s3.unsigned().retries(7))));
    stores.put(
        "hudi-s3",
        DataStore.hudi("s3://lake/t", o -> o.structure(COLUMNS).s3(s3 -> s3.keys("id", SECRET))));
    stores.put("paimon-local", DataStore.paimon("/lake/t", o -> o.structure(COLUMNS)));
    stores.put(
        "paimon-s3",
        DataStore.paimon("s3://lake/t", o -> o.structure(COLUMNS).s3(s3 -> s3.keys("id", SECRET))));
  }

  private static void others(Map<String, DataStore> stores) {
    stores.put(
        "mongodb",
        DataStore.mongodb(
            "host:27017",
            "shop",
            "orders",
            o ->
                o.structure(COLUMNS)
                    .credentials(new Credentials("app", SECRET))
                    .parameters("tls=true")));
    stores.put(
        "mongodb-without-user",
        DataStore.mongodb("host:27017", "shop", "orders", o -> o.structure(COLUMNS)));
    stores.put(
        "redis", DataStore.redis("host:6379", "id", COLUMNS, o -> o.database(2).password(SECRET)));
    stores.put("numbers", DataStore.numbers(3, 10, 2));
    stores.put("random", DataStore.random(COLUMNS, 7));
    stores.put("table", DataStore.table("system", "one"));
    stores.put("sql", DataStore.sql("SELECT 1 AS id"));
    stores.put("table-function", DataStore.tableFunction("values", "id Int64", 1, 2L));
    stores.put(
        "joined-with-settings-of-their-own",
        DataStore.http("https://host/a.csv", o -> o.structure("id Int64, x String").retries(0))
            .join(
                DataStore.s3("s3://b/k.csv", o -> o.structure("id Int64, y String").unsigned()),
                io.clickframe.Expressions.on("id"))
            .filter("x = y"));
  }

  @TestFactory
  Stream<DynamicTest> statementIsAsKept() {
    return stores().entrySet().stream()
        .map(it -> DynamicTest.dynamicTest(it.getKey(), () -> check(it.getKey(), it.getValue())));
  }

  @Test
  void everyFileBelongsToASource() throws IOException {
    try (Stream<Path> files = Files.list(ROOT)) {
      List<String> names =
          files.map(file -> String.valueOf(file.getFileName()).replace(".sql", "")).toList();
      assertThat(stores().keySet()).containsAll(names);
    }
  }

  private void check(String name, DataStore store) throws IOException {
    Path file = ROOT.resolve(name + ".sql");
    String sql = store.toSql(context()) + "\n";
    assertThat(sql).doesNotContain("s3cret", "t0ken");
    if (UPDATE) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, sql);
    }
    assertThat(file).as("write it with -Dclickframe.golden=update").exists();
    assertThat(sql).isEqualTo(Files.readString(file));
  }
}
