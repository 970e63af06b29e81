package io.clickframe.sourcetest;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingDouble;
import static org.assertj.core.api.Assertions.assertThat;

import io.clickframe.DataObject;
import io.clickframe.DataStore;
import io.clickframe.examples.FiveSources;
import io.clickframe.result.Row;
import io.clickframe.source.Credentials;
import io.clickframe.source.Secret;
import io.clickframe.sourcetest.server.PostgresServer;
import io.clickframe.sourcetest.server.S3Server;
import io.clickframe.sourcetest.server.WebAnswers;
import io.clickframe.sourcetest.server.WebServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example of one statement over five places, all of them real. */
class FiveSourcesTest extends SourceTest {
  private static final Map<Long, String> CATEGORIES = Map.of(1L, "books", 2L, "games");
  private static final Map<String, Double> EUROS = Map.of("EUR", 1.0, "USD", 0.5);
  private static final Map<String, String> REGIONS = Map.of("FR", "west", "PL", "east");
  private static final Set<Long> RETURNED = Set.of(3L, 5L);

  private record Order(
      long id, long product, String country, String currency, double amount, String status) {}

  private static final List<Order> ORDERS =
      List.of(
          new Order(1, 1, "FR", "EUR", 10.5, "paid"),
          new Order(2, 2, "FR", "USD", 4, "paid"),
          new Order(3, 2, "PL", "EUR", 99, "paid"),
          new Order(4, 1, "PL", "EUR", 7, "open"),
          new Order(5, 1, "PL", "USD", 8, "paid"),
          new Order(6, 2, "PL", "USD", 20.25, "paid"),
          new Order(7, 1, "FR", "EUR", 2.5, "paid"));

  @TempDir Path folder;

  @Test
  void givesWhatPlainJavaGives() throws Exception {
    try (WebServer web = WebServer.start()) {
      web.answer(
          "/rates",
          WebAnswers.text(
              "{\"data\": [{\"currency\": \"EUR\", \"euros\": 1}, {\"currency\": \"USD\", \"euros\":"
                  + " 0.5}]}"));
      DataStore chain = FiveSources.revenue(places(web));
      String explained = chain.explain(context()).toString();
      assertThat(explained)
          .contains("Remote 1 asks PostgreSQL", "GROUP BY")
          .doesNotContain(PostgresServer.shared().password(), S3Server.shared().secretKey());
      List<String> received =
          PostgresServer.shared().received(() -> assertThat(revenue(chain)).isEqualTo(expected()));
      assertThat(received).anyMatch(sql -> sql.contains("GROUP BY") && sql.contains("'paid'"));
    }
  }

  private FiveSources.Places places(WebServer web) throws Exception {
    PostgresServer postgres = PostgresServer.shared();
    List<String> statements = new ArrayList<>();
    statements.add("DROP TABLE IF EXISTS orders");
    statements.add(
        "CREATE TABLE orders (order_id bigint PRIMARY KEY, product_id bigint NOT NULL, country text"
            + " NOT NULL, currency char(3) NOT NULL, amount numeric(12, 2) NOT NULL, status text"
            + " NOT NULL)");
    for (Order order : ORDERS) {
      statements.add(
          "INSERT INTO orders VALUES (%d, %d, '%s', '%s', %s, '%s')"
              .formatted(
                  order.id(),
                  order.product(),
                  order.country(),
                  order.currency(),
                  order.amount(),
                  order.status()));
    }
    statements.add("GRANT SELECT ON orders TO " + postgres.user());
    postgres.execute(statements.toArray(String[]::new));
    Path parquet = folder.resolve("products.parquet");
    execute(
        "INSERT INTO FUNCTION file('%s', 'Parquet') SELECT * FROM values('product_id Int64, category String', (1, 'books'), (2, 'games'))"
            .formatted(parquet));
    S3Server s3 = S3Server.shared();
    s3.put("five", "products.parquet", parquet);
    Path regions = folder.resolve("regions.csv");
    Files.writeString(regions, "country,region\nFR,west\nPL,east\n");
    return new FiveSources.Places(
        postgres.address(),
        postgres.database(),
        Credentials.of(postgres.user(), postgres.password()),
        s3.url("five", "products.parquet"),
        s3.accessKey(),
        Secret.of(s3.secretKey()),
        web.url("/rates"),
        regions.toString());
  }

  private Map<String, Double> revenue(DataStore chain) {
    Map<String, Double> revenue = new TreeMap<>();
    try (DataObject result = chain.execute(context())) {
      for (Row row : result.rows()) {
        revenue.put(row.get(0) + " " + row.get(1), (Double) row.get(2));
      }
    }
    return revenue;
  }

  private static Map<String, Double> expected() {
    return ORDERS.stream()
        .filter(order -> order.status().equals("paid") && !RETURNED.contains(order.id()))
        .collect(
            groupingBy(
                order -> REGIONS.get(order.country()) + " " + CATEGORIES.get(order.product()),
                TreeMap::new,
                summingDouble(order -> order.amount() * EUROS.get(order.currency()))));
  }
}
