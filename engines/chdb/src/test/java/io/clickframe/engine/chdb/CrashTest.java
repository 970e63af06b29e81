package io.clickframe.engine.chdb;

import static org.assertj.core.api.Assertions.assertThat;

import io.clickframe.DataContext;
import io.clickframe.DataObject;
import io.clickframe.lifecycle.ObjectInfo;
import io.clickframe.lifecycle.TableScope;
import io.clickframe.spi.SqlStatement;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A process that is killed at any point loses no lasting row, leaves no temporary table once the
 * storage is opened again, and no lasting table half made. {@code -Dclickframe.kills=100} kills
 * more of them, {@code -Dclickframe.seed=…} at other points.
 */
class CrashTest {
  private static final int KILLS = Integer.getInteger("clickframe.kills", 6);
  private static final long SEED = Long.getLong("clickframe.seed", 1);

  /** What a table may have after the crash: what it had, or what was under way. */
  private final Map<String, Set<Integer>> possible = new HashMap<>();

  @Test
  void aKilledProcessLeavesNothingBehindAndLosesNothing(@TempDir Path folder) throws Exception {
    Path ids = folder.resolve("ids.csv");
    Files.writeString(
        ids,
        IntStream.range(0, 50_001)
            .mapToObj(Integer::toString)
            .collect(Collectors.joining("\n", "id\n", "\n")));
    Path storage = folder.resolve("storage");
    Random random = new Random(SEED);
    int orphans = 0;
    for (int kill = 0; kill < KILLS; kill++) {
      runAndKill(storage, ids, random);
      orphans += verify(storage);
    }
    System.out.printf(
        "%d processes killed; %d left-over tables dropped by who came next%n", KILLS, orphans);
  }

  private void runAndKill(Path storage, Path ids, Random random)
      throws IOException, InterruptedException {
    Process child =
        ChildJvm.start(
            CrashingProgram.class,
            List.of(),
            Map.of(),
            storage.toString(),
            ids.toString(),
            Long.toString(random.nextLong()));
    try (BufferedReader output =
        new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
      String line = output.readLine();
      StringBuilder said = new StringBuilder();
      while (line != null && !line.equals("ready")) {
        said.append(line).append('\n');
        line = output.readLine();
      }
      assertThat(line).as("the child did not start: %s", said).isEqualTo("ready");
      Thread killer = killLater(child, random.nextInt(1_500));
      while ((line = output.readLine()) != null) {
        note(line);
      }
      killer.join();
    } finally {
      child.destroyForcibly();
      assertThat(child.waitFor(30, TimeUnit.SECONDS)).isTrue();
    }
  }

  private static Thread killLater(Process child, int millis) {
    return Thread.ofVirtual()
        .start(() -> {
          try {
            assertThat(child.waitFor(millis, TimeUnit.MILLISECONDS)).isFalse();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          child.destroyForcibly();
        });
  }

  private void note(String line) {
    String[] words = line.split(" ", -1);
    if (words.length == 3 && words[0].equals("try")) {
      possible
          .computeIfAbsent(words[1], _ -> new HashSet<>(Set.of(0)))
          .add(Integer.parseInt(words[2]));
    } else if (words.length == 3 && words[0].equals("done")) {
      possible.put(words[1], new HashSet<>(Set.of(Integer.parseInt(words[2]))));
    } else {
      throw new AssertionError("the child says: " + line);
    }
  }

  /** Opens the storage as the next process would; gives how much was left over. */
  private int verify(Path storage) {
    int leftOver;
    try (var engine = ChdbEngine.open(storage)) {
      leftOver = engine.lines(SqlStatement.of(TEMPORARY)).size();
    }
    try (DataContext context = DataContext.open(storage)) {
      assertThat(context.catalog().listAll())
          .as("tables that nobody answers for")
          .extracting(ObjectInfo::scope)
          .isSubsetOf(TableScope.GLOBAL, TableScope.JOB);
      Map<String, Integer> found = new HashMap<>();
      for (ObjectInfo object : context.catalog().list()) {
        try (DataObject opened = context.catalog().open(object.name())) {
          found.put(object.name(), (int) opened.rowCount());
          assertThat(opened.store().count(context)).isEqualTo(opened.rowCount());
        }
      }
      for (ObjectInfo job : context.catalog().listAll()) {
        if (job.scope() == TableScope.JOB) {
          assertThat(context.openJob(job.job()).open("stage").rowCount()).isPositive();
        }
      }
      possible.forEach(
          (name, rows) -> assertThat(rows).as(name).contains(found.getOrDefault(name, 0)));
      found.forEach((name, rows) -> possible.put(name, new HashSet<>(Set.of(rows))));
      possible.keySet().stream()
          .filter(name -> !found.containsKey(name))
          .forEach(name -> possible.put(name, new HashSet<>(Set.of(0))));
      assertThat(context.catalog().cleanUp()).isEmpty();
    }
    return leftOver;
  }

  private static final String TEMPORARY =
      "SELECT name FROM system.tables WHERE database = 'clickframe' AND startsWith(name, 't_')";
}
