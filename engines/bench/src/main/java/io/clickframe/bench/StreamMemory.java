package io.clickframe.bench;

import io.clickframe.DataContext;
import io.clickframe.DataStore;
import io.clickframe.result.Batch;
import io.clickframe.result.Batches;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.arrow.memory.ArrowBuf;
import org.apache.arrow.vector.IntVector;

/** Memory of a process that streams many rows; on Linux only, which tells it in {@code /proc}. */
public final class StreamMemory {
  private static final long EARLY_ROWS = 10_000_000;
  private static final Path STATUS = Path.of("/proc/self/status");

  private StreamMemory() {}

  static Table measure(BenchData data, Options options) throws IOException, InterruptedException {
    Table table =
        new Table(
            "Memory while streaming",
            "",
            "three columns of files",
            "the same, DuckDB",
            "one column");
    if (!Files.exists(STATUS)) {
      table.add("not measured: there is no " + STATUS, "", "", "");
      return table;
    }
    long rows = options.transferRows() * options.streamFiles();
    Map<String, Double> numbers = ChildJvm.plain().figures(StreamMemory.class, Long.toString(rows));
    Map<String, Double> files =
        ChildJvm.plain().figures(StreamMemory.class, data.streamed().toString());
    Map<String, Double> duck =
        ChildJvm.plain().figures(DuckMemory.class, data.streamed().toString());
    files.forEach((name, figure) ->
        table.add(
            name,
            figure,
            duck.containsKey(name) ? (Object) duck.get(name) : "",
            numbers.getOrDefault(name, 0.0)));
    return table;
  }

  /**
   * Streams all rows of the files {@code args[0]}, or that many numbers of eight bytes, and adds
   * the first column up.
   */
  public static void main(String[] args) throws IOException {
    boolean files = args[0].endsWith(".parquet");
    try (DataContext context = DataContext.open()) {
      DataStore all =
          files
              ? DataStore.file(args[0])
              : DataStore.numbers(Long.parseLong(args[0])).select("toInt64(number) AS i");
      System.out.println("resident MiB before=" + megabytes("VmRSS:"));
      long start = System.nanoTime();
      long rows = 0;
      double sum = 0;
      double early = 0;
      try (Batches batches = all.batches(context)) {
        for (Batch batch : batches) {
          try (batch) {
            start = rows == 0 ? System.nanoTime() : start; // planning is another measurement
            rows += batch.rowCount();
            early = rows < EARLY_ROWS ? megabytes("VmRSS:") : early;
            sum +=
                files
                    ? checkedSum((IntVector) batch.arrow().getVector(0), batch.rowCount())
                    : sum(batch);
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

  /** As a program reads that does not care: by Arrow's checked getter. */
  static double checkedSum(IntVector first, int rows) {
    long sum = 0;
    for (int i = 0; i < rows; i++) {
      sum += first.get(i);
    }
    return sum;
  }

  /** As a program reads that counts nanoseconds: the column as memory. */
  private static double sum(Batch batch) {
    ArrowBuf column = batch.arrow().getVector(0).getDataBuffer();
    int rows = batch.rowCount();
    MemorySegment numbers =
        MemorySegment.ofAddress(column.memoryAddress()).reinterpret((long) rows * Long.BYTES);
    long sum = 0;
    for (int i = 0; i < rows; i++) {
      sum += numbers.getAtIndex(ValueLayout.JAVA_LONG, i);
    }
    return sum;
  }

  static double megabytes(String line) throws IOException {
    return Files.readAllLines(STATUS).stream()
        .filter(text -> text.startsWith(line))
        .mapToDouble(text -> Double.parseDouble(text.replaceAll("\\D", "")) / 1024)
        .sum();
  }
}
