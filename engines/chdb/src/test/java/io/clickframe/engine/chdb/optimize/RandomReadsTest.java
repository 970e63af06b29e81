package io.clickframe.engine.chdb.optimize;

import static io.clickframe.Expressions.col;
import static io.clickframe.Expressions.count;
import static org.assertj.core.api.Assertions.assertThat;

import io.clickframe.DataContext;
import io.clickframe.DataStore;
import io.clickframe.SortOrder;
import io.clickframe.engine.chdb.contract.RewritesOff;
import io.clickframe.testkit.EngineContract;
import io.clickframe.testkit.Rows;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Random conditions, columns, orders and runs of one large file: they give the same rows when all
 * columns are read at once. {@code -Dclickframe.reads=1000} tries more.
 */
class RandomReadsTest extends EngineContract {
  private static final long READS = Long.getLong("clickframe.reads", 40);

  private static final List<String> COLUMNS =
      List.of("sale", "item", "shop", "day", "price", "tag", "rate", "moment", "way", "kin");

  private static final List<String> ORDERS =
      List.of("item", "day", "price", "tag", "rate", "moment", "way");

  private static final List<String> CONDITIONS =
      List.of(
          "day < '2024-03-01'",
          "day < '2024-05-01' AND kin != 'a'",
          "moment < '2024-01-02 03:00:00'",
          "item < 100",
          "item < shop",
          "price < 8",
          "rate > 400",
          "tag = 3",
          "tag IS NULL OR tag > 4",
          "shop IN (1, 20, 300, 400)",
          "item % 7 < 4",
          "way = 'ab'",
          "kin LIKE '%b'");

  private static final List<String> COMPUTED =
      List.of(
          "item * 2 AS item",
          "-price AS price",
          "rate + 1 AS rate",
          "day + 30 AS day",
          "day < '2024-03-01' AS early",
          "concat(way, kin) AS way",
          "shop AS item");

  @Test
  void giveTheRowsOfColumnsThatAreReadAtOnce(@TempDir Path folder) {
    StarTables tables = StarTables.write(folder, this::execute);
    int early = 0;
    try (DataContext atOnce = RewritesOff.open("prewhere,late_columns", this::open)) {
      for (long seed : LongStream.rangeClosed(1, READS).toArray()) {
        DataStore chain = chain(new Random(seed), tables.sales());
        String sql = chain.toSql(context());
        assertThat(Rows.of(chain, context()))
            .as("seed %d: %s", seed, sql)
            .isEqualTo(Rows.of(chain, atOnce));
        early += sql.contains("PREWHERE") ? 1 : 0;
      }
    }
    assertThat(early).isGreaterThan((int) READS / 3);
    checkLeaks();
  }

  private static DataStore chain(Random random, DataStore sales) {
    DataStore chain = sales;
    for (int steps = 1 + random.nextInt(5); steps > 0; steps--) {
      chain =
          switch (random.nextInt(6)) {
            case 0, 1, 2 -> chain.filter(one(random, CONDITIONS));
            case 3 -> chain.assign(one(random, COMPUTED));
            case 4 -> first(random, chain);
            default -> chain.select(COLUMNS.toArray());
          };
    }
    return random.nextInt(3) == 0
        ? chain.groupBy("way").agg(count().as("n"), col("kin").max().as("kin")).sort("way")
        : first(random, chain);
  }

  /** In an order that nothing is left open of. */
  private static DataStore first(Random random, DataStore chain) {
    SortOrder order = col(one(random, ORDERS)).asc();
    order = random.nextBoolean() ? order : col(one(random, ORDERS)).desc();
    order = random.nextBoolean() ? order : order.nullsFirst();
    DataStore sorted = chain.sort(order, col("sale").asc());
    DataStore skipped = random.nextInt(4) == 0 ? sorted.offset(random.nextInt(20)) : sorted;
    return skipped.limit(1 + random.nextInt(60));
  }

  private static String one(Random random, List<String> of) {
    return of.get(random.nextInt(of.size()));
  }
}
