package io.clickframe.sourcetest.tpch;

import static org.assertj.core.api.Assertions.assertThat;

import io.clickframe.DataStore;
import io.clickframe.sourcetest.SourceTest;
import io.clickframe.testkit.Rows;
import io.clickframe.testkit.tpch.TpchQueries;
import io.clickframe.testkit.tpch.TpchQuery;
import io.clickframe.testkit.tpch.TpchTables;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * The queries of TPC-H give the same rows with and without pushdown. {@code -Dclickframe.scale=0.1}
 * also measures them and prints the manual's table.
 */
abstract class TpchPushdownTest extends SourceTest {
  private static final String SCALE = "clickframe.scale";
  private static final Pattern FENCE = Pattern.compile("(?m)^Remote \\d+ asks ");
  private static final int ROUNDS = 5;

  /** Makes the tables. */
  abstract void load(double scale) throws SQLException;

  /** The store of a table. */
  abstract DataStore store(String table, boolean pushdown);

  /** How many parts of each query run in the database, by the query's number as in {@code q01}. */
  abstract Map<String, Integer> parts();

  @BeforeAll
  final void loadTables() throws SQLException {
    load(Double.parseDouble(System.getProperty(SCALE, "0.01")));
  }

  private DataStore chain(TpchQuery query, boolean pushdown) {
    return query.chain().apply(TpchTables.over(table -> store(table, pushdown)));
  }

  private int fences(TpchQuery query) {
    String explained = chain(query, true).explain(context()).toString();
    return Math.toIntExact(FENCE.matcher(explained).results().count());
  }

  private static String number(TpchQuery query) {
    return query.name().substring(0, 3);
  }

  @TestFactory
  Stream<DynamicTest> givesTheSameRows() {
    return TpchQueries.all().stream()
        .map(query -> DynamicTest.dynamicTest(query.name(), () -> check(query)));
  }

  private void check(TpchQuery query) {
    Rows expected = Rows.of(chain(query, false), context());
    Rows actual = Rows.of(chain(query, true), context());
    assertThat(actual.schema()).isEqualTo(expected.schema());
    assertThat(actual.values()).isEqualTo(expected.values());
  }

  @Test
  void runsThereAsFarAsTheTableSays() {
    Map<String, Integer> found =
        TpchQueries.all().stream()
            .collect(Collectors.toMap(TpchPushdownTest::number, this::fences));
    assertThat(found).isEqualTo(parts());
  }

  @Test
  @EnabledIfSystemProperty(named = SCALE, matches = ".+", disabledReason = "only measured by hand")
  void measures() {
    StringBuilder table =
        new StringBuilder("\n| Query | Parts | ms with | ms without | |\n|---|---|---|---|---|\n");
    for (TpchQuery query : TpchQueries.all()) {
      long[] with = new long[ROUNDS];
      long[] without = new long[ROUNDS];
      for (int i = 0; i < ROUNDS; i++) {
        with[i] = nanoseconds(chain(query, true));
        without[i] = nanoseconds(chain(query, false));
      }
      table.append(
          "| %s | %d | %.0f | %.0f | %.2f |%n"
              .formatted(
                  query.name(),
                  fences(query),
                  median(with) / 1e6,
                  median(without) / 1e6,
                  (double) median(with) / median(without)));
    }
    System.out.println(table);
  }

  private long nanoseconds(DataStore chain) {
    long start = System.nanoTime();
    Rows.of(chain, context());
    return System.nanoTime() - start;
  }

  private static long median(long[] values) {
    List<Long> sorted = LongStream.of(values).sorted().boxed().toList();
    return sorted.get(values.length / 2);
  }
}
