package io.clickframe.sourcetest.clickhouse;

import static io.clickframe.Expressions.col;
import static io.clickframe.Expressions.count;
import static org.assertj.core.api.Assertions.assertThat;

import io.clickframe.DataStore;
import io.clickframe.sourcetest.SourceTest;
import io.clickframe.sourcetest.server.ClickHouseServer;
import io.clickframe.testkit.Rows;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A table of which two servers have a half each: what a chain computes is of both. */
class ShardsTest extends SourceTest {
  private final ClickHouseServer first = ClickHouseServer.shared();
  private final ClickHouseServer second = ClickHouseServer.start();

  @BeforeAll
  void createTables() {
    for (ClickHouseServer server : List.of(first, second)) {
      server.execute(
          "CREATE OR REPLACE TABLE shard (id Int64, k Int64) ENGINE = MergeTree ORDER BY id",
          "INSERT INTO shard SELECT number, number % 3 FROM numbers(100) WHERE number % 2 = "
              + (server == first ? 0 : 1));
    }
  }

  @AfterAll
  void endServer() {
    second.close();
  }

  private DataStore both() {
    return DataStore.clickhouse(
        first.address() + "," + second.address(),
        "default",
        "shard",
        options -> options.credentials(first.user(), first.password()));
  }

  private List<List<Object>> rows(DataStore chain) {
    return Rows.of(chain, context()).values();
  }

  @Test
  void readsTheRowsOfBoth() {
    assertThat(both().count(context())).isEqualTo(100);
    assertThat(rows(both().filter("id >= 98").select("id").sort("id")))
        .containsExactly(List.of(98L), List.of(99L));
  }

  @Test
  void groupsTheRowsOfBoth() {
    assertThat(
            rows(
                both()
                    .groupBy("k")
                    .agg(count().as("rows"), col("id").max().as("last"))
                    .select("k", "toInt64(rows) AS rows", "last")
                    .sort("k")))
        .containsExactly(List.of(0L, 34L, 99L), List.of(1L, 33L, 97L), List.of(2L, 33L, 98L));
    assertThat(rows(both().select("k").distinct().sort("k")))
        .containsExactly(List.of(0L), List.of(1L), List.of(2L));
  }

  @Test
  void sortsTheRowsOfBoth() {
    assertThat(rows(both().sort(col("id").desc()).offset(3).limit(2).select("id")))
        .containsExactly(List.of(96L), List.of(95L));
  }

  @Test
  void asksEachForColumnsOnly() {
    DataStore chain = both().groupBy("k").agg(count().as("rows"));
    assertThat(chain.explain(context()).toString())
        .contains("Stays in ClickHouse: all steps: the rows are on several servers");
    String columns = "SELECT `__table1`.`k` AS `k` FROM `default`.`shard` AS `__table1`";
    for (ClickHouseServer server : List.of(first, second)) {
      List<String> heard = server.received(() -> rows(chain));
      assertThat(heard).filteredOn(sql -> sql.startsWith("SELECT")).containsExactly(columns);
    }
  }
}
