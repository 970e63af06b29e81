package io.clickframe.testkit;

import static io.clickframe.Expressions.col;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clickframe.CachedStore;
import io.clickframe.DataContext;
import io.clickframe.DataStore;
import io.clickframe.error.ClickFrameException;
import io.clickframe.error.StaleObjectException;
import io.clickframe.lifecycle.CacheOptions;
import io.clickframe.lifecycle.ObjectInfo;
import io.clickframe.lifecycle.TableScope;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows that are kept to be read many times, and when they are made anew. */
public abstract class CacheContract extends EngineContract {
  private static final String STRUCTURE = "region String, price Int64";

  /** For the engine's test class. */
  protected CacheContract() {}

  private static void write(Path file, String rows, int hoursAgo) throws IOException {
    Files.writeString(file, "region,price\n" + rows);
    Instant then = Instant.now().minus(Duration.ofHours(hoursAgo));
    Files.setLastModifiedTime(file, FileTime.from(then));
  }

  private static DataStore sales(Path files) {
    return DataStore.file(files.toString(), file -> file.structure(STRUCTURE));
  }

  private long total(DataStore store) {
    Long total = store.agg(col("price").sum().as("total")).scalar(Long.class, context());
    return total == null ? 0 : total;
  }

  private List<String> tables() {
    return context().catalog().listAll().stream()
        .filter(object -> object.scope() == TableScope.TEMP_NAMED)
        .map(ObjectInfo::table)
        .toList();
  }

  @Test
  final void runsTheChainOnceForAllThreads() throws Exception {
    try (CachedStore cached = samples().employees().filter("salary > 0").cache(context());
        ExecutorService pool = Executors.newFixedThreadPool(8)) {
      assertThat(tables()).as("nothing runs before it is asked for").isEmpty();
      assertThat(cached.isFresh()).isFalse();
      List<Future<DataStore>> asked =
          IntStream.range(0, 8).mapToObj(_ -> pool.submit(cached::store)).toList();
      for (Future<DataStore> store : asked) {
        assertThat(Rows.of(store.get().sort("id"), context()))
            .isEqualTo(Rows.of(samples().employees().filter("salary > 0").sort("id"), context()));
      }
      assertThat(tables()).hasSize(1);
      assertThat(cached.isFresh()).isTrue();
    }
    context().flush();
    assertThat(tables()).isEmpty();
  }

  @Test
  final void readsAFileAnewOnceItHasChanged(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("sales.csv");
    write(file, "north,1\nsouth,2\n", 5);
    try (CachedStore cached = sales(file).cache(context())) {
      DataStore first = cached.store();
      assertThat(total(first)).isEqualTo(3);
      assertThat(cached.isFresh()).isTrue();
      assertThat(total(cached.store())).isEqualTo(3);
      write(file, "north,1\nsouth,4\n", 4); // as long as before
      assertThat(cached.isFresh()).isFalse();
      assertThat(total(cached.store())).isEqualTo(5);
      assertThatThrownBy(() -> total(first))
          .isInstanceOf(StaleObjectException.class)
          .hasMessageContaining("t_cache_")
          .hasMessageContaining("CacheContract.java:");
      assertThat(tables()).hasSize(1);
    }
  }

  @Test
  final void seesFilesComeAndGo(@TempDir Path folder) throws IOException {
    write(folder.resolve("1.csv"), "north,1\n", 5);
    try (CachedStore cached = sales(folder.resolve("*.csv")).cache(context())) {
      assertThat(total(cached.store())).isEqualTo(1);
      assertThat(cached.isFresh()).isTrue();
      write(folder.resolve("2.csv"), "north,10\n", 5);
      assertThat(cached.isFresh()).isFalse();
      assertThat(total(cached.store())).isEqualTo(11);
      Files.delete(folder.resolve("1.csv"));
      assertThat(total(cached.store())).isEqualTo(10);
    }
  }

