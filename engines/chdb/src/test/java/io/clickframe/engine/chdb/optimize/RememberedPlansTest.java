package io.clickframe.engine.chdb.optimize;

import static io.clickframe.Expressions.col;
import static io.clickframe.Expressions.on;
import static io.clickframe.Expressions.param;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clickframe.DataObject;
import io.clickframe.DataStore;
import io.clickframe.error.SourceException;
import io.clickframe.error.StaleObjectException;
import io.clickframe.error.UnknownColumnException;
import io.clickframe.testkit.EngineContract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Chains that run again: by the statement of before where nothing has changed, and only there. */
class RememberedPlansTest extends EngineContract {
  private static void write(Path file, String text, int hoursAgo) throws IOException {
    Files.writeString(file, text);
    Instant then = Instant.now().minus(Duration.ofHours(hoursAgo));
    Files.setLastModifiedTime(file, FileTime.from(then));
  }

  private static DataStore sales(Path file) {
    return DataStore.file(file.toString()).groupBy("region").agg(col("price").sum().as("total"));
  }

  @Test
  void readAReplacedFileAsItIsNow(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("sales.csv");
    write(file, "region,price\nnorth,1\n", 3);
    assertThat(sales(file).schema(context()).toString()).contains("Int64");
    assertThat(sales(file).schema(context()).toString()).contains("Int64");
    // The engine's own memory of columns goes by the hour: it takes an older file for the known
    // one.
    write(file, "price,region\n2.5,north\n0.25,north\n", -1);
    try (DataObject result = sales(file).execute(context())) {
      assertThat(result.rows().iterator().next().getDouble("total")).isEqualTo(2.75);
    }
    write(file, "region,amount\nnorth,1\n", -2);
    assertThatThrownBy(() -> sales(file).execute(context()))
        .isInstanceOf(UnknownColumnException.class)
        .hasMessageContaining("price")
        .hasMessageContaining("RememberedPlansTest.java:");
  }

  @Test
  void seeFilesOfAPatternComeAndGo(@TempDir Path folder) throws IOException {
    write(folder.resolve("1.csv"), "region,price\nnorth,1\n", 2);
    Path all = folder.resolve("*.csv");
    for (int i = 0; i < 2; i++) {
      assertThat(sales(all).select("total").scalar(Long.class, context())).isOne();
    }
    write(folder.resolve("2.csv"), "region,price\nnorth,20\n", 2);
    assertThat(sales(all).select("total").scalar(Long.class, context())).isEqualTo(21);
    Files.delete(folder.resolve("1.csv"));
    assertThat(sales(all).select("total").scalar(Long.class, context())).isEqualTo(20);
    Files.delete(folder.resolve("2.csv"));
    assertThatThrownBy(() -> sales(all).execute(context()))
        .isInstanceOf(SourceException.class)
        .hasMessageContaining("RememberedPlansTest.java:");
  }

  @Test
  void stopWorkingWhenAnObjectOfTheirsIsClosed() {
    DataStore rows = DataStore.sql("SELECT number AS a FROM numbers(10)");
    DataObject first = rows.materialize(context(), "first");
    DataObject second = rows.materialize(context(), "first");
    try (second) {
      try (first) {
        assertThat(count(first)).isEqualTo(count(first)).isEqualTo(9);
      }
      DataStore store = second.store();
      assertThat(count(second)).isEqualTo(9);
      second.close();
      assertThatThrownBy(() -> store.filter("a > 0").count(context()))
          .isInstanceOf(StaleObjectException.class);
    }
  }

  private long count(DataObject object) {
    return object.store().filter("a > 0").count(context());
  }

  @Test
  void holdTheObjectsThatTheyRead() {
    DataStore rows = DataStore.sql("SELECT number AS a FROM numbers(100000)");
    DataStore store;
    try (DataObject object = rows.materialize(context(), "held")) {
      store = object.store().filter("a >= 0");
      store.execute(context()).close();
      store.execute(context()).close();
    }
    assertThatThrownBy(() -> store.execute(context())).isInstanceOf(StaleObjectException.class);
  }

  @Test
  void areCheckedFurtherOn(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("sales.csv");
    write(file, "region,price\nnorth,1\nsouth,2\n", 1);
    sales(file).connect(context());
    DataStore again = sales(file).connect(context());
    assertThatThrownBy(() -> again.filter(col("totl").gt(1)))
        .isInstanceOf(UnknownColumnException.class)
        .hasMessageContaining("total");
    DataStore joined = again.filter(col("total").gt(1)).join(again.select("region"), on("region"));
    assertThat(joined.count(context())).isEqualTo(1);
  }

  @Test
  void areExplainedAsBefore(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("sales.csv");
    write(file, "region,price\nnorth,1\n", 1);
    String[] texts = new String[2];
    for (int i = 0; i < texts.length; i++) {
      texts[i] = sales(file).explain(context()).toString();
    }
    assertThat(texts[1]).isEqualTo(texts[0]).contains("RememberedPlansTest.java:");
  }

  @Test
  void keepTheirParameters(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("sales.csv");
    write(file, "region,price\nnorth,1\nsouth,2\n", 1);
    for (long least = 0; least < 3; least++) {
      DataStore dear = DataStore.file(file.toString()).filter(col("price").gt(param("p", "Int64")));
      try (DataObject result = dear.prepare(context()).bind("p", least).execute()) {
        assertThat(result.rowCount()).isEqualTo(2 - least);
      }
    }
  }
}
