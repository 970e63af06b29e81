package io.clickframe.engine.chdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clickframe.error.ErrorCode;
import io.clickframe.error.QueryException;
import io.clickframe.error.SourceException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class SourceErrorTest {
  @RegisterExtension final EngineFixture fixture = new EngineFixture();
  @TempDir Path folder;

  @Test
  void missingFile() {
    isMissing("missing.parquet", "", "missing.parquet");
    isMissing("missing.csv", ", 'CSVWithNames'", "missing.csv");
    isMissing("missing.csv", ", 'CSV', 'a Int32'", "missing.csv");
    isMissing("no/folder/x.parquet", "", "x.parquet");
  }

  @Test
  void globWithoutFiles() {
    isMissing("miss*.parquet", "", "miss*.parquet");
    isMissing("miss*.parquet", ", 'Parquet'", "miss*.parquet");
  }

  @Test
  void truncatedParquet() throws IOException {
    Path good = folder.resolve("good.parquet");
    RawChdb.run("INSERT INTO FUNCTION file('" + good + "') SELECT number FROM numbers(100000)");
    byte[] bytes = Files.readAllBytes(good);
    Files.write(folder.resolve("cut.parquet"), Arrays.copyOf(bytes, bytes.length / 2));
    isUnreadable("cut.parquet", "", "Not a Parquet file (wrong magic bytes at the end of file)");
    isUnreadable("cut.parquet", ", 'Parquet', 'number UInt64'", "Not a Parquet file");

    bytes[bytes.length / 2] ^= 0x55;
    bytes[bytes.length / 2 + 1] ^= 0x55;
    Files.write(folder.resolve("bent.parquet"), bytes);
    isUnreadable("bent.parquet", "", "checksum");
  }

  @Test
  void wrongFormat() throws IOException {
    Files.writeString(folder.resolve("t.csv"), "a,b\n1,2\n");
    isUnreadable("t.csv", ", 'Parquet'", "Parquet file too short: 8 bytes");
    isUnreadable("t.csv", ", 'ORC'", "Not an ORC file");
    isUnreadable("t.csv", ", 'CSV', 'a Int32', 'gz'", "inflate failed");
    isUnreadable("t.csv", ", 'NoSuchFormat'", "Unknown format NoSuchFormat");
  }

  @Test
  void emptyFile() throws IOException {
    Files.createFile(folder.resolve("empty.csv"));
    isUnreadable("empty.csv", "", "the file is empty");
  }

  @Test
  void contentThatIsNotOfTheDeclaredType() throws IOException {
    Files.writeString(folder.resolve("t.csv"), "a\nx\n");
    isUnreadable("t.csv", ", 'CSVWithNames', 'a Int32'", "\"x");
  }

  @Test
  void failingFunctionOverAFileIsNoSourceError() throws IOException {
    Files.writeString(folder.resolve("t.csv"), "a\nx\n");
    assertThatThrownBy(
            () ->
                fixture.column(
                    "SELECT toInt32(a) FROM file('"
                        + folder
                        + "/t.csv', 'CSVWithNames', 'a String')"))
        .isInstanceOf(QueryException.class)
        .hasMessageContaining("Cannot parse");
  }

  @Test
  void absolutePathsAnywhereAreReadable() throws IOException {
    Path odd = Files.createDirectory(folder.resolve("o'dd \\ ünï 中"));
    Files.writeString(odd.resolve("t.csv"), "a\n7\n");
    String escaped = odd.resolve("t.csv").toString().replace("\\", "\\\\").replace("'", "\\'");
    assertThat(fixture.column("SELECT a FROM file('" + escaped + "')").toString()).isEqualTo("[7]");
  }

  private void isMissing(String file, String arguments, String shown) {
    assertThatThrownBy(() -> read(file, arguments))
        .isInstanceOfSatisfying(
            SourceException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.SOURCE_NOT_FOUND))
        .hasMessageStartingWith("No file found: " + folder)
        .hasMessageContaining(shown)
        .hasMessageContaining("Check the path")
        .hasCauseInstanceOf(QueryException.class);
    assertThat(fixture.column("SELECT 'fine'")).hasToString("[fine]");
  }

  private void isUnreadable(String file, String arguments, String reason) {
    assertThatThrownBy(() -> read(file, arguments))
        .isInstanceOfSatisfying(
            SourceException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.SOURCE_UNREADABLE))
        .hasMessageStartingWith("Cannot read " + folder.resolve(file) + ": ")
        .hasMessageContaining(reason)
        .hasMessageNotContaining("version 2")
        .hasMessageContaining("ClickHouse error");
    assertThat(fixture.column("SELECT 'fine'")).hasToString("[fine]");
  }

  private void read(String file, String arguments) {
    fixture.column("SELECT * FROM file('" + folder.resolve(file) + "'" + arguments + ")");
  }
}
