package io.clickframe.engine.chdb.optimize;

import static io.clickframe.Expressions.col;
import static io.clickframe.Expressions.on;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clickframe.DataStore;
import io.clickframe.error.QueryException;
import io.clickframe.spi.QueryOptions;
import io.clickframe.testkit.EngineContract;
import io.clickframe.testkit.Rows;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the engine is told of joins whose rows are known. */
class JoinSettingsTest extends EngineContract {
  private static final String NO_FILTERS = "enable_join_runtime_filters = 0";
  private static final String ONE_TABLE = "join_algorithm = 'direct,hash'";

  private StarTables tables;

  @BeforeAll
  void writeTables(@TempDir Path folder) {
    tables = StarTables.write(folder, this::execute);
  }

  private DataStore withItems() {
    return tables.sales().join(tables.items(), on("item")).groupBy("kind").agg("count() AS n");
  }

  @Test
  void joinsInOrderNeedNoFiltersOfTheEngine() {
    assertThat(withItems().toSql(context())).contains(NO_FILTERS, ONE_TABLE);
  }

  @Test
  void filtersStayWhereTheySpareGroups() {
    DataStore totals = tables.sales().groupBy("sale").agg(col("price").sum().as("total"));
    DataStore few = totals.join(tables.returns().filter("sale = 30"), on("sale"));
    assertThat(few.toSql(context())).contains(ONE_TABLE).doesNotContain(NO_FILTERS);
    DataStore all = totals.join(tables.sales().select("sale", "item"), on("sale"));
    assertThat(all.toSql(context())).contains(NO_FILTERS);
    DataStore same = all.filter("sale = 30").select("sale", "total", "10 AS reason");
    assertThat(Rows.of(few.select("sale", "total", "reason"), context()))
        .isEqualTo(Rows.of(same, context()));
    assertThat(few.count(context())).isEqualTo(1);
  }

  @Test
  void severalThreadsFillALargeTable() {
    DataStore other = tables.sales().select("sale", "item AS other");
    String large = tables.sales().join(other, on("sale")).toSql(context());
    int processors = Runtime.getRuntime().availableProcessors();
    assertThat(large.contains(ONE_TABLE)).isEqualTo(StarTables.SALES <= 3_200_000 / processors);
  }

  @Test
  void nothingIsSaidOfJoinsOfWhichNothingIsKnown() {
    DataStore some = DataStore.sql("SELECT number AS item FROM numbers(10)");
    String sql = tables.sales().join(some, on("item")).toSql(context());
    assertThat(sql).doesNotContain("enable_join_runtime_filters", "join_algorithm");
  }

  @Test
  void settingsOfTheRunWin() {
    QueryOptions options = new QueryOptions(null, 0, Map.of("join_algorithm", "'as_i_say'"));
    assertThatThrownBy(() -> withItems().count(context().withOptions(options)))
        .isInstanceOf(QueryException.class)
        .hasMessageContaining("as_i_say");
  }
}
