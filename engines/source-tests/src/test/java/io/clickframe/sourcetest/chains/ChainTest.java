package io.clickframe.sourcetest.chains;

import static org.assertj.core.api.Assertions.assertThat;

import io.clickframe.DataStore;
import io.clickframe.error.ClickFrameException;
import io.clickframe.sourcetest.SourceTest;
import io.clickframe.sourcetest.chains.TermDraw.Column;
import io.clickframe.testkit.Rows;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Chains over a database's tables, run with and without pushdown. */
public abstract class ChainTest extends SourceTest {
  private static final Pattern FENCE =
      Pattern.compile("(?ms)^Remote \\d+ asks [^\\n]*\\n(.*?)(?=^Remote|^Stays|^==|\\z)");
  private static final long FIRST = Long.getLong("clickframe.first", 0);

  /** For a test class. */
  protected ChainTest() {}

  /** A chain over tables by their names. */
  @FunctionalInterface
  public interface Chain {
    DataStore over(Function<String, DataStore> stores);
  }

  /** The store of a table. */
  protected abstract DataStore store(String table, boolean pushdown);

  protected final DataStore pushed(Chain chain) {
    return chain.over(table -> store(table, true));
  }

  protected final DataStore unpushed(Chain chain) {
    return chain.over(table -> store(table, false));
  }

  /** What the databases are asked, part by part. */
  protected final List<String> asked(DataStore chain) {
    return FENCE
        .matcher(chain.explain(context()).toString())
        .results()
        .map(MatchResult::group)
        .toList();
  }

  /** Why steps of a chain stay, line by line. */
  protected final String stays(DataStore chain) {
    return chain
        .explain(context())
        .toString()
        .lines()
        .filter(line -> line.startsWith("Stays in ClickHouse: "))
        .collect(Collectors.joining("\n"));
  }

  /** The same types and rows with and without pushdown. */
  protected final Rows agreed(Chain chain) {
    Rows rows = Rows.of(pushed(chain), context());
    Rows expected = Rows.of(unpushed(chain), context());
    assertThat(rows.schema()).isEqualTo(expected.schema());
    assertThat(rows.sorted()).isEqualTo(expected.sorted());
    return rows;
  }

  /**
   * Random chains give the same with and without pushdown. {@code -Dclickframe.chains=5000} runs
   * more, {@code -Dclickframe.first=…} others.
   *
   * @param least how many of a hundred run in the database as a whole
   * @param start of the seeds, for chains of its own
   * @param usual how many chains a build runs
   */
  protected final void agreeByChance(
      Map<String, List<Column>> tables, int least, long start, long usual) {
    long chains = Long.getLong("clickframe.chains", usual);
    List<String> differences = new ArrayList<>();
    int whole = 0;
    for (long seed = start + FIRST; seed < start + FIRST + chains; seed++) {
      long number = seed;
      Chain chain = stores -> ChainDraw.of(number, tables, stores);
      String difference =
          Outcome.difference(
              Outcome.of(() -> pushed(chain), context()),
              Outcome.of(() -> unpushed(chain), context()));
      if (difference != null) {
        differences.add("Seed " + seed + ": " + difference + "\n" + text(pushed(chain)));
      } else {
        whole += isWhole(pushed(chain)) ? 1 : 0;
      }
    }
    assertThat(differences).isEmpty();
    assertThat(whole * 100L)
        .as("chains that ran in the database as a whole")
        .isGreaterThan(chains * least);
  }

  private @Nullable String text(DataStore chain) {
    try {
      return chain.explain(context()).toString();
    } catch (ClickFrameException e) {
      return chain.toString();
    }
  }

  private boolean isWhole(DataStore chain) {
    try {
      return asked(chain).size() == 1 && stays(chain).isEmpty();
    } catch (ClickFrameException e) {
      return false;
    }
  }
}
