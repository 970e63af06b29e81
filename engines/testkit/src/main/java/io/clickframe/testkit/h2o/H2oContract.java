package io.clickframe.testkit.h2o;

import static org.assertj.core.api.Assertions.assertThat;

import io.clickframe.DataStore;
import io.clickframe.testkit.EngineContract;
import io.clickframe.testkit.Rows;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Questions of one task of the benchmark over tables that the engine itself makes. */
abstract class H2oContract extends EngineContract {
  private static final int SHOWN_DIFFERENCES = 10;
  private static final Pattern TABLE = Pattern.compile("\\{(\\w+)}");

  /** Name of a table to the {@code SELECT} of its rows. */
  abstract Map<String, String> tables();

  abstract List<H2oQuestion> questions();

  @BeforeAll
  final void writeTables() {
    tables()
        .forEach((name, select) ->
            execute("INSERT INTO FUNCTION file('" + file(name) + "', 'Parquet') " + select));
  }

  @TestFactory
  final Stream<DynamicTest> givesTheRowsOfSql() {
    return questions().stream()
        .map(question -> DynamicTest.dynamicTest(question.name(), () -> check(question)));
  }

  private void check(H2oQuestion question) {
    Rows expected = Rows.of(sql(question.sql()), context());
    Rows actual =
        Rows.of(question.chain().apply(name -> DataStore.file(file(name).toString())), context());
    assertThat(expected.values()).hasSize(question.rows());
    assertThat(actual.schema()).isEqualTo(expected.schema());
    assertThat(differences(actual, expected)).as("how often more in the chain's rows").isEmpty();
    checkLeaks();
  }

  /** A few of the rows that one result has more often than the other. */
  private static List<Map.Entry<List<@Nullable Object>, Integer>> differences(
      Rows actual, Rows expected) {
    Map<List<@Nullable Object>, Integer> counts = new HashMap<>();
    actual.values().forEach(row -> counts.merge(row, 1, Integer::sum));
    expected.values().forEach(row -> counts.merge(row, -1, Integer::sum));
    return counts.entrySet().stream()
        .filter(count -> count.getValue() != 0)
        .limit(SHOWN_DIFFERENCES)
        .toList();
  }

  private String sql(String text) {
    return TABLE
        .matcher(text)
        .replaceAll(
            found -> Matcher.quoteReplacement("file('" + file(found.group(1)) + "', 'Parquet')"));
  }

  private Path file(String table) {
    return samples().folder().resolve(table + ".parquet");
  }
}
