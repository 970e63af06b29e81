package io.clickframe.engine.isolated;

import static io.clickframe.Expressions.col;
import static io.clickframe.engine.isolated.IsolatedEngine.isolated;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clickframe.DataContext;
import io.clickframe.DataObject;
import io.clickframe.DataStore;
import io.clickframe.error.EngineUnavailableException;
import io.clickframe.error.MemoryLimitException;
import io.clickframe.spi.Engine;
import io.clickframe.spi.SqlStatement;
import io.clickframe.spi.StorageKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class IsolatedEngineTest {
  @TempDir Path folder;

  @AfterEach
  void leavesNoProcess() {
    assertThat(Signals.children()).isEmpty();
  }

  @Test
  void runsChainsInAnotherProcess() {
    long pid;
    try (DataContext context = DataContext.open(isolated());
        DataObject rows =
            DataStore.numbers(1000)
                .filter(col("number").gt(990))
                .sort(col("number").desc())
                .limit(3)
                .execute(context)) {
      pid = Signals.pid(context);
      assertThat(pid).isNotEqualTo(ProcessHandle.current().pid());
      assertThat(context.engine().storage()).isEqualTo(StorageKind.MEMORY);
      assertThat(rows.column("number").toLongArray()).containsExactly(999, 998, 997);
    }
    assertThat(ProcessHandle.of(pid)).isEmpty();
  }

  @Test
  void readsAndWritesFilesWhereThisProgramDoes() throws Exception {
    Path file = Files.writeString(folder.resolve("a.csv"), "a,b\n1,x\n2,y\n");
    try (DataContext context = DataContext.open(isolated())) {
      assertThat(DataStore.file(file.toString()).count(context)).isEqualTo(2);
      DataStore.file(file.toString()).filter("a > 1").writeTo(folder.resolve("b.csv"), context);
      assertThat(Files.readString(folder.resolve("b.csv"))).contains("2,\"y\"");
    }
  }

  @Test
  void keepsTablesInAFolder() {
    Path storage = folder.resolve("storage");
    try (DataContext context = DataContext.open(isolated().storage(storage))) {
      assertThat(context.engine().storage()).isEqualTo(StorageKind.FOLDER);
      context.catalog().create("kept", DataStore.numbers(10)).close();
    }
    try (DataContext context = DataContext.open(isolated().storage(storage));
        DataObject kept = context.catalog().open("kept")) {
      assertThat(kept.rowCount()).isEqualTo(10);
    }
  }

  @Test
  void severalAreApart() {
    try (DataContext one = DataContext.open(isolated());
        DataContext other = DataContext.open(isolated())) {
      one.engine().run(SqlStatement.of("CREATE TABLE t (a Int8) ENGINE = Memory"));
      other.engine().run(SqlStatement.of("CREATE TABLE t (a Int8) ENGINE = Memory"));
      assertThat(Signals.pid(one)).isNotEqualTo(Signals.pid(other));
    }
  }

  @Test
  void limitsTheMemoryOfAll() {
    try (DataContext context = DataContext.open(isolated().memoryLimit(400_000_000))) {
      assertThatThrownBy(() ->
              context
                  .engine()
                  .run(SqlStatement.of("SELECT groupArray(number) FROM numbers(100000000)")))
          .isInstanceOf(MemoryLimitException.class);
      assertThat(DataStore.numbers(3).count(context)).isEqualTo(3);
      assertThat(context.engine().generation()).isZero();
    }
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void takesWhatIsSaidForTheProcess() throws IOException {
    IsolatedEngine said =
        isolated()
            .jvmOptions("-Xmx300m")
            .environment("CLICKFRAME_TEST", "of the test")
            .directory(folder);
    try (DataContext context = DataContext.open(said)) {
      Path process = Path.of("/proc/" + Signals.pid(context));
      assertThat(Files.readString(process.resolve("cmdline"))).contains("-Xmx300m");
      assertThat(Files.readString(process.resolve("environ")))
          .contains("CLICKFRAME_TEST=of the test");
      context.engine().run(SqlStatement.of("INSERT INTO FUNCTION file('here.csv') SELECT 1 AS a"));
      assertThat(folder.resolve("here.csv")).exists();
    }
    assertThat(said.label()).isEqualTo("isolated chdb in memory");
    assertThat(isolated().storage(folder)).hasToString("isolated chdb at " + folder);
  }

  @Test
  void saysWhyAProcessDoesNotStart() {
    assertThatThrownBy(isolated().jvmOptions("-Dclickframe.chdb.library=/nowhere.so")::open)
        .isInstanceOf(EngineUnavailableException.class)
        .hasMessageContaining("did not start: it ended with the exit code 1")
        .hasMessageContaining("says that libchdb is at /nowhere.so");
    assertThatThrownBy(isolated().jvmOptions("-XX:NoSuchOption")::open)
        .isInstanceOf(EngineUnavailableException.class)
        .hasMessageContaining("NoSuchOption");
    assertThatThrownBy(isolated().startTimeout(Duration.ofMillis(1))::open)
        .isInstanceOf(EngineUnavailableException.class)
        .hasMessageContaining("did not answer within 0 s after its start, and was killed");
  }

  @Test
  void refusesWhatCannotBe() {
    assertThatThrownBy(() -> isolated().memoryLimit(0)).hasMessageContaining("was 0");
    assertThatThrownBy(() -> isolated().hangTimeout(Duration.ZERO))
        .hasMessageContaining("must be positive");
    assertThatThrownBy(() -> isolated().restarts(-1, Duration.ofSeconds(1)))
        .hasMessageContaining("was -1");
  }

  @Test
  void leavesNoTemporaryFiles() throws Exception {
    Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
    try (Engine engine = isolated().open()) {
      assertThat(engine.version()).matches("\\d+\\.\\d+\\.\\d+\\.\\d+");
      assertThat(folders(temporary)).isNotEmpty();
    }
    assertThat(folders(temporary)).isEmpty();
  }

  /** Those of this program: its process id is in their names. */
  private static List<Path> folders(Path temporary) throws IOException {
    String mine = "clickframe-isolated-" + ProcessHandle.current().pid() + "-";
    try (Stream<Path> all = Files.list(temporary)) {
      return all.filter(path -> path.getFileName().toString().startsWith(mine)).toList();
    }
  }
}
