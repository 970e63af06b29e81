package io.clickframe.sourcetest.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.clickframe.sourcetest.SourceTest;
import io.delta.kernel.expressions.Literal;
import io.delta.kernel.types.LongType;
import io.delta.kernel.types.StringType;
import io.delta.kernel.types.StructType;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeltaTableTest extends SourceTest {
  private static final StructType SCHEMA =
      new StructType().add("id", LongType.LONG).add("region", StringType.STRING);

  @TempDir private Path folder;

  @Test
  void engineReadsTheTable() throws IOException {
    DeltaTable written = new DeltaTable(folder.resolve("sales"), SCHEMA, List.of("region"));
    written.append(
        Map.of("region", Literal.ofString("eu")), List.of(new Object[] {1L}, new Object[] {"eu"}));
    written.append(
        Map.of("region", Literal.ofString("us")), List.of(new Object[] {2L}, new Object[] {"us"}));

    assertThat(written.version()).isEqualTo(1);
    S3Server server = S3Server.shared();
    server.putFolder("delta", "sales/", folder.resolve("sales"));
    String table =
        "deltaLake('%s', '%s', '%s')"
            .formatted(server.url("delta", "sales/"), server.accessKey(), server.secretKey());
    assertThat(rows("SELECT id, region FROM " + table + " ORDER BY id"))
        .containsExactly("1|eu", "2|us");
    assertThat(rows("SELECT id, region FROM " + table, Map.of("delta_lake_snapshot_version", "0")))
        .containsExactly("1|eu");
  }

  /** The engine has no folder for user files, and so every path is outside it. */
  @Test
  void engineRefusesALocalFolder() throws IOException {
    DeltaTable written = new DeltaTable(folder.resolve("local"), SCHEMA, List.of());
    written.append(Map.of(), List.of(new Object[] {1L}, new Object[] {"eu"}));
    assertThat(failure("SELECT * FROM deltaLakeLocal('" + folder.resolve("local") + "')"))
        .hasMessageContaining("PATH_ACCESS_DENIED");
  }
}
