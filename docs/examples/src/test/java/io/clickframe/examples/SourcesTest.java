package io.clickframe.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.clickframe.DataContext;
import io.clickframe.DataStore;
import io.clickframe.source.Secret;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@code docs/manual/sources.md}, whose examples are here. Most of it is somewhere else. */
class SourcesTest {
  @Test
  void opensFiles() {
    // tag::files[]
    DataStore sales = DataStore.file("data/sales-*.csv.gz");
    DataStore packed = DataStore.file("data/sales.tar.gz :: *.csv");
    DataStore page = DataStore.http("https://example.org/sales.csv");
    DataStore objects =
        DataStore.s3(
            "s3://shop/2024/*.parquet",
            options -> options.keys("AKIAEXAMPLE", Secret.environment("S3")));
    DataStore google = DataStore.gcs("gs://shop/sales.orc", options -> options.unsigned());
    DataStore blobs =
        DataStore.azure(
            "az://shop/sales.parquet",
            options -> options.account("shopdata", Secret.file(Path.of("azure.key"))));
    DataStore hadoop = DataStore.hdfs("hdfs://namenode:9000/shop/sales.parquet");
    // end::files[]
    assertThat(List.of(sales, packed, page, objects, google, blobs, hadoop))
        .doesNotHaveDuplicates();
  }

  @Test
  void opensOptions() {
    // tag::options[]
    DataStore semicolons =
        DataStore.file(
            "data/sales.csv",
            options ->
                options
                    .structure("id Int64, region String")
                    .setting("format_csv_delimiter", ";")
                    .virtualColumns("_file"));
    DataStore items =
        DataStore.http(
            "https://example.org/items.json",
            options -> options.rowsAt("data.items").structure("id Int64, name String"));
    // end::options[]
    assertThat(List.of(semicolons, items)).doesNotHaveDuplicates();
  }

  @Test
  void opensLakes() {
    // tag::lakes[]
    DataStore iceberg =
        DataStore.iceberg(
            "s3://lake/sales",
            options -> options.s3(s3 -> s3.keys("AKIAEXAMPLE", Secret.environment("S3"))));
    DataStore delta =
        DataStore.deltaLake(
            "lake/sales", options -> options.setting("delta_lake_snapshot_version", 3));
    // end::lakes[]
    assertThat(List.of(iceberg, delta)).doesNotHaveDuplicates();
  }

  @Test
  void opensOthers() {
    // tag::others[]
    DataStore redis =
        DataStore.redis(
            "localhost:6379",
            "id",
            "id String, name String",
            options -> options.database(2).password(Secret.environment("REDIS")));
    DataStore mongo =
        DataStore.mongodb(
            "localhost:27017",
            "shop",
            "orders",
            options -> options.structure("_id String, total Float64").credentials("app", "secret"));
    DataStore numbers = DataStore.numbers(1, 100);
    DataStore random = DataStore.random("id Int64, name String", 7).limit(10);
    DataStore functions = DataStore.table("system", "functions");
    DataStore written = DataStore.sql("SELECT number AS n FROM numbers(5)");
    DataStore other = DataStore.tableFunction("generateSeries", 1, 10);
    // end::others[]
    assertThat(List.of(redis, mongo)).doesNotHaveDuplicates();
    try (DataContext context = DataContext.open()) {
      assertThat(numbers.count(context)).isEqualTo(100);
      assertThat(random.count(context)).isEqualTo(10);
      assertThat(functions.count(context)).isGreaterThan(1000);
      assertThat(written.count(context)).isEqualTo(5);
      assertThat(other.count(context)).isEqualTo(10);
    }
  }

  @Test
  void opensUris() {
    // tag::uris[]
    DataStore byUri = DataStore.uri("s3://shop/2024/*.parquet?nosign=true");
    DataStore table = DataStore.uri("postgres://app:p%40ss@localhost:5432/shop/orders");
    // end::uris[]
    assertThat(List.of(byUri, table)).doesNotHaveDuplicates();
  }
}
