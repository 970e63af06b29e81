package io.clickframe.internal.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clickframe.error.ClickFrameException;
import io.clickframe.source.FileOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileFormatsTest {

  @ParameterizedTest
  @CsvSource({
    "a.csv, CSVWithNames",
    "a.CSV, CSVWithNames",
    "/x.y/a.b.tsv, TSVWithNames",
    "a.csv.gz, CSVWithNames",
    "a.parquet.zst, Parquet",
    "a.jsonl, JSONEachRow",
    "dir/part-*.parquet, Parquet",
    "a.feather, Arrow"
  })
  void goesByTheEnding(String path, String format) {
    assertThat(FileFormats.resolve(path, FileOptions.defaults()).format()).isEqualTo(format);
  }

  @Test
  void makesPathsAbsolute() {
    assertThat(FileFormats.resolve("data/a.csv", FileOptions.defaults()).path())
        .isEqualTo(Path.of("data/a.csv").toAbsolutePath().toString());
  }

  @Test
  void takesWhatIsGiven() {
    FileOptions options =
        FileOptions.defaults().format("CSV").compression("gzip").structure("a Int8");
    assertThat(FileFormats.resolve("/a", options))
        .hasToString(
            "FileSource[path=/a, format=CSV, compression=gzip, structure=a Int8, reading=Reading[settings={}, virtualColumns={}, rowsAt=[]]]");
  }

  @ParameterizedTest
  @CsvSource({"data.txt", "data", "gz", "a.gz", ".csv.d/x"})
  void refusesUnknownEnding(String path) {
    assertThatThrownBy(() -> FileFormats.resolve(path, FileOptions.defaults()))
        .isInstanceOf(ClickFrameException.class)
        .hasMessageStartingWith(
            "Cannot tell the format of '"
                + path
                + "' by its name: known endings are arrow, arrows,")
        .hasMessageContaining("options -> options.format(\"CSVWithNames\")");
  }

  @Test
  void refusesFileThatWouldBeReadAsPattern(@TempDir Path folder) throws IOException {
    Path file = Files.createFile(folder.resolve("a*b.csv"));
    assertThatThrownBy(() -> FileFormats.resolve(file.toString(), FileOptions.defaults()))
        .isInstanceOf(ClickFrameException.class)
        .hasMessageContaining("the file exists, but the engine takes * ? { } in paths as patterns");
  }

  @Test
  void refusesWhatIsNoPath() {
    assertThatThrownBy(() -> FileFormats.resolve("a\0.csv", FileOptions.defaults()))
        .isInstanceOf(ClickFrameException.class)
        .hasMessageContaining("it is no path");
    assertThatThrownBy(() -> FileFormats.resolve("", FileOptions.defaults()))
        .hasMessage("Cannot read a file without a name: the path is empty");
  }

  @ParameterizedTest
  @CsvSource({"a.zip :: b.csv", "a.ZIP::b.csv", "a.tar.gz :: b :: c.csv", "a.7z ::b.csv"})
  void refusesFileThatWouldBeReadAsArchiveMember(String name, @TempDir Path folder)
      throws IOException {
    Path file = Files.writeString(folder.resolve(name), "x");
    assertThatThrownBy(() -> FileFormats.resolve(file.toString(), FileOptions.defaults()))
        .isInstanceOf(ClickFrameException.class)
        .hasMessage(
            ("Cannot read '%s': the file exists, but the engine takes what is behind :: as a file"
                    + " inside an archive; rename the file")
                .formatted(file));
  }

  @ParameterizedTest
  @CsvSource({"a :: b.csv", "zip::b.csv", "a.zip.csv"})
  void takesColonsThatAreNoArchive(String name, @TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve(name), "x");
    assertThat(FileFormats.resolve(file.toString(), FileOptions.defaults()).path())
        .isEqualTo(file.toString());
  }

  @Test
  void leavesMembersOfArchivesToTheEngine() {
    assertThat(FileFormats.resolve("/no/a.zip :: b.csv", FileOptions.defaults()).path())
        .isEqualTo("/no/a.zip :: b.csv");
  }
}
