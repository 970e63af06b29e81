package io.clickframe.sourcetest.statistics;

import static io.clickframe.Expressions.on;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clickframe.DataStore;
import io.clickframe.error.SourceAccessDeniedException;
import io.clickframe.source.S3Options;
import io.clickframe.sourcetest.SourceTest;
import io.clickframe.sourcetest.server.S3Request;
import io.clickframe.sourcetest.server.S3Server;
import io.clickframe.testkit.data.OldFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is known of objects by their footers, and how often they are asked for. */
class ObjectStatisticsTest extends SourceTest {
  private static final String BUCKET = "footers";
  private static final String ORDERED = "query_plan_optimize_join_order_limit";

  private final S3Server server = S3Server.shared();
  private Path folder;
  private DataStore here;

  @BeforeAll
  void put(@TempDir Path there) throws IOException {
    folder = there;
    put("many.parquet", "id", 200_000);
    put("few.parquet", "id", 100);
    put("parts/1.parquet", "id", 100_000);
    put("parts/2.parquet", "id + 100000", 100_000);
    Path file = Files.move(write("id", 1000), folder.resolve("here.parquet"));
    OldFiles.age(file);
    here = DataStore.file(file.toString()).select("id");
  }

  private Path write(String id, int rows) {
    Path file = folder.resolve("rows.parquet");
    execute(
        "INSERT INTO FUNCTION file('%s', 'Parquet') SELECT toInt64(number) AS n, %s AS id FROM numbers(%d) SETTINGS engine_file_truncate_on_insert = 1"
            .formatted(file, id.replace("id", "n"), rows));
    return file;
  }

  private void put(String key, String id, int rows) throws IOException {
    server.put(BUCKET, key, write(id, rows));
  }

  private DataStore object(String key) {
    return DataStore.s3(server.url(BUCKET, key), this::keys);
  }

  private DataStore declared(String key) {
    return DataStore.s3(server.url(BUCKET, key), o -> keys(o).structure("n Int64, id Int64"));
  }

  private S3Options keys(S3Options options) {
    return options.keys(server.accessKey(), server.secretKey());
  }

  @Test
  void theLargerObjectLooksIntoTheSmaller() {
    JoinedSides sides =
        new JoinedSides(object("many.parquet"), "many.parquet", object("few.parquet"), "few");
    sides.areInOrder(context());
    assertThat(sides.explained(context()))
        .contains(
            "Statistics: s3 "
                + server.url(BUCKET, "many.parquet")
                + " (Parquet) has 200,000 rows (Parquet footer)",
            "few.parquet (Parquet) has 100 rows (Parquet footer)")
        .doesNotContain(server.secretKey());
  }

  @Test
  void objectsOfAPatternAreTakenTogether() {
    JoinedSides sides = new JoinedSides(object("parts/*.parquet"), "parts/", here, "here.parquet");
    sides.areInOrder(context());
    assertThat(sides.explained(context())).contains("parts/*.parquet (Parquet) has 200,000 rows");
  }

  @Test
  void rangesAreKnown() {
    DataStore few = object("many.parquet").filter("id < 100");
    DataStore some = object("parts/1.parquet").filter("id < 1000");
    new JoinedSides(some, "parts/1", few, "many").areInOrder(context());
  }

  @Test
  void footersAreReadOnceAsLongAsObjectsStayTheSame() throws IOException {
    put("changing.parquet", "id", 100_000);
    DataStore join = here.join(declared("changing.parquet"), on("id"));
    join.toSql(context());
    DataStore another = here.join(declared("changing.parquet").filter("n > 1"), on("id"));
    List<S3Request> again = server.received(() -> another.toSql(context()));
    assertThat(again).extracting(S3Request::method).containsExactly("HEAD");
    put("changing.parquet", "id", 150_000);
    DataStore third = here.join(declared("changing.parquet").filter("n > 2"), on("id"));
    List<S3Request> changed =
        server.received(() ->
            assertThat(third.explain(context()).toString())
                .contains("changing.parquet (Parquet) has 150,000 rows"));
    assertThat(changed).extracting(S3Request::method).contains("GET");
  }

  @Test
  void isAskedOnlyWhereJoinsMayGain() {
    DataStore unknown = DataStore.sql("SELECT toInt64(number) AS id FROM numbers(10)");
    DataStore one = declared("many.parquet").groupBy("id", "n").agg("count() AS c");
    DataStore other = declared("many.parquet").join(unknown, on("id"));
    assertThat(server.received(() -> one.toSql(context()))).isEmpty();
    assertThat(server.received(() -> other.toSql(context()))).isEmpty();
  }

  @Test
  void otherFormatsAreUnknown() {
    server.put(BUCKET, "text.csv", "id\n1\n".getBytes(UTF_8));
    DataStore join = here.join(object("text.csv"), on("id"));
    assertThat(join.toSql(context())).doesNotContain(ORDERED);
    assertThat(join.count(context())).isEqualTo(1);
  }

  @Test
  void whatIsNotParquetFailsInTheQuery() {
    server.put(BUCKET, "no.parquet", "id\n1\n".getBytes(UTF_8));
    DataStore join = here.join(declared("no.parquet"), on("id"));
    assertThat(join.toSql(context())).doesNotContain(ORDERED);
    assertThatThrownBy(() -> join.count(context())).hasMessageContaining("no.parquet");
  }

  @Test
  void wrongKeysHaveTheirOwnError() {
    DataStore denied =
        DataStore.s3(
            server.url(BUCKET, "many.parquet"),
            o -> o.keys(server.accessKey(), "wr0ng-s3cret").structure("n Int64, id Int64"));
    assertThatThrownBy(() -> here.join(denied, on("id")).count(context()))
        .isExactlyInstanceOf(SourceAccessDeniedException.class)
        .hasMessageNotContaining("wr0ng");
  }

  @Test
  void collectionsHoldTheKeys() {
    execute(
        "CREATE NAMED COLLECTION footers AS url = '%s', access_key_id = '%s', secret_access_key = '%s'"
            .formatted(server.url(BUCKET, ""), server.accessKey(), server.secretKey()));
    DataStore large = DataStore.s3("many.parquet", o -> o.collection("footers").format("Parquet"));
    new JoinedSides(large, "many.parquet", here, "here.parquet").areInOrder(context());
  }
}
