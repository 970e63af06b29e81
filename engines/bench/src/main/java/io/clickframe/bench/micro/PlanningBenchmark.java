package io.clickframe.bench.micro;

import io.clickframe.bench.PlanTimes;
import java.util.concurrent.atomic.AtomicLong;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Chains of ten steps to their statements; nothing runs. Each is recorded anew, as in a program: a
 * chain that is kept would know its columns from its first plan. {@link RecordingBenchmark} says
 * how much of the time that is.
 */
@State(Scope.Benchmark)
@Warmup(iterations = 10, time = 3) // the planner is much code to compile
public class PlanningBenchmark extends MicroBenchmark {
  private final AtomicLong chains = new AtomicLong();

  /** The same chain each time, whose plan is remembered. */
  @Benchmark
  public String remembered(SampleTables tables) {
    return PlanTimes.objects(tables::table).toSql(tables.context());
  }

  /** Another chain each time, which no plan is remembered of. */
  @Benchmark
  public String another(SampleTables tables) {
    return PlanTimes.objects(tables::table).limit(chains.incrementAndGet()).toSql(tables.context());
  }
}
