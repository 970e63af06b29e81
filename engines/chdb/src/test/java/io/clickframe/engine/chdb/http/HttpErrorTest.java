package io.clickframe.engine.chdb.http;

import static io.clickframe.engine.chdb.http.ServedEngine.TOKEN;
import static io.clickframe.engine.chdb.http.ServedEngine.header;
import static io.clickframe.engine.chdb.http.ServedEngine.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is refused and how, before rows and after some. */
class HttpErrorTest {
  @RegisterExtension static final ServedEngine SERVED = new ServedEngine();

  private static HttpRequest.Builder anonymous(String... parameters) {
    return HttpRequest.newBuilder(SERVED.uri(parameters));
  }

  private static String basic(String pair) {
    return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void letsInWhoKnowsTheToken() {
    HttpRequest.Builder[] right = {
      anonymous("query", "SELECT 1").header("X-ClickHouse-Key", TOKEN),
      anonymous("query", "SELECT 1")
          .headers("X-ClickHouse-User", "default", "X-ClickHouse-Key", TOKEN),
      anonymous("query", "SELECT 1").header("Authorization", basic("default:" + TOKEN)),
      anonymous("query", "SELECT 1").header("Authorization", "Bearer " + TOKEN),
      anonymous("query", "SELECT 1", "user", "default", "password", TOKEN),
    };
    for (HttpRequest.Builder request : right) {
      assertThat(text(SERVED.send(request.build()))).isEqualTo("1\n");
    }
  }

  @Test
  void refusesWhoDoesNot() {
    HttpRequest.Builder[] wrong = {
      anonymous("query", "SELECT 1").header("X-ClickHouse-Key", TOKEN + "x"),
      anonymous("query", "SELECT 1")
          .headers("X-ClickHouse-User", "root", "X-ClickHouse-Key", TOKEN),
      anonymous("query", "SELECT 1").header("Authorization", basic("default:")),
      anonymous("query", "SELECT 1").header("Authorization", "Bearer none"),
      anonymous("query", "SELECT 1").header("Authorization", "Digest " + TOKEN),
      anonymous("query", "SELECT 1", "password", "guess"),
      anonymous("query", "SELECT 1", "password", TOKEN).header("X-ClickHouse-Key", TOKEN),
    };
    for (HttpRequest.Builder request : wrong) {
      HttpResponse<byte[]> response = SERVED.send(request.build());
      assertThat(response.statusCode()).isEqualTo(403);
      assertThat(header(response, "X-ClickHouse-Exception-Code")).isEqualTo("516");
      assertThat(text(response))
          .startsWith("Code: 516. DB::Exception: ")
          .contains("Authentication failed", "(AUTHENTICATION_FAILED)")
          .doesNotContain(TOKEN);
    }
    HttpResponse<byte[]> nobody = SERVED.send(anonymous("query", "SELECT 1").build());
    assertThat(nobody.statusCode()).isEqualTo(401);
    assertThat(header(nobody, "WWW-Authenticate")).startsWith("Basic");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SELEC 1 | 62 | 400",
        "selec | 62 | 400",
        "SELECT 1; SELECT 2 | 62 | 400",
        "SELECT nosuch | 47 | 404",
        "SELECT nosuch() | 46 | 404",
        "SELECT * FROM nosuch | 60 | 404",
        "SELECT toDate('x') | 38 | 400",
        "SELECT 1 FORMAT NoSuch | 73 | 404",
        "SELECT 1 SETTINGS nosuch = 1 | 115 | 404",
        "SELECT sleep(3) SETTINGS max_execution_time = 0.2 | 159 | 408",
        "SELECT groupArray(number) FROM numbers(9999999) SETTINGS max_memory_usage = 9000000 | 241 | 500",
        "SELECT throwIf(1) | 395 | 500",
        "DROP TABLE nosuch | 60 | 404",
        "INSERT INTO nosuch VALUES (1) | 60 | 404",
      })
  void givesErrorsTheirStatus(String sql, int code, int status) {
    HttpResponse<byte[]> response = SERVED.post(sql);
    assertThat(text(response)).startsWith("Code: " + code + ". DB::").contains("(version ");
    assertThat(header(response, "X-ClickHouse-Exception-Code")).isEqualTo(Integer.toString(code));
    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(SERVED.text("SELECT 'fine'")).isEqualTo("fine\n");
  }

