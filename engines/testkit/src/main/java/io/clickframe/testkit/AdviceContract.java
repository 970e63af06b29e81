package io.clickframe.testkit;

import static io.clickframe.Expressions.col;
import static io.clickframe.Expressions.count;
import static io.clickframe.Expressions.on;
import static org.assertj.core.api.Assertions.assertThat;

import io.clickframe.DataStore;
import io.clickframe.JoinType;
import io.clickframe.explain.Advice;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Advice: given where it is due, and not where it is not. */
public abstract class AdviceContract extends EngineContract {

  /** For the engine's test class. */
  protected AdviceContract() {}

  @BeforeAll
  final void createTables() {
    execute(
        "CREATE TABLE visits (day Date, url String, n Int64) ENGINE = MergeTree ORDER BY (day, n)");
    execute(
        "INSERT INTO visits SELECT toDate('2024-01-01') + intDiv(number, 10000),"
            + " concat('/page/', toString(number)), number FROM numbers(300000)");
    execute("CREATE TABLE newest (id Int64, n Int64) ENGINE = ReplacingMergeTree ORDER BY id");
    execute("INSERT INTO newest SELECT number, 1 FROM numbers(10)");
  }

  @AfterAll
  final void dropTables() {
    execute("DROP TABLE visits");
    execute("DROP TABLE newest");
  }

  private static DataStore visits() {
    return DataStore.table("visits");
  }

  private void assertAdvised(String rule, DataStore planted, DataStore clean) {
    List<Advice> advice = planted.explain(context()).advice();
    assertThat(advice).extracting(Advice::rule).contains(rule);
    assertThat(advice)
        .filteredOn(it -> it.rule().equals(rule))
        .singleElement()
        .satisfies(it -> {
          assertThat(it.steps()).isNotEmpty();
          assertThat(it.evidence()).isNotBlank();
          assertThat(it.cure()).isNotBlank();
          assertThat(planted.explain(context()).toString()).contains(it.cure());
        });
    assertThat(clean.explain(context()).advice()).extracting(Advice::rule).doesNotContain(rule);
  }

  @Test
  final void filtersThatPruneNothing() {
    assertAdvised(
        "unpruned-scan",
        visits().filter("url = '/page/7'").agg(count().as("n")),
        visits().filter("day = '2024-01-03' AND url = '/page/7'").agg(count().as("n")));
  }

  @Test
  final void tablesThatAreSmallAreReadAnyway() {
    assertThat(DataStore.table("newest").filter("n = 1").explain(context()).advice()).isEmpty();
  }

  @Test
  final void everyColumnForAFewOfThem() {
    DataStore all = samples().employees();
    assertAdvised(
        "every-column",
        DataStore.sql("SELECT *, url AS again FROM visits").agg(count().as("n")),
        all.select("name").limit(3));
  }

  @Test
  final void joinsOfEachWithEach() {
    assertAdvised(
        "cross-join",
        DataStore.numbers(3).crossJoin(visits()).agg(count().as("rows")),
        visits().join(DataStore.numbers(3).select("toInt64(number) AS n"), on("n")));
  }

  @Test
  final void patternsThatMayBeginAnywhere() {
    assertAdvised(
        "searched-text",
        visits().filter(col("url").like("%7")).limit(5),
        visits().filter(col("url").like("/page/7%")).limit(5));
  }

  @Test
  final void rowsThatAreMergedWhileTheyAreRead() {
    assertAdvised(
        "final",
        DataStore.sql("SELECT id FROM newest FINAL").limit(3),
        DataStore.sql("SELECT 'FINAL' AS word, id FROM newest").limit(3));
  }

  @Test
  final void sortsOfEverything() {
    assertAdvised("whole-sort", visits().sort("url"), visits().sort("url").limit(10));
    assertThat(visits().groupBy("day").agg(count().as("n")).sort("day").explain(context()).advice())
        .isEmpty();
  }

  @Test
  final void bigRightSides() {
    DataStore small = DataStore.numbers(10).select("number AS k");
    DataStore big = DataStore.numbers(3_000_000).select("number AS k");
    assertThat(small.join(big, on("k"), JoinType.LEFT).profile(context()).advice())
        .extracting(Advice::rule)
        .contains("big-right-side");
    assertThat(big.join(small, on("k"), JoinType.LEFT).profile(context()).advice())
        .extracting(Advice::rule)
        .doesNotContain("big-right-side");
  }
}
