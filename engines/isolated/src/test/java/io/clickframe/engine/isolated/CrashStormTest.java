package io.clickframe.engine.isolated;

import static io.clickframe.engine.isolated.IsolatedEngine.isolated;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clickframe.DataContext;
import io.clickframe.DataObject;
import io.clickframe.DataStore;
import io.clickframe.engine.isolated.internal.SupervisedEngine;
import io.clickframe.error.EngineCrashedException;
import io.clickframe.error.StaleObjectException;
import io.clickframe.result.Batches;
import io.clickframe.spi.Engine;
import io.clickframe.spi.QueryOptions;
import io.clickframe.spi.SqlStatement;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/**
 * Processes are killed, crashed and stopped at random points of statements: each gives its typed
 * error, each engine goes on, and nothing is left over. {@code -Dclickframe.crashes=100} does it
 * more often, {@code -Dclickframe.seed=…} at other points.
 */
@EnabledOnOs(OS.LINUX)
class CrashStormTest {
  private static final int CRASHES = Integer.getInteger("clickframe.crashes", 6);
  private static final long SEED = Long.getLong("clickframe.seed", 1);
  private static final int AT_ONCE = 3;
  private static final List<String> SIGNALS = List.of("SEGV", "KILL", "STOP");
  private static final int LATEST_MILLIS = 120;

  /** Short, but a loaded machine must not look hung. */
  private static final Duration HANG = Duration.ofSeconds(3);

  private final AtomicInteger errors = new AtomicInteger();
  private final AtomicInteger recoveries = new AtomicInteger();

  /** Statements that would never end. */
  private enum Work {
    READ {
      @Override
      void run(DataContext context) {
        try (Batches batches =
            DataStore.sql("SELECT number, toString(number) AS s FROM numbers(1000000000000)")
                .batches(context)) {
          batches.forEach(batch -> assertThat(batch.rowCount()).isPositive());
        }
      }
    },
    RECKON {
      @Override
      void run(DataContext context) {
        DataStore.sql("SELECT sum(sipHash64(number)) AS s FROM numbers(1000000000000)")
            .scalar(Object.class, context);
      }
    },
    INSERT {
      @Override
      void run(DataContext context) {
        context
            .engine()
            .insert(
                SqlStatement.of("INSERT INTO sink SELECT number FROM numbers(1000000000000)"),
                QueryOptions.NONE);
      }
    },
    LOAD {
      @Override
      void run(DataContext context) {
        ByteBuffer rows = ByteBuffer.allocate(80_000);
        context
            .engine()
            .insert(SqlStatement.of("INSERT INTO sink (n)"), "RowBinary", rows::duplicate);
      }
    };

    abstract void run(DataContext context);
  }

  @Test
  void everyCrashIsATypedErrorAndEveryEngineGoesOn() throws Exception {
    long start = System.nanoTime();
    try (ExecutorService runs = Executors.newFixedThreadPool(AT_ONCE)) {
      List<Future<Void>> all =
          runs.invokeAll(
              IntStream.range(0, AT_ONCE)
                  .<Callable<Void>>mapToObj(i ->
                      () -> {
                        storm(
                            new Random(SEED + i),
                            CRASHES / AT_ONCE + (i < CRASHES % AT_ONCE ? 1 : 0));
                        return null;
                      })
                  .toList());
      for (Future<Void> one : all) {
        one.get();
      }
    }
    assertThat(errors).hasValue(CRASHES);
    assertThat(recoveries).hasValue(CRASHES);
    assertThat(Signals.children()).as("orphans").isEmpty();
    System.out.printf(
        "%d crashes: %d typed errors, %d recoveries, %.0f s%n",
        CRASHES, errors.get(), recoveries.get(), (System.nanoTime() - start) / 1e9);
  }

  private void storm(Random random, int crashes) {
    IsolatedEngine factory = isolated().hangTimeout(HANG).restarts(crashes, Duration.ofHours(1));
    try (DataContext context = DataContext.open(factory)) {
      for (int i = 0; i < crashes; i++) {
        crash(context, random);
      }
    }
  }

  private void crash(DataContext context, Random random) {
    Engine engine = context.engine();
    engine.run(SqlStatement.of("CREATE TABLE IF NOT EXISTS sink (n UInt64) ENGINE = Null"));
    Work work = Work.values()[random.nextInt(Work.values().length)];
    String signal = SIGNALS.get(random.nextInt(SIGNALS.size()));
    long pid = Signals.pid(context);
    int millis = random.nextInt(LATEST_MILLIS);
    DataObject lost = DataStore.numbers(1000).materialize(context, "lost");
    Thread killer =
        Thread.ofPlatform()
            .start(() -> {
              awaitRunning(engine);
              pause(millis);
              Signals.send(signal, pid);
            });
    try {
      work.run(context);
      throw new AssertionError(work + " ended");
    } catch (EngineCrashedException e) {
      assertThat(e).hasMessageContaining("(pid " + pid + ")");
      errors.incrementAndGet();
    }
    join(killer);
    Signals.awaitGone(pid);
    assertThatThrownBy(() -> lost.store().count(context)).isInstanceOf(StaleObjectException.class);
    lost.close();
    try (DataObject rows =
        DataStore.numbers(1000).filter("number % 2 = 0").materialize(context, "storm")) {
      assertThat(rows.store().count(context)).isEqualTo(500);
      recoveries.incrementAndGet();
    }
  }

  /** Returns once the engine is at the statement. */
  private static void awaitRunning(Engine engine) {
    SqlStatement running =
        SqlStatement.of(
            "SELECT query FROM system.processes WHERE query LIKE '%sink%' OR query LIKE"
                + " '%1000000000000%'");
    while (((SupervisedEngine) engine).lines(running).size() < 2) { // one is this itself
      Thread.onSpinWait();
    }
  }

  private static void pause(int millis) {
    try {
      TimeUnit.MILLISECONDS.sleep(millis);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
