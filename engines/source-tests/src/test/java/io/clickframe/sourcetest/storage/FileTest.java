package io.clickframe.sourcetest.storage;

import static io.clickframe.Expressions.col;
import static io.clickframe.Expressions.on;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clickframe.DataStore;
import io.clickframe.error.ClickFrameException;
import io.clickframe.error.SchemaMismatchException;
import io.clickframe.error.UnknownColumnException;
import io.clickframe.sourcetest.SourceTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileTest extends SourceTest {
  @TempDir static Path folder;

  @BeforeAll
  void write() throws IOException, InterruptedException {
    Files.writeString(folder.resolve("semi.csv"), "a;b\n1;x\n2;y\n");
    Files.writeString(folder.resolve("plain.csv"), "a,c\n1,p\n2,q\n");
    Files.writeString(folder.resolve("late.csv"), "a\n" + "1\n".repeat(40) + "word\n");
    Files.writeString(folder.resolve("doc.json"), "{\"rows\": [{\"a\": 1}, {\"a\": 5}]}");
    for (int year : new int[] {2023, 2024}) {
      Path part = Files.createDirectories(folder.resolve("hive/year=" + year));
      Files.writeString(part.resolve("p.csv"), "v\n" + year % 10 + "\n");
    }
    int exit =
        new ProcessBuilder("tar", "czf", "x.tar.gz", "plain.csv", "semi.csv")
            .directory(folder.toFile())
            .start()
            .waitFor();
    assertThat(exit).isZero();
  }

  @Test
  void readsMembersOfArchives() {
    DataStore store = DataStore.file(folder + "/x.tar.gz :: pl*.csv");
    assertThat(store.agg("sum(a) AS s").scalar(Long.class, context())).isEqualTo(3);
  }

  @Test
  void settingsAreOfOneSourceAlone() {
    DataStore semi =
        DataStore.file(folder + "/semi.csv", o -> o.setting("format_csv_delimiter", ";"));
    DataStore plain = DataStore.file(folder + "/plain.csv");
    DataStore both = semi.join(plain, on("a")).filter("b = 'y'").select("c");
    assertThat(both.scalar(String.class, context())).isEqualTo("q");
  }

  @Test
  void virtualColumnsAreColumns() {
    DataStore store =
        DataStore.file(
            folder + "/plain.csv",
            o -> o.structure("a Int64").virtualColumns("_file", "_path", "_size", "_time"));
    assertThat(store.schema(context()).names())
        .containsExactly("a", "_file", "_path", "_size", "_time");
    DataStore row = store.filter(col("_size").gt(0)).sort("a").limit(1);
    assertThat(row.select("_path").scalar(String.class, context()))
        .isEqualTo(folder + "/plain.csv");
    assertThat(row.select("_time").scalar(Instant.class, context())).isBefore(Instant.now());
    assertThatThrownBy(() -> store.select("_etag")).isInstanceOf(UnknownColumnException.class);
    assertThatThrownBy(() -> DataStore.file(folder + "/plain.csv", o -> o.virtualColumns("_files")))
        .isInstanceOf(ClickFrameException.class)
        .hasMessageContaining("Did you mean '_file'");
  }

  @Test
  void hivePartitionsAreColumnsUnlessRefused() {
    DataStore store = DataStore.file(folder + "/hive/**/*.csv");
    assertThat(store.schema(context()).names()).containsExactly("v", "year");
    assertThat(store.filter("year = 2024").select("v").scalar(Long.class, context())).isEqualTo(4);
    DataStore bare = DataStore.file(folder + "/hive/**/*.csv", o -> o.hivePartitioning(false));
    assertThat(bare.schema(context()).names()).containsExactly("v");
  }

  @Test
  void looksAtAsManyRowsAsSaid() {
    DataStore few = DataStore.file(folder + "/late.csv", o -> o.inferSchema(10));
    assertThat(few.schema(context()).toString()).contains("Int64");
    DataStore all = DataStore.file(folder + "/late.csv");
    assertThat(all.schema(context()).toString()).contains("String");
  }

  @Test
  void takesRowsFromInsideOfDocuments() {
    DataStore store = DataStore.file(folder + "/doc.json", o -> o.rowsAt("rows"));
    assertThat(store.agg("sum(a) AS s").scalar(Long.class, context())).isEqualTo(6);
  }

  @Test
  void columnsThatAreNotThereAreAMismatch() {
    execute("INSERT INTO FUNCTION file('" + folder + "/n.parquet') SELECT 1 AS a");
    DataStore store =
        DataStore.file(
            folder + "/n.parquet",
            o -> o.structure("z Int64").setting("input_format_parquet_allow_missing_columns", 0));
    assertThatThrownBy(() -> store.agg("sum(z) AS s").scalar(Long.class, context()))
        .isExactlyInstanceOf(SchemaMismatchException.class)
        .hasMessageStartingWith("Other columns than expected in file " + folder + "/n.parquet");
  }
}
