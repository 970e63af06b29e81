package io.clickframe.engine.chdb;

import static org.assertj.core.api.Assertions.assertThat;

import io.clickframe.error.QueryCancelledException;
import io.clickframe.error.StaleObjectException;
import io.clickframe.spi.BatchStream;
import io.clickframe.spi.QueryOptions;
import io.clickframe.spi.SqlStatement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.arrow.memory.RootAllocator;
import org.apache.arrow.vector.BigIntVector;
import org.apache.arrow.vector.UInt8Vector;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What only a process of its own can show. */
class ChildProcessTest {
  @TempDir Path folder;

  @Test
  void runsWithPlainJavaAndNoFlags() throws Exception {
    Process child = ChildJvm.start(ReadOne.class, List.of(), Map.of());
    assertThat(ChildJvm.output(child)).contains("read 42", "left NativeResources[connections=0,");
  }

  static final class ReadOne {
    public static void main(String[] arguments) {
      try (ChdbEngine engine = ChdbEngine.open(null);
          RootAllocator allocator = new RootAllocator()) {
        try (BatchStream stream =
                engine.query(
                    SqlStatement.of("SELECT 42::Int64 AS a"), QueryOptions.NONE, allocator);
            VectorSchemaRoot batch = stream.next()) {
          System.out.println("read " + batch.getVector("a").getObject(0));
        }
      }
      System.out.println("left " + ChdbEngine.nativeResources());
    }
  }

  @Test
  void streamsAHundredMillionRowsInConstantMemory() throws Exception {
    Process child = ChildJvm.start(StreamMany.class, List.of("-Xmx96m"), Map.of());
    String[] figures =
        ChildJvm.output(child).lines().reduce((a, b) -> b).orElseThrow().split(" ", -1);
    assertThat(Long.parseLong(figures[0])).as("sum").isEqualTo(4_999_999_950_000_000L);
    assertThat(Long.parseLong(figures[1])).as("allocator peak, bytes").isLessThan(8_000_000);
    assertThat(Long.parseLong(figures[2])).as("growth of RSS, KiB").isLessThan(160_000);
  }

  static final class StreamMany {
    public static void main(String[] arguments) throws IOException {
      long sum = 0;
      long rows = 0;
      long early = 0;
      try (ChdbEngine engine = ChdbEngine.open(null);
          RootAllocator allocator = new RootAllocator()) {
        try (BatchStream stream =
            engine.query(
                SqlStatement.of(
                    "SELECT number AS n, toString(number) AS s FROM numbers(100000000)"),
                QueryOptions.NONE,
                allocator)) {
          for (VectorSchemaRoot root = stream.next(); root != null; root = stream.next()) {
            try (VectorSchemaRoot batch = root) {
              UInt8Vector numbers = (UInt8Vector) batch.getVector("n");
              for (int i = 0; i < batch.getRowCount(); i++) {
                sum += numbers.get(i);
              }
              rows += batch.getRowCount();
            }
            if (early == 0 && rows > 10_000_000) {
              early = residentKiB();
            }
          }
        }
        System.out.println(
            sum + " " + allocator.getPeakMemoryAllocation() + " " + (residentKiB() - early));
      }
    }

    private static long residentKiB() throws IOException {
      try (Stream<String> lines = Files.lines(Path.of("/proc/self/status"))) {
        return lines
            .filter(line -> line.startsWith("VmRSS:"))
            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
            .findFirst()
            .orElseThrow();
      }
    }
  }

  @Test
  void endsWellWithEverythingLeftOpen() throws Exception {
    for (int i = 0; i < 5; i++) {
      Process child =
          ChildJvm.start(LeaveOpen.class, List.of(), Map.of("TMPDIR", folder.toString()));
      assertThat(ChildJvm.output(child)).contains("leaving").doesNotContain("SIG", "Exception");
      assertThat(folder).as("the engine's temporary folder is removed").isEmptyDirectory();
    }
  }

  static final class LeaveOpen {
    public static void main(String[] arguments) {
      ChdbEngine engine = ChdbEngine.open(null);
      RootAllocator allocator = new RootAllocator();
      BatchStream half =
          engine.query(
              SqlStatement.of("SELECT number::Int64 AS n FROM numbers(1000000000000)"),
              QueryOptions.NONE,
              allocator);
      BatchStream silent =
          engine.query(
              SqlStatement.of("SELECT sum(sipHash64(number)) AS s FROM numbers(1000000000000)"),
              QueryOptions.NONE,
              allocator);
      Thread.ofPlatform()
          .daemon()
          .start(() -> {
            try {
              silent.next();
            } catch (QueryCancelledException | StaleObjectException e) {
              System.out.println("stopped"); // stale if it had not begun when the JVM ended
            }
          });
      VectorSchemaRoot batch = half.next();
      System.out.println("leaving " + ((BigIntVector) batch.getVector("n")).get(7));
    }
  }

  @Test
  void absentLibraryIsATypedErrorThatListsThePlaces() throws Exception {
    Process child =
        ChildJvm.start(
            OpenOnly.class,
            List.of("-Dclickframe.chdb.library=" + folder.resolve("nowhere.so")),
            Map.of());
    assertThat(ChildJvm.output(child))
        .contains("ENGINE_UNAVAILABLE")
        .contains("system property clickframe.chdb.library says that libchdb is at " + folder);
  }

  @Test
  void fileThatIsNoLibraryIsATypedError() throws Exception {
    Path junk = Files.writeString(folder.resolve("junk.so"), "no library");
    Process child =
        ChildJvm.start(
            OpenOnly.class, List.of(), Map.of("CLICKFRAME_CHDB_LIBRARY", junk.toString()));
    assertThat(ChildJvm.output(child))
        .contains("ENGINE_UNAVAILABLE Cannot load libchdb from " + junk)
        .contains("may be damaged or built for another platform");
  }

  static final class OpenOnly {
    public static void main(String[] arguments) {
      try {
        ChdbEngine.open(null).close();
        System.out.println("opened");
      } catch (io.clickframe.error.ClickFrameException e) {
        System.out.println(e.code() + " " + e.getMessage());
      }
    }
  }
}
