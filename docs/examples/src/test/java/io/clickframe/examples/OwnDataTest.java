package io.clickframe.examples;

import static io.clickframe.Expressions.col;
import static io.clickframe.Expressions.on;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import io.clickframe.DataContext;
import io.clickframe.DataStore;
import io.clickframe.source.RowBlock;
import io.clickframe.source.RowReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** {@code docs/manual/own-data.md}, whose examples are here. */
@SuppressWarnings("StreamResourceLeak") // The library closes what a reader or a supplier opens.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OwnDataTest {
  private final DataContext context = DataContext.open();

  @AfterAll
  void close() {
    context.close();
  }

  // tag::directory[]
  static DataStore files(Path folder) {
    return DataStore.reader(
        "path String, bytes Int64, modified DateTime64(3)",
        request -> {
          Stream<Path> walk = Files.walk(folder);
          Iterator<Path> paths = walk.filter(Files::isRegularFile).iterator();
          return new RowReader() {
            @Override
            public void read(RowBlock block) throws IOException {
              while (paths.hasNext() && !block.isFull()) {
                Path path = paths.next();
                block.add(
                    path.toString(),
                    request.needs("bytes") ? Files.size(path) : null,
                    request.needs("modified") ? Files.getLastModifiedTime(path).toInstant() : null);
              }
            }

            @Override
            public void close() {
              walk.close();
            }
          };
        });
  }

  // end::directory[]

  @Test
  void readsADirectory(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("a.txt"), "123");
    Files.writeString(folder.resolve("b.txt"), "4567");
    // tag::directoryUse[]
    DataStore large = files(folder).filter(col("bytes").gt(3)).select("path");
    // end::directoryUse[]
    assertThat(large.scalar(String.class, context)).endsWith("b.txt");
  }

  // tag::api[]
  static DataStore users(URI api, HttpClient client, ObjectMapper json) {
    return DataStore.reader(
        "id Int64, name String, country String",
        _ -> {
          int[] page = {0};
          return block -> {
            HttpRequest request =
                HttpRequest.newBuilder(api.resolve("/users?page=" + page[0]++)).build();
            HttpResponse<String> response =
                client.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() != 200) {
              throw new IOException("page " + page[0] + " answered " + response.statusCode());
            }
            for (JsonNode user : json.readTree(response.body())) {
              block.add(
                  user.get("id").asLong(), user.get("name").asText(), user.get("country").asText());
            }
          };
        });
  }

  // end::api[]

  @Test
  void readsAnApi() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/users",
        exchange -> {
          int page = Integer.parseInt(exchange.getRequestURI().getQuery().replace("page=", ""));
          String rows =
              IntStream.range(page * 2, page < 3 ? page * 2 + 2 : page * 2)
                  .mapToObj(id ->
                      "{\"id\": %d, \"name\": \"user %d\", \"country\": \"%s\"}"
                          .formatted(id, id, id % 2 == 0 ? "CH" : "FR"))
                  .toList()
                  .toString();
          byte[] body = rows.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
    URI api = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    try (HttpClient client = HttpClient.newHttpClient()) {
      DataStore users = users(api, client, new ObjectMapper());
      DataStore visits = DataStore.values(Map.of("id", List.of(0, 1, 2, 2)));
      // tag::apiUse[]
      DataStore byCountry =
          visits
              .join(users, on("id"))
              .groupBy("country")
              .agg(col("id").count().as("visits"))
              .sort("country");
      // end::apiUse[]
      assertThat(byCountry.execute(context).toText(5)).contains("CH", "3", "FR", "1");
    } finally {
      server.stop(0);
    }
  }

  @Test
  void readsColumns() {
    // tag::columns[]
    DataStore squares =
        DataStore.reader(
            "n Int64, square Float64",
            request -> {
              long[] n = new long[request.blockRows()];
              double[] square = new double[request.blockRows()];
              long[] next = {0};
              return block -> {
                int rows = (int) Math.min(n.length, 1_000_000 - next[0]);
                for (int i = 0; i < rows; i++) {
                  n[i] = next[0]++;
                  square[i] = (double) n[i] * n[i];
                }
                block.addColumns(rows, n, square);
              };
            });
    // end::columns[]
    assertThat(squares.count(context)).isEqualTo(1_000_000);
  }

  // tag::records[]
  record Sale(long id, String region, double amount) {}

  static DataStore sales(Path log) {
    return DataStore.rows(
        () -> {
          try {
            return Files.lines(log)
                .map(line -> line.split(";", -1))
                .map(cells ->
                    new Sale(Long.parseLong(cells[0]), cells[1], Double.parseDouble(cells[2])));
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        },
        Sale.class);
  }

  // end::records[]

  @Test
  void streamsRecords(@TempDir Path folder) throws IOException {
    Path log = Files.writeString(folder.resolve("log"), "1;north;2.5\n2;south;3.5\n");
    assertThat(sales(log).agg(col("amount").sum().as("s")).scalar(Double.class, context))
        .isEqualTo(6.0);
  }

  @Test
  void readsArrow() {
    try (var result = DataStore.values(Map.of("id", List.of(1, 2))).execute(context);
        var reader = result.arrowReader(context.allocator())) {
      reader.loadNextBatch();
      VectorSchemaRoot root = reader.getVectorSchemaRoot();
      // tag::arrow[]
      DataStore vectors = DataStore.arrow(root); // read by each run, where they are
      DataStore batches =
          DataStore.arrow(root.getSchema(), () -> result.arrowReader(context.allocator()));
      // end::arrow[]
      assertThat(vectors.count(context)).isEqualTo(2);
      assertThat(batches.count(context)).isEqualTo(2);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  // tag::report[]
  static DataStore report(DataStore orders) {
    return orders
        .filter("price > 5")
        .groupBy("day")
        .agg(col("price").sum().as("total"))
        .sort("day");
  }

  static DataStore orders() {
    return DataStore.postgres(
        "db.example.com:5432",
        "shop",
        "orders",
        options -> options.structure("id Int64, day Date, price Decimal(10, 2)"));
  }

  // end::report[]

  @Test
  void runsOffline() {
    // tag::mock[]
    DataStore report = report(orders());
    DataStore offline =
        report.mock(
            """
            {"id": 1, "day": "2024-05-01", "price": 10}
            {"id": 2, "day": "2024-05-01", "price": 7.5}
            """);
    // end::mock[]
    assertThat(offline.select("total").scalar(BigDecimal.class, context))
        .isEqualTo(new BigDecimal("17.50"));
  }

  @Test
  void replacesSources() {
    // tag::replace[]
    DataStore orders = orders();
    DataStore customers =
        DataStore.file("customers.parquet", options -> options.structure("id Int64, name String"));
    DataStore joined = DataStore.fromMultiSources(on("id"), orders, customers);

    DataStore offline =
        joined
            .replace(
                orders,
                orders.mock(
                    List.of(
                        Map.of("id", 1, "day", LocalDate.of(2024, 5, 1), "price", BigDecimal.TEN))))
            .replace(customers, customers.mock("{\"id\": 1, \"name\": \"Ada\"}"));
    // end::replace[]
    assertThat(offline.select("name").scalar(String.class, context)).isEqualTo("Ada");
  }
}
