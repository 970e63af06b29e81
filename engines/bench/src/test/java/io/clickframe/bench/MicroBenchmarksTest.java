package io.clickframe.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.clickframe.bench.micro.MicroBenchmark;
import io.clickframe.engine.chdb.ChdbEngine;
import io.clickframe.engine.chdb.NativeResources;
import java.util.Collection;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

class MicroBenchmarksTest {
  private static final String IGNORE_LOCK = "jmh.ignoreLock";

  /** No time is read, so this may run beside real benchmarks. */
  @BeforeAll
  static void ignoreOtherRuns() {
    System.setProperty(IGNORE_LOCK, "true");
  }

  @AfterAll
  static void heedOtherRuns() {
    System.clearProperty(IGNORE_LOCK);
  }

  @Test
  void eachRunsOnce() throws RunnerException {
    Options once =
        new OptionsBuilder()
            .include("^" + MicroBenchmark.class.getPackageName().replace(".", "\\.") + "\\.")
            .mode(Mode.SingleShotTime)
            .forks(0)
            .warmupIterations(0)
            .measurementIterations(1)
            .shouldFailOnError(true)
            .verbosity(VerboseMode.SILENT)
            .build();
    Collection<RunResult> results = new Runner(once).run();
    assertThat(results)
        .allSatisfy(result -> assertThat(result.getPrimaryResult().getScore()).isPositive())
        .extracting(result -> result.getPrimaryResult().getLabel())
        .contains("tenSteps", "remembered", "another", "rows", "records");
    assertThat(ChdbEngine.nativeResources()).isEqualTo(NativeResources.NONE);
  }
}
