package io.clickframe.engine.chdb.optimize;

import static io.clickframe.Expressions.col;
import static io.clickframe.Expressions.count;
import static io.clickframe.Expressions.fn;
import static io.clickframe.Expressions.on;
import static org.assertj.core.api.Assertions.assertThat;

import io.clickframe.DataContext;
import io.clickframe.DataStore;
import io.clickframe.JoinType;
import io.clickframe.engine.chdb.contract.RewritesOff;
import io.clickframe.testkit.EngineContract;
import io.clickframe.testkit.Rows;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Random joins of the tables in random orders, with conditions between them: they give the same
 * rows in the order in which they are written, all columns read at once. {@code
 * -Dclickframe.joins=1000} tries more.
 */
class RandomJoinsTest extends EngineContract {
  private static final long JOINS = Long.getLong("clickframe.joins", 25);

  private static final Map<String, List<String>> COLUMNS =
      Map.of(
          "sales", List.of("sale", "item", "shop"),
          "items", List.of("item"),
          "shops", List.of("shop", "city"),
          "cities", List.of("city"),
          "returns", List.of("sale"));

  private static final Map<String, List<String>> CONDITIONS =
      Map.of(
          "sales", List.of("price < 10", "day < '2024-03-01'", "sale % 3 = 0", "tag = 3"),
          "items", List.of("kind = 3", "kind IN (1, 2, 5)", "name LIKE '%7'"),
          "shops", List.of("title != 'shop 9'", "shop < 100"),
          "cities", List.of("land = 1", "place = 'city 4'"),
          "returns", List.of("reason > 6", "reason = 2"));

  private static final Map<String, List<String>> OVER_TWO =
      Map.of(
          "(kind = 1 AND price < 5) OR (kind = 2 AND price > 20)", List.of("sales", "items"),
          "sale % 20 = item % 20", List.of("sales"),
          "price > city", List.of("sales", "shops"),
          "land = 1 OR title LIKE '%5'", List.of("shops", "cities"));

  @Test
  void giveTheRowsOfTheWrittenOrder(@TempDir Path folder) {
    StarTables tables = StarTables.write(folder, this::execute);
    int ordered = 0;
    try (DataContext written = RewritesOff.open("join_order,prewhere", this::open)) {
      for (long seed : LongStream.rangeClosed(1, JOINS).toArray()) {
        DataStore chain = new Draw(new Random(seed), tables, context()).chain();
        String sql = chain.toSql(context());
        assertThat(Rows.of(chain, context()))
            .as("seed %d: %s", seed, sql)
            .isEqualTo(Rows.of(chain, written));
        ordered += sql.contains("query_plan_optimize_join_order_limit") ? 1 : 0;
      }
    }
    assertThat(ordered).isGreaterThan((int) JOINS / 3);
    checkLeaks();
  }

  /** Draws one chain. */
  private static final class Draw {
    private final Random random;
    private final StarTables tables;
    private final DataContext context;
    private final List<String> joined = new ArrayList<>();

    Draw(Random random, StarTables tables, DataContext context) {
      this.random = random;
      this.tables = tables;
      this.context = context;
    }

    DataStore chain() {
      List<String> rest = new ArrayList<>(COLUMNS.keySet().stream().sorted().toList());
      Collections.shuffle(rest, random);
      String first = rest.removeFirst();
      joined.add(first);
      DataStore chain = filtered(first);
      for (int joins = 2 + random.nextInt(3); joins > 0; joins--) {
        Optional<String> next = rest.stream().filter(it -> key(it).isPresent()).findFirst();
        if (next.isPresent()) {
          rest.remove(next.get());
          String key = key(next.get()).orElseThrow();
          chain = between(chain.join(filtered(next.get()), on(key), kind(next.get())));
        }
      }
      List<Object> all = new ArrayList<>();
      chain.schema(context).names().forEach(name -> all.add(fn("toString", col(name))));
      return chain.agg(
          count().as("n"), fn("sum", fn("cityHash64", fn("tuple", all.toArray()))).as("hash"));
    }

    private DataStore filtered(String table) {
      DataStore store = tables.store(table);
      List<String> conditions = CONDITIONS.get(table);
      return random.nextBoolean() || conditions == null
          ? store
          : store.filter(conditions.get(random.nextInt(conditions.size())));
    }

    /** A column that it shares with what is joined already. */
    private Optional<String> key(String table) {
      return joined.stream()
          .flatMap(it -> COLUMNS.getOrDefault(it, List.of()).stream())
          .filter(COLUMNS.getOrDefault(table, List.of())::contains)
          .findFirst();
    }

    /** Semi- and anti-joins lend no columns to join by. */
    private JoinType kind(String table) {
      JoinType kind =
          switch (random.nextInt(5)) {
            case 0 -> JoinType.SEMI;
            case 1 -> JoinType.ANTI;
            default -> JoinType.INNER;
          };
      if (kind == JoinType.INNER) {
        joined.add(table);
      }
      return kind;
    }

    private DataStore between(DataStore chain) {
      if (random.nextInt(3) > 0) {
        return chain;
      }
      List<String> possible =
          OVER_TWO.keySet().stream()
              .sorted()
              .filter(it -> joined.containsAll(OVER_TWO.getOrDefault(it, List.of())))
              .toList();
      return possible.isEmpty()
          ? chain
          : chain.filter(possible.get(random.nextInt(possible.size())));
    }
  }
}