  @Test
  final void readsAYoungFileOnceMore(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("sales.csv");
    write(file, "north,1\n", 0);
    try (CachedStore cached = sales(file).cache(context())) {
      assertThat(total(cached.store())).isEqualTo(1);
      FileTime then = Files.getLastModifiedTime(file);
      Files.writeString(file, "region,price\nnorth,2\n");
      Files.setLastModifiedTime(file, then);
      assertThat(total(cached.store())).as("it looks the same").isEqualTo(1);
      Thread.sleep(3100);
      assertThat(total(cached.store())).isEqualTo(2);
      assertThat(cached.isFresh()).isTrue();
    }
  }

  @Test
  final void runsAnewWhenItIsTooOld() throws InterruptedException {
    DataStore now = DataStore.sql("SELECT toUnixTimestamp64Micro(now64(6)) AS price");
    try (CachedStore cached = now.cache(context());
        CachedStore brief =
            now.cache(options -> options.maxAge(Duration.ofMillis(20)), context())) {
      long kept = total(cached.store());
      long first = total(brief.store());
      Thread.sleep(40);
      assertThat(total(cached.store())).isEqualTo(kept);
      assertThat(total(brief.store())).isGreaterThan(first);
      cached.refresh();
      assertThat(total(cached.store())).isGreaterThan(kept);
    }
    assertThatThrownBy(() -> CacheOptions.defaults().maxAge(Duration.ZERO))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("maxAge must be positive, was PT0S");
  }

  @Test
  final void keepsWhatItHasWhenItCannotBeMadeAnew(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("sales.csv");
    write(file, "north,1\n", 5);
    try (CachedStore cached = sales(file).cache(context())) {
      DataStore first = cached.store();
      write(file, "north,one\n", 4);
      assertThatThrownBy(cached::store)
          .isInstanceOf(ClickFrameException.class)
          .hasMessageContaining("sales.csv");
      assertThat(tables()).hasSize(1);
      assertThat(total(first)).isEqualTo(1);
      write(file, "north,3\n", 3);
      assertThat(total(cached.store())).isEqualTo(3);
    }
  }

  @Test
  final void isInMemoryOrOnDisk() {
    try (CachedStore memory = samples().employees().cache(context());
        CachedStore disk = samples().employees().cache(CacheOptions::onDisk, context())) {
      assertThat(engineOf(memory)).isEqualTo("Memory");
      assertThat(engineOf(disk)).isEqualTo("MergeTree");
      assertThat(Rows.of(disk.store().sort("id"), context()))
          .isEqualTo(Rows.of(memory.store().sort("id"), context()));
    }
  }

  private String engineOf(CachedStore cached) {
    String table = cached.refresh().name();
    DataStore engine =
        DataStore.sql("SELECT engine FROM system.tables WHERE name = '" + table + "'");
    return String.valueOf(engine.scalar(String.class, context()));
  }

  @Test
  final void isGoneWithItsContext() {
    DataContext child = context().child();
    CachedStore cached = samples().employees().cache(child);
    assertThat(cached.store().count(child)).isEqualTo(10);
    child.close();
    context().flush();
    assertThat(tables()).isEmpty();
    assertThatThrownBy(cached::store).isInstanceOf(ClickFrameException.class);
  }

  @Test
  final void saysWhereItWasClosed() {
    CachedStore cached = samples().employees().cache(context());
    cached.store();
    cached.close();
    cached.close();
    assertThatThrownBy(cached::store)
        .isInstanceOf(StaleObjectException.class)
        .hasMessageMatching("Cannot use a cached store: it was closed at CacheContract.java:\\d+");
  }

  @Test
  final void leavesNothingWhenTheChainFails() {
    CachedStore cached = samples().employees().select("throwIf(id > 5) AS n").cache(context());
    try (cached) {
      assertThatThrownBy(cached::store).hasMessageContaining("throwIf");
      assertThat(tables()).isEmpty();
    }
  }
}
