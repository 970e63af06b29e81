package io.clickframe.sourcetest.pushdown;

import static org.assertj.core.api.Assertions.assertThat;

import io.clickframe.DataStore;
import io.clickframe.explain.Fence;
import io.clickframe.sourcetest.SourceTest;
import io.clickframe.sourcetest.server.PostgresServer;
import io.clickframe.testkit.Rows;
import io.clickframe.testkit.tpch.TpchQueries;
import io.clickframe.testkit.tpch.TpchQuery;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * The queries of TPC-H over PostgreSQL: each runs there as a whole, with the rows that it has
 * without. {@code -Dclickframe.scale=0.1} also measures them and prints the manual's table; {@code
 * -Dclickframe.golden=update} writes the texts that are sent.
 */
class PostgresTpchTest extends SourceTest {
  private static final String SCALE = "clickframe.scale";
  private static final Path GOLDEN = Path.of("src/test/resources/golden/postgres");
  private static final Set<String> SHOWN = Set.of("q01", "q04", "q13", "q22");

  /** Their last step, over a row or two, divides one sum by another. */
  private static final Set<String> DIVIDED = Set.of("q08", "q14");

  private static final List<String> QUOTIENT =
      List.of("Stays in ClickHouse: columns: a division, which may be by zero");
  private static final Pattern FENCE = Pattern.compile("(?m)^Remote \\d+ asks ");
  private static final int ROUNDS = 3;

  private final PostgresServer server = PostgresServer.shared();
  private final PostgresTpch tpch = new PostgresTpch(server);

  @BeforeAll
  void load() throws SQLException, IOException {
    tpch.load(Double.parseDouble(System.getProperty(SCALE, "0.01")));
  }

  private DataStore chain(TpchQuery query, boolean pushdown) {
    return query.chain().apply(tpch.tables(pushdown));
  }

  private String explained(DataStore chain) {
    return chain.explain(context()).toString();
  }

  private List<String> sent(DataStore chain) {
    return server.received(() -> Rows.of(chain, context())).stream()
        .filter(sql -> sql.startsWith("COPY ") && !sql.contains("pg_catalog"))
        .toList();
  }

  @TestFactory
  Stream<DynamicTest> runsThereAsAWhole() {
    return TpchQueries.all().stream()
        .map(query -> DynamicTest.dynamicTest(query.name(), () -> check(query)));
  }

  private void check(TpchQuery query) {
    DataStore chain = chain(query, true);
    String explained = explained(chain);
    assertThat(FENCE.matcher(explained).results()).hasSize(1);
    assertThat(explained.lines().filter(line -> line.startsWith("Stays in")).toList())
        .isEqualTo(DIVIDED.contains(query.name().substring(0, 3)) ? QUOTIENT : List.of());
    assertThat(sent(chain)).hasSize(1);
    Rows expected = Rows.of(chain(query, false), context());
    Rows actual = Rows.of(chain, context());
    assertThat(actual.schema()).isEqualTo(expected.schema());
    assertThat(actual.values()).isEqualTo(expected.values());
  }

  @TestFactory
  Stream<DynamicTest> sendsTheWrittenText() {
    return TpchQueries.all().stream()
        .filter(query -> SHOWN.contains(query.name().substring(0, 3)))
        .map(query -> DynamicTest.dynamicTest(query.name(), () -> compare(query)));
  }

  private void compare(TpchQuery query) throws IOException {
    List<Fence> fences = chain(query, true).explain(context()).fences();
    assertThat(fences).hasSize(1);
    String sent = fences.getFirst().sent() + "\n";
    Path golden = GOLDEN.resolve(query.name().replace(' ', '-') + ".sql");
    if ("update".equals(System.getProperty("clickframe.golden"))) {
      Files.createDirectories(GOLDEN);
      Files.writeString(golden, sent);
    }
    assertThat(sent).isEqualTo(Files.readString(golden));
  }

  @Test
  @EnabledIfSystemProperty(named = SCALE, matches = ".+", disabledReason = "only measured by hand")
  void measures() throws SQLException {
    StringBuilder table =
        new StringBuilder("\n| Query | Parts | Rows over the wire | ms |\n|---|---|---|---|\n");
    for (TpchQuery query : TpchQueries.all()) {
      long[] with = new long[ROUNDS];
      long[] without = new long[ROUNDS];
      for (int i = 0; i < ROUNDS; i++) {
        with[i] = nanoseconds(chain(query, true));
        without[i] = nanoseconds(chain(query, false));
      }
      int fences = Math.toIntExact(FENCE.matcher(explained(chain(query, true))).results().count());
      table.append(
          "| %s | %d | %,d / %,d | %.0f / %.0f (%.2f) |%n"
              .formatted(
                  query.name(),
                  fences,
                  rows(sent(chain(query, true))),
                  rows(sent(chain(query, false))),
                  median(with) / 1e6,
                  median(without) / 1e6,
                  (double) median(with) / median(without)));
    }
    System.out.println(table);
  }

  private long nanoseconds(DataStore chain) {
    long start = System.nanoTime();
    Rows.of(chain, context());
    return System.nanoTime() - start;
  }

  private static long median(long[] values) {
    return LongStream.of(values).sorted().skip(values.length / 2).findFirst().orElseThrow();
  }

  /** What the queries give, counted by the server itself. */
  private long rows(List<String> copies) throws SQLException {
    long rows = 0;
    try (Connection connection = server.connection();
        var statement = connection.createStatement()) {
      for (String copy : copies) {
        String query = copy.substring("COPY ".length(), copy.lastIndexOf(" TO STDOUT"));
        try (ResultSet count = statement.executeQuery("SELECT count(*) FROM " + query + " AS q")) {
          count.next();
          rows += count.getLong(1);
        }
      }
    }
    return rows;
  }
}
