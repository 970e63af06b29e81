package io.clickframe.bench;

import io.clickframe.DataContext;
import io.clickframe.DataStore;
import io.clickframe.result.Batch;
import io.clickframe.result.Batches;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.arrow.vector.IntVector;

/** Memory of a process that streams many rows; on Linux only, which tells it in {@code /proc}. */
public final class StreamMemory {
  private static final long EARLY_ROWS = 10_000_000;
  private static final Path STATUS = Path.of("/proc/self/status");

  private StreamMemory() {}

  static Table measure(BenchData data) throws IOException, InterruptedException {
    Table table = new Table("Memory while streaming", "", "");
    if (!Files.exists(STATUS)) {
      table.add("not measured", "there is no " + STATUS);
      return table;
    }
    Map<String, Double> figures = ChildJvm.figures(StreamMemory.class, data.streamed().toString());
    figures.forEach(table::add);
    return table;
  }

  /** Streams all rows of the files {@code args[0]}. */
  public static void main(String[] args) throws IOException {
    try (DataContext context = DataContext.open()) {
      DataStore all = DataStore.file(args[0]);
      System.out.println("resident MiB before=" + megabytes("VmRSS:"));
      long start = System.nanoTime();
      long rows = 0;
      double sum = 0;
      double early = 0;
      try (Batches batches = all.batches(context)) {
        for (Batch batch : batches) {
          try (batch) {
            rows += batch.rowCount();
            early = rows < EARLY_ROWS ? megabytes("VmRSS:") : early;
            IntVector first = (IntVector) batch.arrow().getVector(0);
            for (int i = 0; i < batch.rowCount(); i++) {
              sum += first.get(i);
            }
          }
        }
      }
      double seconds = (System.nanoTime() - start) / 1e9;
      System.out.println("rows=" + rows);
      System.out.println("sum of the first column=" + sum);
      System.out.println("million rows/s=" + rows / seconds / 1e6);
      System.out.println("resident MiB after ten million rows=" + early);
      System.out.println("resident MiB after all rows=" + megabytes("VmRSS:"));
      System.out.println("resident MiB at most=" + megabytes("VmHWM:"));
      System.out.println(
          "Arrow MiB at most=" + context.allocator().getPeakMemoryAllocation() / 1048576.0);
      System.out.println("Arrow bytes left=" + context.allocator().getAllocatedMemory());
    }
  }

  private static double megabytes(String line) throws IOException {
    return Files.readAllLines(STATUS).stream()
        .filter(text -> text.startsWith(line))
        .mapToDouble(text -> Double.parseDouble(text.replaceAll("\\D", "")) / 1024)
        .sum();
  }
}
