package io.clickframe.sourcetest.server;

import static java.util.Arrays.asList;
import static org.assertj.core.api.Assertions.assertThat;

import io.clickframe.sourcetest.SourceTest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFilesTest extends SourceTest {
  @TempDir private Path folder;

  @Test
  void engineReadsOrc() throws IOException {
    Path file = folder.resolve("rows.orc");
    OrcFiles.write(
        file, "struct<id:bigint,name:string>", List.of(asList(1L, "one"), asList(2L, null)));
    assertThat(rows("SELECT * FROM file('" + file + "')")).containsExactly("1|one", "2|null");
  }

  @Test
  void engineReadsAvro() throws IOException {
    Path file = folder.resolve("rows.avro");
    Schema schema =
        SchemaBuilder.record("row").fields().requiredLong("id").optionalString("name").endRecord();
    AvroFiles.write(file, schema, List.of(Map.of("id", 1L, "name", "one"), Map.of("id", 2L)));
    assertThat(rows("SELECT * FROM file('" + file + "')")).containsExactly("1|one", "2|null");
  }
}
