package io.clickframe.internal.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.clickframe.explain.EngineProfile;
import io.clickframe.explain.ProfiledOperator;
import io.clickframe.explain.ProfiledOperator.Stage;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An answer of ClickHouse 26.7, cut down. */
class AnalyzeReaderTest {
  private static final String ANSWER =
      """
      Query summary:
        Time:        27.35 ms (planning 11.87 ms · execution 15.49 ms)
        Read:        9.19 thousand rows, 81.54 KB (593.56 thousand rows/s., 5.27 MB/s.)
        Peak memory: 308.01 KiB

      Output: k, sum(v)

      Expression (Project names)
      │  I/O: rows 5 → 5 · 120 B → 120 B
      │    time 1.58 us (0.0%) · parallelism 0.96/1
      └──Join (JOIN FillRightFirst)
         │  t0[8192] ⋈ t1
         │  Type: inner | Strictness: all | Algorithm: ConcurrentHashJoin
         │  Output:
         │    Left:  k, v
         │    Right: Empty
         │  I/O: rows 1.99 thousand → 994 (50.00%) · 23.86 KB → 15.90 KB
         │    Stage (probe): time 400.00 us (3.0%) · parallelism 1.00/2
         │    Stage (build): time 200.00 us (2.0%) · parallelism 2.00/2
         ├──ReadFromMergeTree (default.ev)
         │     Read type: Default
         │     Parts: 1 | Granules: 1
         │     Output: k, v
         │     Indexes:
         │       PrimaryKey
         │         Condition: (k in (-Inf, 4999])
         │         Parts: 1/2
         │         Granules: 1/245
         │     I/O: rows 0 → 994 · 0 B → 15.90 KB
         │       time 8.37 ms (54.0%) · parallelism 1.00/1
         └──Union
               I/O: rows 0 → 0
      """;

  private static EngineProfile read() {
    return AnalyzeReader.read(ANSWER.lines().toList());
  }

  private static ProfiledOperator join() {
    return read().operators().get(1);
  }

  @Test
  void readsTheSummary() {
    EngineProfile profile = read();
    assertThat(profile.planningNanos()).isEqualTo(11_870_000);
    assertThat(profile.executionNanos()).isEqualTo(15_490_000);
    assertThat(profile.rowsRead()).isEqualTo(9_190);
    assertThat(profile.bytesRead()).isEqualTo(81_540);
    assertThat(profile.peakMemory()).isEqualTo(315_402);
  }

  @Test
  void readsTheTree() {
    assertThat(read().operators())
        .extracting(
            it -> it.node().operator(), it -> it.node().description(), it -> it.node().inputs())
        .containsExactly(
            tuple("Expression", "Project names", List.of(1)),
            tuple("Join", "JOIN FillRightFirst", List.of(2, 3)),
            tuple("ReadFromMergeTree", "default.ev", List.of()),
            tuple("Union", "", List.of()));
  }

  @Test
  void readsRowsAndTimes() {
    ProfiledOperator join = join();
    assertThat(join.rowsIn()).isEqualTo(1_990);
    assertThat(join.rowsOut()).isEqualTo(994);
    assertThat(join.bytesIn()).isEqualTo(23_860);
    assertThat(join.bytesOut()).isEqualTo(15_900);
    assertThat(join.nanos()).isEqualTo(600_000);
    assertThat(join.share()).isBetween(0.0499, 0.0501);
    assertThat(join.parallelism()).isBetween(1.332, 1.334);
    assertThat(join.threads()).isEqualTo(2);
    assertThat(join.stages()).extracting(Stage::name).containsExactly("probe", "build");
    assertThat(read().operators().getFirst().stages()).isEmpty();
    assertThat(read().operators().getLast().nanos()).isZero();
  }

  @Test
  void keepsWhatItDoesNotMeasureAsDetails() {
    assertThat(join().node().details())
        .containsEntry("Type", "inner | Strictness: all | Algorithm: ConcurrentHashJoin");
    assertThat(read().operators().get(2).node().details())
        .containsEntry("Read type", "Default")
        .containsEntry("Condition", "(k in (-Inf, 4999])")
        .containsEntry("Granules", "1/245");
  }

  @Test
  void anAnswerThatIsNotUnderstoodHasNoOperators() {
    assertThat(AnalyzeReader.read(List.of("Nothing: here")).operators()).isEmpty();
  }
}
