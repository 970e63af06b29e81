package io.clickframe.bench.micro;

import io.clickframe.DataContext;
import io.clickframe.DataObject;
import io.clickframe.DataStore;
import io.clickframe.result.Row;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Every value of a result that is held; the time is that of one row. */
@State(Scope.Benchmark)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class DecodingBenchmark extends MicroBenchmark {
  private static final int ROWS = 10_000;

  private DataContext context;
  private DataObject held;

  private record Item(int i, double d, String s) {}

  /** Runs the query, which no benchmark counts. */
  @Setup
  public void open() {
    context = DataContext.open();
    held =
        DataStore.sql(
                """
                SELECT toInt32(number) AS i, number / 7 AS d, concat('text ', number % 1000) AS s
                FROM numbers(10000)\
                """)
            .execute(context);
  }

  /** The result goes with its context. */
  @TearDown
  public void close() {
    context.close();
  }

  /** By typed getters. */
  @Benchmark
  @OperationsPerInvocation(ROWS)
  public double rows() {
    double sum = 0;
    for (Row row : held.rows()) {
      sum += row.getInt("i") + row.getDouble("d");
      sum += Objects.requireNonNull(row.getString("s")).length();
    }
    return sum;
  }

  /** As records of the program. */
  @Benchmark
  @OperationsPerInvocation(ROWS)
  public double records() {
    double sum = 0;
    for (Item item : held.as(Item.class)) {
      sum += item.i() + item.d() + item.s().length();
    }
    return sum;
  }
}
