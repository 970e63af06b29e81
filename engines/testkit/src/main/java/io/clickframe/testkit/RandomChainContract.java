package io.clickframe.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.clickframe.testkit.cases.RandomChain;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** A chain means what SQL would mean if each step were a sub-query of the next. */
public abstract class RandomChainContract extends EngineContract {
  private static final long CHAINS = Long.getLong("clickframe.chains", 120);

  /** Seeds beyond those that once failed. */
  private static final List<Long> FOUND = List.of(1255L, 2964L);

  /** Without the second the engine itself fails on what was found. */
  private static final String SETTINGS =
      " SETTINGS join_use_nulls = 1, optimize_move_to_prewhere = 0";

  /** For the engine's test class. */
  protected RandomChainContract() {}

  @TestFactory
  final Stream<DynamicTest> givesTheRowsOfNestedSql() {
    return LongStream.concat(LongStream.rangeClosed(1, CHAINS), FOUND.stream().mapToLong(i -> i))
        .mapToObj(seed -> DynamicTest.dynamicTest("seed " + seed, () -> check(seed)));
  }

  private void check(long seed) {
    RandomChain chain = RandomChain.of(seed, samples());
    Rows expected = Rows.of(samples().sql(chain.sql()) + SETTINGS, context());
    Rows actual = Rows.of(chain.store(), context());
    assertThat(actual.schema()).as("what the engine says").isEqualTo(described(chain.store()));
    assertThat(actual.schema()).as(chain.sql()).isEqualTo(expected.schema());
    assertThat(actual.sorted()).as(chain.sql()).isEqualTo(expected.sorted());
    checkLeaks();
  }
}
