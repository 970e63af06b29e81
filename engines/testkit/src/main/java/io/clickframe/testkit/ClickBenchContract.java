package io.clickframe.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.clickframe.testkit.cases.Case;
import io.clickframe.testkit.clickbench.ClickBenchQueries;
import io.clickframe.testkit.data.Hits;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The 43 queries of ClickBench, on a million rows. */
public abstract class ClickBenchContract extends EngineContract {

  /** For the engine's test class. */
  protected ClickBenchContract() {}

  @BeforeAll
  final void writeRows() {
    Hits.write(samples().folder(), this::execute);
  }

  @Test
  final void thereIsAChainForEveryQuery() {
    assertThat(ClickBenchQueries.all()).extracting(Case::name).doesNotHaveDuplicates().hasSize(43);
  }

  @TestFactory
  final Stream<DynamicTest> givesTheRowsOfSql() {
    return ClickBenchQueries.all().stream()
        .map(query -> DynamicTest.dynamicTest(query.name(), () -> check(query)));
  }

  private void check(Case query) {
    String sql =
        query.sql().replace("{hits}", Hits.table(samples().folder()))
            + " SETTINGS session_timezone = 'UTC'";
    Rows expected = Rows.of(sql, context());
    Rows actual = Rows.of(query.chain().apply(samples()), context());
    assertThat(expected.values()).isNotEmpty();
    assertThat(actual.schema()).isEqualTo(expected.schema());
    assertThat(actual.values()).isEqualTo(expected.values());
    checkLeaks();
  }
}
