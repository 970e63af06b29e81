package io.clickframe.engine.chdb.optimize;

import static io.clickframe.Expressions.on;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clickframe.DataStore;
import io.clickframe.JoinType;
import io.clickframe.error.ClickFrameException;
import io.clickframe.error.UnknownColumnException;
import io.clickframe.testkit.EngineContract;
import io.clickframe.testkit.Rows;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sources whose rows are told apart by columns that their user names. */
class UniqueSourcesTest extends EngineContract {
  private StarTables tables;

  @BeforeAll
  void writeTables(@TempDir Path folder) {
    tables = StarTables.write(folder, this::execute);
  }

  private static DataStore prices(DataStore sales, DataStore items) {
    return sales
        .join(items, on("item"), JoinType.LEFT)
        .groupBy("shop")
        .agg("count() AS n")
        .sort("shop");
  }

  private String sql(DataStore chain) {
    return chain.toSql(context());
  }

  @Test
  void leftJoinsWithThemAreLeftOutWhenNothingIsRead() {
    DataStore joined = prices(tables.sales(), tables.items());
    DataStore fewer = prices(tables.sales(), tables.items().unique("item"));
    assertThat(sql(joined)).contains("items.parquet");
    assertThat(sql(fewer)).doesNotContain("items.parquet", "JOIN");
    assertThat(Rows.of(fewer, context())).isEqualTo(Rows.of(joined, context()));
    DataStore picked = tables.items().unique("item").filter("kind < 30").select("name", "item");
    assertThat(sql(prices(tables.sales(), picked))).doesNotContain("items.parquet");
  }

  @Test
  void joinsStayThatReadThemOrCompareOtherColumns() {
    DataStore items = tables.items().unique("item", "kind");
    assertThat(sql(prices(tables.sales(), items))).as("half a key").contains("items.parquet");
    assertThat(sql(prices(tables.sales(), items.unique("item"))))
        .as("one of two keys")
        .doesNotContain("items.parquet");
    DataStore read =
        tables
            .sales()
            .join(tables.items().unique("item"), on("item"), JoinType.LEFT)
            .select("sale", "name");
    assertThat(sql(read)).contains("items.parquet");
    DataStore numbered = tables.items().unique("item").assign("kind AS item");
    assertThat(sql(prices(tables.sales(), numbered))).as("another column").contains("items");
  }

  @Test
  void areShownAmongTheSteps() {
    assertThat(tables.items().unique("item").unique("name", "kind").toString())
        .contains("items.parquet (Parquet) unique item unique name, kind");
  }

  @Test
  void rejectsColumnsThatAreNotThereAndStepsBefore() {
    DataStore wrong = tables.items().unique("itm");
    assertThatThrownBy(() -> wrong.count(context()))
        .isInstanceOf(UnknownColumnException.class)
        .hasMessageContaining("'itm' in unique() at UniqueSourcesTest.java:")
        .hasMessageContaining("item");
    assertThatThrownBy(() ->
            DataStore.file("x.csv", file -> file.structure("a Int8, b Int8")).unique("a", "c"))
        .isInstanceOf(UnknownColumnException.class)
        .hasMessageContaining("'c' in unique() at UniqueSourcesTest.java:");
    assertThatThrownBy(() -> tables.items().filter("item > 3").unique("item"))
        .isInstanceOf(ClickFrameException.class)
        .hasMessageContaining("Cannot call unique(item) at UniqueSourcesTest.java:")
        .hasMessageContaining("Call it right behind the source");
  }
}
