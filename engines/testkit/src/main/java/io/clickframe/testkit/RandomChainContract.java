package io.clickframe.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.clickframe.testkit.chain.ChainCheck;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Random chains give what plain Java and DuckDB give. {@code -Dclickframe.chains=100000} runs more,
 * {@code -Dclickframe.first=…} others, {@code -Dclickframe.seed=…} one.
 */
public abstract class RandomChainContract extends EngineContract {
  private static final long CHAINS = Long.getLong("clickframe.chains", 1000);
  private static final long FIRST = Long.getLong("clickframe.first", 1);

  /**
   * Seeds beyond those, that once failed. Another generator makes other chains of them: what was
   * found is kept as small chains, too, in {@code FoundCases}.
   */
  private static final List<Long> FOUND = List.of(8789L, 10988L, 11742L, 14190L);

  private static final int MOST_REPORTED = 5;

  /** For the engine's test class. */
  protected RandomChainContract() {}

  @Test
  final void givesTheRowsOfTheOracles(@TempDir Path folder) {
    Long only = Long.getLong("clickframe.seed");
    LongStream seeds =
        only != null
            ? LongStream.of(only)
            : LongStream.concat(
                LongStream.range(FIRST, FIRST + CHAINS), FOUND.stream().mapToLong(i -> i));
    try (ChainCheck check = ChainCheck.of(context(), folder, this::execute)) {
      List<String> failures =
          seeds
              .parallel()
              .mapToObj(check::failure)
              .filter(Objects::nonNull)
              .limit(MOST_REPORTED)
              .toList();
      if (!failures.isEmpty()) {
        fail(String.join("\n", failures));
      }
      assertThat(check.byDuckDb()).isPositive();
    }
    checkLeaks();
  }
}
