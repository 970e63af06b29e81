package io.clickframe.testkit;

import static io.clickframe.Expressions.col;
import static io.clickframe.Expressions.count;
import static io.clickframe.Expressions.param;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.clickframe.DataContext;
import io.clickframe.DataStore;
import io.clickframe.PreparedQuery;
import io.clickframe.error.QueryException;
import io.clickframe.explain.EngineProfile;
import io.clickframe.explain.Phase;
import io.clickframe.explain.Profile;
import io.clickframe.explain.ProfiledOperator;
import io.clickframe.explain.ProfiledRun;
import io.clickframe.progress.ProgressState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What chains did, measured. */
public abstract class ProfileContract extends EngineContract {
  private static final long ROWS = 20_000_000;

  /** For the engine's test class. */
  protected ProfileContract() {}

  private static DataStore chain() {
    return DataStore.numbers(ROWS)
        .filter("number % 4 = 0")
        .groupBy("number % 7 AS k")
        .agg(count().as("n"));
  }

  @Test
  final void phasesAddUpToTheWallClock() {
    long begin = System.nanoTime();
    Profile profile = chain().profile(1, context());
    long wall = System.nanoTime() - begin;
    ProfiledRun run = profile.runs().getFirst();
    assertThat(run.phases().values().stream().mapToLong(Long::longValue).sum())
        .isEqualTo(run.nanos());
    assertThat(run.nanos()).isLessThan(wall);
    assertThat(run.nanos(Phase.BIND)).isPositive();
    assertThat(run.nanos(Phase.EXECUTE) + run.nanos(Phase.TRANSFER)).isPositive();
    assertThat(run.phases().values()).allSatisfy(nanos -> assertThat(nanos).isNotNegative());
    assertThat(run.rows()).isEqualTo(7);
  }

  /** Another clock measures the same run from its sending to its end. */
  @Test
  final void whatFollowsPlanningIsWhatListenersMeasure() {
    List<Duration> heard = new CopyOnWriteArrayList<>();
    DataContext listening =
        context()
            .withProgress(progress -> {
              if (progress.state() == ProgressState.FINISHED) {
                heard.add(progress.elapsed());
              }
            });
    List<ProfiledRun> runs =
        DataStore.numbers(3_000_000)
            .assign("toString(number) AS text")
            .profile(5, listening)
            .runs();
    List<Double> ratios = new ArrayList<>();
    for (int i = 0; i < runs.size(); i++) {
      ProfiledRun run = runs.get(i);
      long planning = run.nanos(Phase.BIND) + run.nanos(Phase.REWRITE) + run.nanos(Phase.EMIT);
      ratios.add((double) (run.nanos() - planning) / heard.get(i).toNanos());
    }
    // The median: a pause of the JVM between the two clocks is no fault of either.
    ratios.sort(null);
    assertThat(ratios.get(2)).isCloseTo(1, within(0.05));
  }

  @Test
  final void preparedChainsAreProfiledWithTheirValues() {
    PreparedQuery prepared =
        DataStore.numbers(1000)
            .filter(col("number").ge(param("from", "UInt64")))
            .prepare(context());
    assertThatThrownBy(() -> prepared.profile(1))
        .hasMessageContaining("'from' (UInt64) has no value");
    Profile profile = prepared.bind("from", 990).profile(2);
    assertThat(profile.runs().getFirst().rows()).isEqualTo(10);
    assertThat(profile.runs().getFirst().nanos(Phase.BIND)).isZero();
    assertThat(profile.engine().missing()).isNull();
    assertThat(prepared.bind("from", 990).explain().engine().missing()).isNull();
  }

  @Test
  final void severalRunsHaveAMedianAndASpread() {
    Profile profile = DataStore.numbers(1000).profile(5, context());
    assertThat(profile.runs()).hasSize(5);
    assertThat(profile.medianNanos()).isBetween(profile.spread().least(), profile.spread().most());
    List<Long> sorted = profile.runs().stream().map(ProfiledRun::nanos).sorted().toList();
    assertThat(profile.medianNanos()).isEqualTo(sorted.get(2));
    assertThatThrownBy(() -> DataStore.numbers(1).profile(0, context()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("runs must be positive, was 0");
  }

  @Test
  final void operatorsHaveRowsAndSteps() {
    Profile profile = chain().profile(1, context());
    EngineProfile engine = profile.engine();
    assertThat(engine.missing()).isNull();
    assertThat(engine.rowsRead()).isEqualTo(ROWS);
    assertThat(engine.bytesRead()).isEqualTo(8 * ROWS);
    assertThat(engine.peakMemory()).isPositive();
    ProfiledOperator groups = operator(engine, "Aggregating");
    assertThat(groups.rowsIn()).isEqualTo(ROWS / 4);
    assertThat(groups.rowsOut()).isEqualTo(7);
    assertThat(groups.stages()).hasSize(2);
    assertThat(steps(profile, groups)).containsExactly(3);
    assertThat(steps(profile, operator(engine, "Filter"))).containsExactly(2);
    assertThat(engine.readers())
        .singleElement()
        .satisfies(reader -> {
          assertThat(reader.rowsOut()).isEqualTo(ROWS);
          assertThat(steps(profile, reader)).contains(1);
        });
  }

  private static ProfiledOperator operator(EngineProfile engine, String name) {
    return engine.operators().stream()
        .filter(it -> it.node().operator().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static List<Integer> steps(Profile profile, ProfiledOperator operator) {
    return operator.node().planNodes().stream()
        .flatMap(id -> profile.explanation().plan().nodes().get(id).steps().stream())
        .distinct()
        .toList();
  }

  /** On one thread nothing overlaps. */
  @Test
  final void operatorsTimesAddUpToTheEnginesOwn() {
    DataStore chain =
        DataStore.numbers(ROWS)
            .filter("cityHash64(number, 'a') % 4 = 0")
            .agg(col("number").max().as("m"));
    var one =
        context()
            .withOptions(
                new io.clickframe.spi.QueryOptions(null, 0, java.util.Map.of("max_threads", "1")));
    double nearest =
        LongStream.range(0, 5)
            .mapToDouble(_ -> {
              EngineProfile engine = chain.profile(1, one).engine();
              return (double) engine.operatorNanos() / engine.executionNanos();
            })
            .map(ratio -> Math.abs(ratio - 1))
            .min()
            .orElseThrow();
    assertThat(nearest).isCloseTo(0, within(0.10));
  }

  @Test
  final void isTextAndJson() {
    Profile profile = chain().profile(2, context());
    assertThat(profile.toString())
        .containsSubsequence("== Recorded ==", "== Time ==", "total", "== Operators ==")
        .contains("Aggregating [3]: 5,000,000 -> 7 rows");
    assertThat(profile.toJson()).contains("\"kind\" : \"profile\"", "\"EXECUTE\"");
  }

  @Test
  final void failsAsTheChainDoes() {
    DataStore failing = DataStore.numbers(10).assign("throwIf(number = 3, 'it ran') AS t");
    assertThatThrownBy(() -> failing.profile(context()))
        .isInstanceOf(QueryException.class)
        .hasMessageContaining("it ran");
  }

  @Test
  final void runsChainsOverRowsOfTheProgram() {
    DataStore values =
        DataStore.values(java.util.Map.of("id", LongStream.range(0, 50_000).boxed().toList()));
    Profile profile = values.filter("id >= 40000").profile(1, context());
    assertThat(profile.runs().getFirst().rows()).isEqualTo(10_000);
    assertThat(profile.engine().missing()).isNull();
  }
}
