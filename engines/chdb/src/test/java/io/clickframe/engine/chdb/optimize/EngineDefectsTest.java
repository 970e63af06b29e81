package io.clickframe.engine.chdb.optimize;

import static io.clickframe.Expressions.col;
import static io.clickframe.Expressions.on;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clickframe.DataStore;
import io.clickframe.testkit.EngineContract;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Mistakes of the engine that chains keep clear of. Where the engine alone no longer makes one, the
 * precaution against it can go.
 */
class EngineDefectsTest extends EngineContract {
  private static final int ROWS = 60_000;

  private Path sales;
  private Path items;

  @BeforeAll
  void writeTables(@TempDir Path folder) {
    sales = folder.resolve("sales.parquet");
    items = folder.resolve("items.parquet");
    write(
        sales,
        "number % 20000 AS item, number % 50 AS amount, ['AIR', 'REG', 'SHIP'][1 + number % 3] AS"
            + " mode FROM numbers("
            + ROWS
            + ")");
    write(
        items,
        "number AS item, ['a', 'b', 'c'][1 + number % 3] AS brand, number % 50 AS size FROM"
            + " numbers(20000)");
  }

  private void write(Path file, String select) {
    execute("INSERT INTO FUNCTION file('" + file + "', 'Parquet') SELECT " + select);
  }

  private long count(String sql) {
    Long count = DataStore.sql(sql).scalar(Long.class, context());
    return count == null ? -1 : count;
  }

  @Test
  void textsOfFixedLengthAreFoundInParquet() {
    String alone =
        "SELECT toInt64(count()) AS n FROM file('%s', 'Parquet', 'mode FixedString(10)') WHERE mode = 'AIR'"
            .formatted(sales);
    assertThat(count(alone)).as("mended: EngineDefects.PADDED_TEXTS can go").isZero();
    DataStore padded =
        DataStore.file(sales.toString(), file -> file.structure("mode FixedString(10)"));
    assertThat(padded.filter("mode = 'AIR'").count(context())).isEqualTo(ROWS / 3);
    assertThat(padded.filter(col("mode").in("AIR", "REG")).count(context()))
        .isEqualTo(2 * ROWS / 3);
  }

  @Test
  void alternativesOverTwoFilesAreTested() {
    String alone =
        """
        SELECT toInt64(count()) AS n FROM file('%s') AS s INNER JOIN (
          SELECT * FROM file('%s')
          WHERE (brand = 'a' AND size BETWEEN 1 AND 5) OR (brand = 'b' AND size BETWEEN 1 AND 9)
        ) AS i ON s.item = i.item
        WHERE ((i.brand = 'a' AND s.amount < 10) OR (i.brand = 'b' AND s.amount > 20)) AND s.mode = 'AIR'
        SETTINGS query_plan_join_swap_table = 'false', query_plan_optimize_join_order_limit = 0\
        """
            .formatted(sales, items);
    assertThatThrownBy(() -> count(alone + ", optimize_move_to_prewhere = 1"))
        .as("mended: optimize_move_to_prewhere = 0 is only a matter of speed now")
        .hasMessageContaining("Not found column equals(");
    DataStore some =
        DataStore.file(items.toString())
            .filter(
                "(brand = 'a' AND size BETWEEN 1 AND 5) OR (brand = 'b' AND size BETWEEN 1 AND 9)");
    DataStore joined =
        DataStore.file(sales.toString())
            .join(some, on("item"))
            .filter("(brand = 'a' AND amount < 10) OR (brand = 'b' AND amount > 20)")
            .filter("mode = 'AIR'");
    assertThat(joined.count(context()))
        .isEqualTo(count(alone + ", optimize_move_to_prewhere = 0"))
        .isPositive();
  }
}
