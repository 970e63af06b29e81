package io.clickframe.engine.chdb;

import static io.clickframe.Expressions.col;
import static org.assertj.core.api.Assertions.assertThat;

import io.clickframe.DataContext;
import io.clickframe.DataObject;
import io.clickframe.DataStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Many queries in one context. {@code -Dclickframe.queries=10000} runs more of them, {@code
 * -Dclickframe.perThread=200} more in each of 64 threads.
 */
@Timeout(1_800)
class StressTest {
  private static final int QUERIES = Integer.getInteger("clickframe.queries", 400);
  private static final int PER_THREAD = Integer.getInteger("clickframe.perThread", 10);
  private static final int THREADS = 64;

  /**
   * Of the process's memory, the heap and the compiler's work are no part of what is looked for.
   */
  private static final List<String> JVM =
      List.of(
          "-Xmx256m",
          "-Xms256m",
          "-XX:+AlwaysPreTouch",
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1");

  @Test
  @EnabledOnOs(value = OS.LINUX, disabledReason = "the process's memory is read from /proc")
  void mixedQueriesLeaveNothingAndTakeNoMoreMemory(@TempDir Path folder) throws Exception {
    String output =
        ChildJvm.output(
            ChildJvm.start(
                StressProgram.class,
                JVM,
                Map.of("MALLOC_ARENA_MAX", "2"),
                Integer.toString(QUERIES),
                rows(folder).toString()));
    Map<String, Long> said =
        output
            .lines()
            .filter(line -> line.matches("[a-z]+ \\d+"))
            .map(line -> line.split(" ", -1))
            .collect(Collectors.toMap(words -> words[0], words -> Long.parseLong(words[1])));
    System.out.println("stress: " + said);
    assertThat(said)
        .as(output)
        .containsEntry("tables", 0L)
        .containsEntry("bytes", 0L)
        .containsEntry("native", 0L)
        .containsEntry("connections", 0L)
        .containsEntry("threads", 0L);
    assertThat(said.get("failures")).isGreaterThan(QUERIES / 5);
    assertThat(said.get("last")).isLessThan((long) (said.get("second") * allowed()));
  }

  /** Short runs are still warming up in their second tenth. */
  private static double allowed() {
    return QUERIES >= 10_000 ? 1.05 : 1.25;
  }

  @Test
  void manyThreadsGetTheirOwnAnswers(@TempDir Path folder) throws Exception {
    DataStore rows = DataStore.file(rows(folder).toString());
    try (DataContext context = DataContext.open();
        ExecutorService pool = Executors.newFixedThreadPool(THREADS)) {
      List<Future<Integer>> right = new ArrayList<>();
      for (int thread = 0; thread < THREADS; thread++) {
        int seed = thread;
        right.add(pool.submit(() -> answers(context, rows, seed)));
      }
      for (Future<Integer> answers : right) {
        assertThat(answers.get()).isEqualTo(PER_THREAD);
      }
      context.flush();
      assertThat(context.catalog().listAll()).isEmpty();
      assertThat(context.allocator().getAllocatedMemory()).isZero();
    }
  }

  private static int answers(DataContext context, DataStore rows, int seed) {
    int right = 0;
    for (int i = 0; i < PER_THREAD; i++) {
      int size = 1 + (seed * 31 + i * 17) % 2_000;
      DataStore some = rows.filter(col("id").lt(size));
      if (i % 4 == 0) {
        try (DataObject table = some.materialize(context, "thread")) {
          right += table.store().count(context) == size ? 1 : 0;
        }
      } else {
        long sum = some.agg(col("id").sum().as("s")).scalar(Long.class, context);
        right += sum == (long) size * (size - 1) / 2 ? 1 : 0;
      }
    }
    return right;
  }

  private static Path rows(Path folder) throws Exception {
    Path file = folder.resolve("rows.csv");
    String lines =
        IntStream.range(0, 2_000).mapToObj(i -> i + ",text " + i).collect(Collectors.joining("\n"));
    return Files.writeString(file, "id,text\n" + lines + "\n");
  }
}
