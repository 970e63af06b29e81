package io.clickframe.engine.chdb;

import static io.clickframe.Expressions.col;
import static io.clickframe.Expressions.count;

import io.clickframe.DataContext;
import io.clickframe.DataObject;
import io.clickframe.DataStore;
import io.clickframe.error.ClickFrameException;
import io.clickframe.lifecycle.ObjectInfo;
import io.clickframe.result.Batch;
import io.clickframe.result.Batches;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Thousands of mixed queries, some of which fail or are cancelled. Prints the process's memory in
 * the second tenth and in the last one, and what is left in the end.
 */
final class StressProgram {
  private StressProgram() {}

  /** Arguments: how many queries, a file with columns id and text. */
  public static void main(String[] arguments) throws IOException {
    int queries = Integer.parseInt(arguments[0]);
    DataStore rows = DataStore.file(arguments[1]);
    Random random = new Random(1);
    List<Long> second = new ArrayList<>();
    List<Long> last = new ArrayList<>();
    int failures = 0;
    try (DataContext context = DataContext.open()) {
      for (int i = 0; i < queries; i++) {
        failures += query(context, rows, random) ? 0 : 1;
        int tenth = i * 10 / queries;
        if (i % 20 == 0 && (tenth == 1 || tenth == 9)) {
          (tenth == 1 ? second : last).add(residentKibibytes());
        }
      }
      context.flush();
      List<ObjectInfo> tables = context.catalog().listAll();
      System.out.println("tables " + tables.size());
      System.out.println("bytes " + context.allocator().getAllocatedMemory());
      NativeResources held = ChdbEngine.nativeResources();
      System.out.println("native " + (held.results() + held.batches()));
    }
    System.out.println("connections " + ChdbEngine.nativeResources().connections());
    System.out.println(
        "threads "
            + Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("clickframe"))
                .count());
    System.out.println("failures " + failures);
    System.out.println("second " + median(second));
    System.out.println("last " + median(last));
  }

  private static boolean query(DataContext context, DataStore rows, Random random) {
    int size = 1 + random.nextInt(2_000);
    DataStore some = rows.filter(col("id").lt(size));
    try {
      switch (random.nextInt(8)) {
        case 0 -> require(some.count(context) == size);
        case 1 -> {
          try (DataObject table = some.materialize(context, "stress")) {
            require(table.store().count(context) == size);
          }
        }
        case 2 -> {
          try (DataObject held = some.execute(context)) {
            require(held.store().agg(count().as("n")).scalar(Long.class, context) == size);
          }
        }
        case 3 -> {
          try (Batches batches = some.batches(context)) {
            for (Batch batch : batches) {
              batch.close();
              break;
            }
          }
        }
        case 4 -> {
          try (Batches batches =
              rows.crossJoin(rows.as("r").rename("id", "x").rename("text", "y")).batches(context)) {
            batches.cancel();
            batches.forEach(Batch::close);
          }
          return false;
        }
        case 5 -> some.select("throwIf(id = 0) AS x").execute(context).close();
        case 6 -> some.select("throwIf(id = 0) AS x").materialize(context, "failing").close();
        default -> {
          try (DataContext child = context.child()) {
            some.materialize(child, "child");
            require(child.load().values(List.of(1, 2, size)).store().count(child) == 3);
          }
        }
      }
      return true;
    } catch (ClickFrameException e) {
      return false;
    }
  }

  private static void require(boolean right) {
    if (!right) {
      throw new AssertionError("a wrong answer");
    }
  }

  private static long residentKibibytes() throws IOException {
    return Files.readAllLines(Path.of("/proc/self/status")).stream()
        .filter(line -> line.startsWith("VmRSS:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
        .findFirst()
        .orElseThrow();
  }

  private static long median(List<Long> values) {
    return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
  }
}
