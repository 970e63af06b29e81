package io.clickframe.engine.chdb.optimize;

import static io.clickframe.Expressions.col;
import static io.clickframe.Expressions.on;
import static org.assertj.core.api.Assertions.assertThat;

import io.clickframe.CachedStore;
import io.clickframe.DataObject;
import io.clickframe.DataStore;
import io.clickframe.testkit.EngineContract;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How many threads read objects. */
class SmallTablesTest extends EngineContract {
  private static final String ONE_THREAD = "max_threads = 1";

  private static DataStore numbers(int rows) {
    return DataStore.sql("SELECT number AS n, number % 7 AS g FROM numbers(" + rows + ")");
  }

  private static DataStore groups(DataStore store) {
    return store.groupBy("g").agg(col("n").sum().as("total")).sort("g");
  }

  private String sql(DataStore chain) {
    return chain.toSql(context());
  }

  @Test
  void oneThreadReadsAFewRows() {
    try (DataObject table = numbers(100_000).materialize(context(), "few");
        DataObject held = numbers(50_000).execute(context());
        CachedStore cached = numbers(1000).cache(context())) {
      assertThat(sql(groups(table.store()))).contains(ONE_THREAD);
      assertThat(sql(groups(held.store()))).contains(ONE_THREAD);
      assertThat(sql(groups(cached.store()))).contains(ONE_THREAD);
      assertThat(
              groups(table.store()).filter("g = 3").select("total").scalar(Long.class, context()))
          .isEqualTo(
              numbers(100_000)
                  .filter("g = 3")
                  .agg("sum(n) AS total")
                  .scalar(Long.class, context()));
    }
  }

  @Test
  void severalThreadsReadMany() {
    try (DataObject many = numbers(100_001).materialize(context(), "many");
        DataObject half = numbers(60_000).materialize(context(), "half")) {
      assertThat(sql(groups(many.store()))).doesNotContain(ONE_THREAD);
      DataStore both = half.store().union(half.store());
      assertThat(sql(groups(both))).doesNotContain(ONE_THREAD);
    }
  }

  @Test
  void severalThreadsMakeManyRowsOfFew() {
    try (DataObject few = numbers(1000).materialize(context(), "few")) {
      DataStore other = few.store().rename("g", "h");
      assertThat(sql(few.store().join(other, on("n")))).doesNotContain(ONE_THREAD);
      assertThat(sql(few.store().assign("range(1000000) AS r").explode("r")))
          .doesNotContain(ONE_THREAD);
      Map<String, DataStore> stores = Map.of("few", few.store());
      assertThat(sql(DataStore.query("SELECT a.n AS n FROM few AS a, few AS b", stores)))
          .doesNotContain(ONE_THREAD);
    }
  }

  @Test
  void severalThreadsReadOtherSourcesToo() {
    try (DataObject few = numbers(10).materialize(context(), "few")) {
      assertThat(sql(few.store().join(numbers(10).rename("g", "h"), on("n"))))
          .doesNotContain(ONE_THREAD);
    }
  }
}
