package io.clickframe.sourcetest.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clickframe.sourcetest.SourceTest;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.URLConnection;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class WebServerTest extends SourceTest {
  private static final String CSV = "id,name\n1,one\n2,two\n";
  private static final byte[] BYTES = CSV.getBytes(StandardCharsets.UTF_8);

  private WebServer server;

  @BeforeAll
  void start() throws IOException {
    server = WebServer.start();
    server.answer("/rows.csv", WebAnswers.text(CSV));
  }

  @AfterAll
  void stop() {
    server.close();
  }

  @Test
  void sendsWholeContentAndRanges() throws Exception {
    assertThat(get("/rows.csv").body()).isEqualTo(CSV);
    HttpResponse<String> part = get("/rows.csv", "Range", "bytes=3-6");
    assertThat(part.statusCode()).isEqualTo(206);
    assertThat(part.body()).isEqualTo("name");
    assertThat(read("/rows.csv")).containsExactly("1|one", "2|two");
  }

  @Test
  void recordsRequestsWithTheirHeaders() {
    List<WebRequest> received =
        server.received(() ->
            rows(
                "SELECT * FROM url('%s', 'CSVWithNames', headers('X-Key' = 'k1'))"
                    .formatted(server.url("/rows.csv"))));
    assertThat(received).isNotEmpty();
    assertThat(received.getLast().header("x-key")).hasValue("k1");
    assertThat(received.getLast().path()).isEqualTo("/rows.csv");
  }

  @Test
  void refusesWithoutTheHeader() throws Exception {
    server.answer("/guarded", WebAnswers.requiring("X-Key", "k1", WebAnswers.text(CSV)));
    assertThat(get("/guarded").statusCode()).isEqualTo(401);
    assertThat(get("/guarded", "X-Key", "k1").body()).isEqualTo(CSV);
    assertThat(failure("SELECT * FROM " + url("/guarded"))).hasMessageContaining("401");
  }

  @Test
  void redirects() throws Exception {
    server.answer("/moved", WebAnswers.redirect(server.url("/rows.csv")));
    assertThat(get("/moved").headers().firstValue("Location")).hasValue(server.url("/rows.csv"));
    assertThat(rows("SELECT * FROM " + url("/moved"), Map.of("max_http_get_redirects", "1")))
        .containsExactly("1|one", "2|two");
  }

  @Test
  void compresses() throws Exception {
    server.answer("/gzip", WebAnswers.gzip(BYTES));
    assertThat(get("/gzip").headers().firstValue("Content-Encoding")).hasValue("gzip");
    // Without the name of the compression, the engine takes the bytes for text.
    assertThat(
            rows(
                "SELECT * FROM url('%s', 'CSVWithNames', 'id Int32, name String', 'gzip')"
                    .formatted(server.url("/gzip"))))
        .containsExactly("1|one", "2|two");
  }

  @Test
  void isUnavailableForAWhile() throws Exception {
    server.answer("/later", WebAnswers.unavailable(1, WebAnswers.text(CSV)));
    assertThat(get("/later").statusCode()).isEqualTo(503);
    assertThat(get("/later").body()).isEqualTo(CSV);
  }

  @Test
  void sendsSlowly() {
    server.answer("/slow", WebAnswers.slowly(BYTES, 5, Duration.ofMillis(20)));
    assertThat(read("/slow")).containsExactly("1|one", "2|two");
  }

  @Test
  void cutsTheConnection() {
    server.answer("/cut", WebAnswers.cut(BYTES, 10));
    assertThatThrownBy(() -> get("/cut")).isInstanceOf(IOException.class);
  }

  @Test
  void stalls() {
    server.answer("/stall", WebAnswers.stall(BYTES, 10));
    assertThatThrownBy(
            () -> {
              URLConnection connection = URI.create(server.url("/stall")).toURL().openConnection();
              connection.setReadTimeout(200);
              connection.getInputStream().readAllBytes();
            })
        .isInstanceOf(SocketTimeoutException.class);
  }

  @Test
  void sendsRowsForever() {
    server.answer("/endless", WebAnswers.endless("1,one\n"));
    String table = "url('%s', 'CSV', 'id Int32, name String')".formatted(server.url("/endless"));
    assertThat(rows("SELECT * FROM " + table + " LIMIT 1")).containsExactly("1|one");
  }

  private List<String> read(String path) {
    return rows("SELECT * FROM " + url(path));
  }

  private String url(String path) {
    return "url('" + server.url(path) + "', 'CSVWithNames')";
  }

  private HttpResponse<String> get(String path, String... headers) throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.url(path)));
    if (headers.length > 0) {
      request.headers(headers);
    }
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request.build(), BodyHandlers.ofString());
    }
  }
}
