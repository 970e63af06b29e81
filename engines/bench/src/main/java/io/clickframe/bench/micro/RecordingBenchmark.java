package io.clickframe.bench.micro;

import io.clickframe.DataStore;
import io.clickframe.bench.PlanTimes;
import org.openjdk.jmh.annotations.Benchmark;

/** Steps into a chain; nothing is planned. */
public class RecordingBenchmark extends MicroBenchmark {

  /** A chain of ten steps over two files. */
  @Benchmark
  public DataStore tenSteps(SampleTables tables) {
    return PlanTimes.objects(tables::table);
  }
}
