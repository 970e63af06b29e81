package io.clickframe.sourcetest.storage;

import static io.clickframe.Expressions.col;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clickframe.DataStore;
import io.clickframe.error.SourceAccessDeniedException;
import io.clickframe.error.SourceException;
import io.clickframe.error.SourceNotFoundException;
import io.clickframe.error.SourceUnavailableException;
import io.clickframe.source.S3Options;
import io.clickframe.sourcetest.SourceTest;
import io.clickframe.sourcetest.server.S3Request;
import io.clickframe.sourcetest.server.S3Server;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class S3Test extends SourceTest {
  private static final int ROWS = 20_000;

  private final S3Server server = S3Server.shared();

  @BeforeAll
  void put(@TempDir Path folder) throws IOException {
    server.put("plain", "a b+c/é.csv", text("id,name\n1,one\n"));
    server.put("plain", "many/1.csv", text("id\n1\n"));
    server.put("plain", "many/2.csv", text("id\n2\n"));
    server.put("plain", "hive/year=2023/p.csv", text("id\n1\n"));
    server.put("plain", "hive/year=2024/p.csv", text("id\n2\n"));
    Path file = folder.resolve("big.parquet");
    execute(
        "INSERT INTO FUNCTION file('"
            + file
            + "', 'Parquet') SELECT number AS id, repeat(toString(cityHash64(number)), 50) AS wide FROM numbers("
            + ROWS
            + ") SETTINGS output_format_parquet_row_group_size = 5000, max_threads = 1,"
            + " output_format_parquet_compression_method = 'none'");
    server.put("plain", "big.parquet", file);
  }

  @Test
  void readsObjectsWithAnyName() {
    DataStore store = DataStore.s3(server.url("plain", "a%20b+c/%C3%A9.csv"), this::keys);
    assertThat(store.select("name").scalar(String.class, context())).isEqualTo("one");
    DataStore bucket =
        DataStore.s3("s3://plain/a b+c/é.csv", o -> keys(o).endpoint(server.endpoint().toString()));
    assertThat(bucket.select("name").scalar(String.class, context())).isEqualTo("one");
    assertThat(bucket.toSql(context()) + bucket.explain(context()) + bucket)
        .doesNotContain(server.secretKey());
  }

  @Test
  void readsPatternsAndTellsWhereRowsComeFrom() {
    DataStore store =
        DataStore.s3(server.url("plain", "many/*.csv"), o -> keys(o).virtualColumns("_file"));
    assertThat(store.filter("_file = '2.csv'").select("id").scalar(Long.class, context()))
        .isEqualTo(2);
  }

  @Test
  void readsNoFilesOfOtherPartitions() {
    DataStore store =
        DataStore.s3(
            server.url("plain", "hive/**/*.csv"), o -> keys(o).structure("id Int64, year Int64"));
    DataStore filtered = store.filter(col("year").eq(2024));
    List<S3Request> requests =
        server.received(() -> assertThat(filtered.count(context())).isEqualTo(1));
    assertThat(requests)
        .filteredOn(request -> request.method().equals("GET"))
        .extracting(S3Request::path)
        .allMatch(path -> path.contains("year=2024"));
  }

  @Test
  void readsOnlyColumnsAndRowGroupsThatAreNeeded() {
    DataStore big = DataStore.s3(server.url("plain", "big.parquet"), this::keys).connect(context());
    long whole = bytes(big.agg("max(wide) AS m", "max(id) AS i"));
    long column = bytes(big.agg("max(id) AS m"));
    assertThat(column).isLessThan(whole / 2);
    long read = event("ParquetReadRowGroups");
    long skipped = event("ParquetPrunedRowGroups");
    assertThat(big.filter("id = 17777").select("wide").count(context())).isEqualTo(1);
    assertThat(event("ParquetReadRowGroups") - read).isEqualTo(1);
    assertThat(event("ParquetPrunedRowGroups") - skipped).isGreaterThanOrEqualTo(2);
  }

  @Test
  void missingThingsAreNotFound() {
    isNotFound("plain", "none.csv");
    isNotFound("plain", "none*.csv");
    isNotFound("nobucket", "a.csv");
    DataStore declared =
        DataStore.s3(server.url("plain", "none*.csv"), o -> keys(o).structure("id Int64"));
    assertThatThrownBy(() -> declared.count(context()))
        .isExactlyInstanceOf(SourceNotFoundException.class);
  }

  @Test
  void wrongKeysAreAccessDenied() {
    DataStore store =
        DataStore.s3(
            server.url("plain", "many/1.csv"), o -> o.keys(server.accessKey(), "wr0ng-s3cret"));
    assertThatThrownBy(() -> store.count(context()))
        .isExactlyInstanceOf(SourceAccessDeniedException.class)
        .hasMessageContaining("s3 " + server.url("plain", "many/1.csv"))
        .hasMessageNotContaining("wr0ng");
  }

  @Test
  void aServerThatIsNotThereIsUnavailableSoon() {
    long start = System.nanoTime();
    DataStore store =
        DataStore.s3("http://127.0.0.1:1/bucket/a.csv", o -> o.unsigned().structure("id Int64"));
    assertThatThrownBy(() -> store.count(context()))
        .isExactlyInstanceOf(SourceUnavailableException.class);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
  }

  @Test
  void collectionHoldsTheKeys() {
    execute(
        "CREATE NAMED COLLECTION objects AS url = '%s', access_key_id = '%s', secret_access_key = '%s'"
            .formatted(server.url("plain", ""), server.accessKey(), server.secretKey()));
    DataStore store = DataStore.s3("many/1.csv", o -> o.collection("objects"));
    assertThat(store.count(context())).isEqualTo(1);
  }

  private void isNotFound(String bucket, String key) {
    DataStore store = DataStore.s3(server.url(bucket, key), this::keys);
    assertThatThrownBy(() -> store.count(context()))
        .as(key)
        .isExactlyInstanceOf(SourceNotFoundException.class)
        .isInstanceOf(SourceException.class)
        .hasMessageContaining(server.url(bucket, key));
  }

  private long event(String name) {
    return Long.parseLong(
        rows("SELECT sum(value) FROM system.events WHERE event = '" + name + "'").getFirst());
  }

  private long bytes(DataStore store) {
    long before = event("ReadBufferFromS3Bytes");
    store.execute(context()).close();
    return event("ReadBufferFromS3Bytes") - before;
  }

  private S3Options keys(S3Options options) {
    return options.keys(server.accessKey(), server.secretKey());
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
