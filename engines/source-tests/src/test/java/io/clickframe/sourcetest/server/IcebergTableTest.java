package io.clickframe.sourcetest.server;

import static org.apache.iceberg.types.Types.NestedField.optional;
import static org.apache.iceberg.types.Types.NestedField.required;
import static org.assertj.core.api.Assertions.assertThat;

import io.clickframe.sourcetest.SourceTest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.iceberg.PartitionSpec;
import org.apache.iceberg.Schema;
import org.apache.iceberg.types.Types;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IcebergTableTest extends SourceTest {
  private static final Schema SCHEMA =
      new Schema(
          required(1, "id", Types.LongType.get()), optional(2, "region", Types.StringType.get()));

  @TempDir private Path folder;

  @Test
  void engineReadsTheTableAndItsFirstSnapshot() throws IOException {
    PartitionSpec byRegion = PartitionSpec.builderFor(SCHEMA).identity("region").build();
    IcebergTable written = IcebergTable.create(folder.resolve("sales"), SCHEMA, byRegion);
    written.append(Map.of("region", "eu"), List.of(Map.of("id", 1L, "region", "eu")));
    written.append(Map.of("region", "us"), List.of(Map.of("id", 2L, "region", "us")));

    S3Server server = S3Server.shared();
    server.putFolder("iceberg", "sales/", folder.resolve("sales"));

    String table =
        "icebergS3('%s', '%s', '%s')"
            .formatted(server.url("iceberg", "sales/"), server.accessKey(), server.secretKey());
    assertThat(rows("SELECT * FROM " + table + " ORDER BY id")).containsExactly("1|eu", "2|us");
    assertThat(columns("SELECT * FROM " + table))
        .containsExactly("id Int64", "region Nullable(String)");
    long first = written.table().snapshots().iterator().next().snapshotId();
    assertThat(rows("SELECT * FROM " + table, Map.of("iceberg_snapshot_id", String.valueOf(first))))
        .containsExactly("1|eu");
  }

  @Test
  void librarySeesASnapshotForEachAppend() throws IOException {
    IcebergTable written =
        IcebergTable.create(folder.resolve("plain"), SCHEMA, PartitionSpec.unpartitioned());
    written.append(Map.of(), List.of(Map.of("id", 1L), Map.of("id", 2L)));
    written.append(Map.of(), List.of(Map.of("id", 3L)));
    assertThat(written.table().snapshots()).hasSize(2);
    assertThat(written.table().currentSnapshot().summary()).containsEntry("total-records", "3");
  }

  /** The engine has no folder for user files, and so every path is outside it. */
  @Test
  void engineRefusesALocalFolder() {
    IcebergTable.create(folder.resolve("local"), SCHEMA, PartitionSpec.unpartitioned());
    assertThat(failure("SELECT * FROM icebergLocal('" + folder.resolve("local") + "')"))
        .hasMessageContaining("PATH_ACCESS_DENIED");
  }
}
