package io.clickframe.engine.chdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clickframe.error.EngineUnavailableException;
import io.clickframe.error.ErrorCode;
import io.clickframe.spi.SqlStatement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StorageTest {
  private static final SqlStatement ONE = SqlStatement.of("SELECT 1 AS a");

  @TempDir Path folder;

  @AfterEach
  void nothingIsLeft() {
    assertThat(ChdbEngine.nativeResources()).isEqualTo(NativeResources.NONE);
  }

  @Test
  void secondStorageIsRefusedAndTheFirstStaysHealthy() {
    Path first = folder.resolve("first");
    Path second = folder.resolve("second");
    try (ChdbEngine engine = ChdbEngine.open(first)) {
      assertThatThrownBy(() -> ChdbEngine.open(second))
          .isInstanceOfSatisfying(
              EngineUnavailableException.class,
              e -> assertThat(e.code()).isEqualTo(ErrorCode.STORAGE_PATH_CONFLICT))
          .hasMessageContaining(first.toString())
          .hasMessageContaining(second.toString())
          .hasMessageContaining("Close every engine on it first");
      assertThatThrownBy(() -> ChdbEngine.open(null))
          .isInstanceOf(EngineUnavailableException.class)
          .hasMessageContaining("on memory: this process has one open on " + first);
      assertThat(engine.describe(ONE)).hasToString("a UInt8");
    }
  }

  @Test
  void anotherStorageOpensOnceTheFirstIsClosed() {
    ChdbEngine.open(folder.resolve("first")).close();
    try (ChdbEngine engine = ChdbEngine.open(folder.resolve("second"))) {
      assertThat(engine.describe(ONE)).hasToString("a UInt8");
    }
    try (ChdbEngine engine = ChdbEngine.open(null)) {
      assertThat(engine.describe(ONE)).hasToString("a UInt8");
    }
  }

  @Test
  void sameStorageIsSharedUnderAnyNameOfIt() throws IOException {
    Path real = Files.createDirectory(folder.resolve("real"));
    Path link = Files.createSymbolicLink(folder.resolve("link"), real);
    try (ChdbEngine one = ChdbEngine.open(real)) {
      try (ChdbEngine two = ChdbEngine.open(link)) {
        assertThat(two.describe(ONE)).hasToString("a UInt8");
      }
      assertThat(one.describe(ONE)).hasToString("a UInt8");
    }
  }

  @Test
  void tablesOnDiskOutliveTheEngineAndThoseInMemoryDoNot() {
    String table = "CREATE TABLE kept (a Int32) ENGINE = MergeTree ORDER BY a";
    try (ChdbEngine engine = ChdbEngine.open(folder.resolve("store"))) {
      RawChdb.run("--path=" + folder.resolve("store"), table);
      assertThat(engine.describe(SqlStatement.of("SELECT * FROM kept"))).hasToString("a Int32");
    }
    try (ChdbEngine engine = ChdbEngine.open(null)) {
      assertThatThrownBy(() -> engine.describe(SqlStatement.of("SELECT * FROM kept")))
          .hasMessageContaining("kept");
    }
    try (ChdbEngine engine = ChdbEngine.open(folder.resolve("store"))) {
      assertThat(engine.describe(SqlStatement.of("SELECT * FROM kept"))).hasToString("a Int32");
    }
  }

  @Test
  void storageThatIsAFileIsRefused() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));
    assertThatThrownBy(() -> ChdbEngine.open(file))
        .isInstanceOf(EngineUnavailableException.class)
        .hasMessageContaining("Cannot use " + file)
        .hasMessageContaining("Name a folder");
    ChdbEngine.open(null).close();
  }

  @Test
  void storageOfAnotherProcessIsRefused() throws Exception {
    Path store = folder.resolve("store");
    Process holder =
        ChildJvm.start(
            HoldStorage.class, java.util.List.of(), java.util.Map.of(), store.toString());
    try {
      while (!Files.exists(folder.resolve("ready"))) {
        assertThat(holder.isAlive()).isTrue();
        java.util.concurrent.TimeUnit.MILLISECONDS.sleep(20);
      }
      assertThatThrownBy(() -> ChdbEngine.open(store))
          .isInstanceOf(EngineUnavailableException.class)
          .hasMessageContaining(store.toString())
          .hasMessageContaining("another process may have it open");
    } finally {
      holder.getOutputStream().close();
      ChildJvm.output(holder);
    }
    ChdbEngine.open(store).close();
  }

  /** Holds a storage until its standard input ends. */
  static final class HoldStorage {
    public static void main(String[] arguments) throws IOException {
      Path store = Path.of(arguments[0]);
      try (ChdbEngine engine = ChdbEngine.open(store)) {
        Files.createFile(store.resolveSibling("ready"));
        while (System.in.read() >= 0) {
          assertThat(engine.name()).isEqualTo("chdb");
        }
      }
    }
  }
}
