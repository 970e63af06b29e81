package io.clickframe.sourcetest.storage;

import static org.apache.iceberg.types.Types.NestedField.optional;
import static org.apache.iceberg.types.Types.NestedField.required;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clickframe.DataStore;
import io.clickframe.error.SourceAccessDeniedException;
import io.clickframe.error.SourceNotFoundException;
import io.clickframe.source.LakeOptions;
import io.clickframe.sourcetest.SourceTest;
import io.clickframe.sourcetest.server.DeltaTable;
import io.clickframe.sourcetest.server.IcebergTable;
import io.clickframe.sourcetest.server.S3Request;
import io.clickframe.sourcetest.server.S3Server;
import io.delta.kernel.expressions.Literal;
import io.delta.kernel.types.LongType;
import io.delta.kernel.types.StringType;
import io.delta.kernel.types.StructType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.iceberg.PartitionSpec;
import org.apache.iceberg.Schema;
import org.apache.iceberg.types.Types;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LakeTest extends SourceTest {
  private static final Schema ICEBERG =
      new Schema(
          required(1, "id", Types.LongType.get()), optional(2, "region", Types.StringType.get()));
  private static final StructType DELTA =
      new StructType().add("id", LongType.LONG).add("region", StringType.STRING);

  @TempDir static Path elsewhere;

  private final S3Server server = S3Server.shared();
  private long firstSnapshot;
  private Path folder;

  @BeforeAll
  void write() throws IOException {
    folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "lakes");
    PartitionSpec byRegion = PartitionSpec.builderFor(ICEBERG).identity("region").build();
    IcebergTable iceberg = IcebergTable.create(folder.resolve("ice"), ICEBERG, byRegion);
    iceberg.append(Map.of("region", "eu"), List.of(Map.of("id", 1L, "region", "eu")));
    iceberg.append(Map.of("region", "us"), List.of(Map.of("id", 2L, "region", "us")));
    firstSnapshot = iceberg.table().snapshots().iterator().next().snapshotId();
    server.putFolder("lakes", "ice/", folder.resolve("ice"));
    DeltaTable delta = new DeltaTable(folder.resolve("delta"), DELTA, List.of("region"));
    delta.append(
        Map.of("region", Literal.ofString("eu")), List.of(new Object[] {1L}, new Object[] {"eu"}));
    delta.append(
        Map.of("region", Literal.ofString("us")), List.of(new Object[] {2L}, new Object[] {"us"}));
    server.putFolder("lakes", "delta/", folder.resolve("delta"));
  }

  @Test
  void readsIcebergOfAFolder() {
    assertThat(sum(DataStore.iceberg(folder + "/ice"))).isEqualTo(3);
  }

  @Test
  void readsDeltaLakeOfAFolder() {
    assertThat(sum(DataStore.deltaLake(folder + "/delta"))).isEqualTo(3);
  }

  @Test
  void readsIcebergOfABucketNowAndBefore() {
    assertThat(sum(DataStore.iceberg(server.url("lakes", "ice/"), this::keys))).isEqualTo(3);
    DataStore before =
        DataStore.iceberg(
            server.url("lakes", "ice/"),
            o -> keys(o).setting("iceberg_snapshot_id", firstSnapshot));
    assertThat(sum(before)).isEqualTo(1);
  }

  @Test
  void readsDeltaLakeOfABucketNowAndBefore() {
    String table = server.url("lakes", "delta/");
    assertThat(sum(DataStore.deltaLake(table, this::keys))).isEqualTo(3);
    assertThat(
            sum(DataStore.deltaLake(table, o -> keys(o).setting("delta_lake_snapshot_version", 0))))
        .isEqualTo(1);
  }

  @Test
  void readsNoFilesOfOtherPartitions() {
    isPruned(DataStore.iceberg(server.url("lakes", "ice/"), this::keys));
    isPruned(DataStore.deltaLake(server.url("lakes", "delta/"), this::keys));
  }

  @Test
  void missingTablesAreNotFound() {
    assertThatThrownBy(() -> sum(DataStore.iceberg(folder + "/none")))
        .isExactlyInstanceOf(SourceNotFoundException.class)
        .hasMessageContaining("iceberg " + folder + "/none");
    assertThatThrownBy(() -> sum(DataStore.deltaLake(folder + "/none")))
        .isExactlyInstanceOf(SourceNotFoundException.class);
    assertThatThrownBy(() -> sum(DataStore.paimon(folder + "/none")))
        .isExactlyInstanceOf(SourceNotFoundException.class);
    assertThatThrownBy(() -> sum(DataStore.iceberg(server.url("lakes", "none/"), this::keys)))
        .isExactlyInstanceOf(SourceNotFoundException.class);
  }

  @Test
  void foldersOutsideOfTheWorkingDirectoryAreRefusedByTheEngine() {
    assertThatThrownBy(() -> sum(DataStore.iceberg(elsewhere + "/ice")))
        .isExactlyInstanceOf(SourceAccessDeniedException.class)
        .hasMessageContaining("iceberg " + elsewhere + "/ice")
        .hasMessageContaining("below its working directory");
  }

  @Test
  void wrongKeysAreAccessDenied() {
    assertThatThrownBy(() ->
            sum(
                DataStore.iceberg(
                    server.url("lakes", "ice/"),
                    o -> o.s3(s3 -> s3.keys(server.accessKey(), "wr0ng")))))
        .isExactlyInstanceOf(SourceAccessDeniedException.class)
        .hasMessageNotContaining("wr0ng");
  }

  private void isPruned(DataStore table) {
    DataStore connected = table.connect(context());
    List<S3Request> requests =
        server.received(() -> assertThat(sum(connected.filter("region = 'us'"))).isEqualTo(2));
    assertThat(requests)
        .filteredOn(it -> it.method().equals("GET") && it.path().endsWith(".parquet"))
        .extracting(S3Request::path)
        .isNotEmpty()
        .noneMatch(path -> path.contains("region=eu"));
  }

  private Long sum(DataStore table) {
    return table.agg("toInt64(sum(id)) AS s").scalar(Long.class, context());
  }

  private LakeOptions keys(LakeOptions options) {
    return options.s3(s3 -> s3.keys(server.accessKey(), server.secretKey()));
  }
}