  @Test
  void refusesWhatItDoesNotKnow() {
    assertThat(text(SERVED.post("SELECT 1", "nosuch", "1"))).startsWith("Code: 115.");
    assertThat(text(SERVED.post("SELECT 1", "max_threads", "many"))).startsWith("Code: ");
    assertThat(text(SERVED.post("SELECT 1", "database", "nosuch"))).startsWith("Code: 81.");
    HttpResponse<byte[]> role = SERVED.post("SELECT 1", "role", "admin");
    assertThat(text(role)).startsWith("Code: 511.").contains("`admin`");
    assertThat(role.statusCode()).isEqualTo(404);
  }

  @Test
  void changesNothingOnGet() {
    assertThat(text(SERVED.get("query", "SELECT 1"))).isEqualTo("1\n");
    for (String sql :
        new String[] {
          "CREATE TABLE t (a Int8) ENGINE = Memory",
          "INSERT INTO nosuch VALUES (1)",
          "INSERT INTO nosuch FORMAT CSV",
          "KILL QUERY WHERE query_id = 'x'",
          "CREATE TEMPORARY TABLE t (a Int8)",
        }) {
      HttpResponse<byte[]> response = SERVED.get("query", sql);
      assertThat(text(response)).startsWith("Code: 164.").contains("(READONLY)");
      assertThat(response.statusCode()).isEqualTo(500);
    }
    assertThat(text(SERVED.get("query", "SELEC 1"))).startsWith("Code: 62.");
  }

  private static final String LATE =
      "SELECT number, throwIf(number = 300000, 'too far') FROM numbers(400000)";

  @Test
  void anErrorAfterRowsIsInTheBodyAndTheBodyDoesNotEnd() throws Exception {
    String body = LATE + " SETTINGS max_block_size = 1000";
    try (Socket socket =
            SERVED.raw("POST", "/", "Content-Length: " + body.length() + "\r\n", body);
        InputStream in = socket.getInputStream()) {
      String response = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
      assertThat(response).startsWith("HTTP/1.1 200 OK").contains("\r\n\r\n", "\n299\t0\n");
      String tag = response.replaceAll("(?s).*X-ClickHouse-Exception-Tag: (\\w{16}).*", "$1");
      String end = response.substring(response.indexOf("\r\n__exception__\r\n"));
      assertThat(end)
          .startsWith("\r\n__exception__\r\n" + tag + "\r\nCode: 395. DB::Exception: too far")
          .endsWith(" " + tag + "\r\n__exception__\r\n\r\n");
      String message =
          end.substring(end.indexOf("Code:"), end.lastIndexOf('\n', end.indexOf(" " + tag)) + 1);
      assertThat(end).contains(message + message.length() + " " + tag);
    }
    assertThatThrownBy(() -> SERVED.post(body))
        .as("a client does not take it for a result")
        .hasCauseInstanceOf(IOException.class);
  }

  @Test
  void anErrorAfterRowsHasAStatusIfNothingWasSentYet() {
    HttpResponse<byte[]> response =
        SERVED.post(LATE, "wait_end_of_query", "1", "max_block_size", "1000");
    assertThat(response.statusCode()).isEqualTo(500);
    assertThat(text(response)).startsWith("Code: 395.").contains("too far").doesNotContain("299");
  }

  @Test
  void anArrowStreamThatFailsHasNoEnd() throws Exception {
    HttpRequest request =
        SERVED
            .request(SERVED.uri("max_block_size", "1000"))
            .POST(BodyPublishers.ofString(LATE + " FORMAT ArrowStream"))
            .build();
    try (InputStream in = SERVED.open(request).body()) {
      assertThatThrownBy(in::readAllBytes).hasMessageContaining("closed");
    }
  }

  @Test
  void leavesNothingOfAFailedStatementToTheNext() {
    for (int i = 0; i < 5; i++) {
      assertThat(
              text(
                  SERVED.post(
                      "SELECT throwIf(number = 5) FROM numbers(10) FORMAT JSON",
                      "max_block_size",
                      "1")))
          .startsWith("Code: 395.");
      assertThat(SERVED.text("SELECT 1 FORMAT JSONCompactEachRow")).isEqualTo("[1]\n");
    }
  }

  @Test
  void refusesWhatIsNotHttp() throws Exception {
    try (Socket socket = SERVED.raw("POST", "elsewhere", "", "");
        InputStream in = socket.getInputStream()) {
      assertThat(in.read()).as("the connection ends").isEqualTo(-1);
    }
    assertThat(SERVED.text("SELECT 1")).isEqualTo("1\n");
  }
}
