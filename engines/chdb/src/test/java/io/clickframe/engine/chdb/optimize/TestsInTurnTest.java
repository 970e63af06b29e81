package io.clickframe.engine.chdb.optimize;

import static io.clickframe.Expressions.on;
import static org.assertj.core.api.Assertions.assertThat;

import io.clickframe.CachedStore;
import io.clickframe.DataStore;
import io.clickframe.testkit.EngineContract;
import io.clickframe.testkit.Rows;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In which order conditions are tested on rows in memory. */
class TestsInTurnTest extends EngineContract {
  private static final String IN_TURN = "query_plan_merge_filters = 0";

  @Test
  void numbersThatLeaveOutMostRowsComeBeforeTexts(@TempDir Path folder) {
    DataStore file = StarTables.write(folder, this::execute).sales();
    try (CachedStore cached = file.cache(context())) {
      sameRows(
          cached.store(), file, it -> it.filter("way = 'ab'").filter("item < 100 AND sale > shop"));
      sameRows(
          cached.store(),
          file,
          it ->
              it.filter("kin LIKE '%b' AND day < '2024-02-01'")
                  .join(
                      it.filter("sale < 5000").select("shop", "price").rename("price", "other"),
                      on("shop"))
                  .groupBy("way")
                  .agg("count() AS n", "max(other) AS most"));
    }
    checkLeaks();
  }

  private void sameRows(DataStore cached, DataStore file, UnaryOperator<DataStore> chain) {
    DataStore tested = chain.apply(cached);
    assertThat(tested.toSql(context())).containsPattern("(FROM|JOIN) \\(\n").contains(IN_TURN);
    Rows rows = Rows.of(tested, context());
    assertThat(rows.sorted())
        .isEqualTo(Rows.of(chain.apply(file), context()).sorted())
        .isNotEmpty();
  }

  @Test
  void allAreTestedAtOnceWhereNoneIsOnATextOrMostRowsAreLeft(@TempDir Path folder) {
    try (CachedStore cached = StarTables.write(folder, this::execute).sales().cache(context())) {
      DataStore sales = cached.store();
      assertThat(sales.filter("item < 100 AND price < 3").toSql(context())).doesNotContain(IN_TURN);
      assertThat(sales.filter("item < 1900 AND way = 'ab'").toSql(context()))
          .doesNotContain(IN_TURN);
    }
    checkLeaks();
  }
}
