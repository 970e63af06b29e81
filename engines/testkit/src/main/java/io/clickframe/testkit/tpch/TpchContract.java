package io.clickframe.testkit.tpch;

import static org.assertj.core.api.Assertions.assertThat;

import io.clickframe.testkit.EngineContract;
import io.clickframe.testkit.Rows;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The queries of TPC-H at scale 0.01: as chains they give what their SQL gives. */
public abstract class TpchContract extends EngineContract {
  private @Nullable TpchTables tables;

  /** For the engine's test class. */
  protected TpchContract() {}

  /** The tables, written once a class. */
  protected final TpchTables tables() {
    return Objects.requireNonNull(tables, "the tables are written before the first test");
  }

  @BeforeAll
  final void writeTables() throws IOException {
    tables = TpchTables.write(samples().folder(), TpchRows::write, this::execute);
  }

  @Test
  final void thereIsAChainForEveryQuery() {
    List<String> numbers = IntStream.rangeClosed(1, 22).mapToObj("q%02d"::formatted).toList();
    assertThat(TpchQueries.all())
        .extracting(query -> query.name().substring(0, 3))
        .containsExactlyElementsOf(numbers);
  }

  @TestFactory
  final Stream<DynamicTest> givesTheRowsOfSql() {
    return TpchQueries.all().stream()
        .map(query -> DynamicTest.dynamicTest(query.name(), () -> check(query)));
  }

  private void check(TpchQuery query) {
    Rows expected = Rows.of(tables().sql(query.sql()), context());
    assertThat(expected.values()).hasSize(query.rows()).noneMatch(row -> row.contains(null));
    Rows actual = Rows.of(query.chain().apply(tables()), context());
    assertThat(actual.schema()).isEqualTo(expected.schema());
    assertThat(actual.values()).isEqualTo(expected.values());
    checkLeaks();
  }
}
