package io.clickframe.engine.chdb.http;

import static io.clickframe.engine.chdb.http.ServedEngine.header;
import static io.clickframe.engine.chdb.http.ServedEngine.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** How a statement is asked for, and what comes with its result. */
class HttpQueryTest {
  @RegisterExtension static final ServedEngine SERVED = new ServedEngine();

  @Test
  void answersThatItIsThere() {
    assertThat(text(SERVED.send(SERVED.request(SERVED.uri().resolve("/ping")).GET().build())))
        .isEqualTo("Ok.\n");
    assertThat(text(SERVED.get())).isEqualTo("Ok.\n");
    HttpResponse<byte[]> elsewhere =
        SERVED.send(SERVED.request(SERVED.uri().resolve("/nowhere")).GET().build());
    assertThat(elsewhere.statusCode()).isEqualTo(404);
    assertThat(text(elsewhere)).startsWith("There is no handle /nowhere");
  }

  @Test
  void takesTheStatementFromAddressAndBody() {
    assertThat(text(SERVED.get("query", "SELECT 1"))).isEqualTo("1\n");
    assertThat(SERVED.text("SELECT 2")).isEqualTo("2\n");
    assertThat(SERVED.text("", "query", "SELECT 3")).isEqualTo("3\n");
    assertThat(SERVED.text("1 + 3", "query", "SELECT")).isEqualTo("4\n");
    assertThat(SERVED.text("SELECT 5;  -- that is all")).isEqualTo("5\n");
    assertThat(text(SERVED.post(" "))).contains("Code: 62", "Empty query");
  }

  @Test
  void takesAStatementFromAForm() {
    String form =
        """
        --limit\r
        Content-Disposition: form-data; name="query"\r
        Content-Type: text/plain; charset=UTF-8\r
        \r
        SELECT {text:String}, {number:UInt8}\r
        --limit\r
        Content-Disposition: form-data; name="param_text"\r
        \r
        two\\nlines, żółć\r
        --limit\r
        Content-Disposition: form-data; name="param_number"\r
        \r
        7\r
        --limit--\r
        """;
    HttpResponse<byte[]> response =
        SERVED.send(
            SERVED
                .request(SERVED.uri("default_format", "JSONCompactEachRow"))
                .header("Content-Type", "multipart/form-data; boundary=limit")
                .POST(BodyPublishers.ofString(form))
                .build());
    assertThat(text(response)).isEqualTo("[\"two\\nlines, żółć\", 7]\n");
  }

  @Test
  void bindsValues() {
    assertThat(
            SERVED.text(
                "SELECT {a:String}, {b:Array(Int32)}, {c:Nullable(Date)}",
                "param_a",
                "it's \\t 100%",
                "param_b",
                "[1,-2]",
                "param_c",
                "\\N"))
        .isEqualTo("it\\'s \\t 100%\t[1,-2]\t\\N\n");
    assertThat(text(SERVED.post("SELECT {missing:String}"))).contains("Code: 456");
  }

  @Test
  void setsSettingsForOneStatement() {
    String threads = "SELECT getSetting('max_threads')";
    String standard = SERVED.text(threads);
    assertThat(SERVED.text(threads, "max_threads", "7")).isEqualTo("7\n");
    assertThat(SERVED.text(threads)).isEqualTo(standard);
    assertThat(SERVED.text("SELECT getSetting('log_comment')", "log_comment", "it's \\ mine"))
        .isEqualTo("it\\'s \\\\ mine\n");
  }

  @Test
  void changesTheDatabaseForOneStatement() {
    assertThat(SERVED.text("SELECT currentDatabase()", "database", "system")).isEqualTo("system\n");
    assertThat(SERVED.text("SELECT currentDatabase()")).isEqualTo("default\n");
    HttpResponse<byte[]> byHeader =
        SERVED.send(
            SERVED
                .request(SERVED.uri())
                .header("X-ClickHouse-Database", "system")
                .POST(BodyPublishers.ofString("SELECT name FROM one, databases LIMIT 1"))
                .build());
    assertThat(byHeader.statusCode()).as(text(byHeader)).isEqualTo(200);
  }

  @Test
  void choosesTheFormat() {
    String sql = "SELECT 1 AS a";
    assertThat(SERVED.text(sql, "default_format", "JSONEachRow")).isEqualTo("{\"a\":1}\n");
    assertThat(SERVED.text(sql + " FORMAT CSV", "default_format", "JSONEachRow")).isEqualTo("1\n");
    HttpResponse<byte[]> byHeader =
        SERVED.send(
            SERVED
                .request(SERVED.uri("default_format", "CSV"))
                .header("X-ClickHouse-Format", "TabSeparatedWithNames")
                .POST(BodyPublishers.ofString(sql))
                .build());
    assertThat(text(byHeader)).isEqualTo("a\n1\n");
    assertThat(header(byHeader, "X-ClickHouse-Format")).isEqualTo("TabSeparatedWithNames");
    assertThat(header(byHeader, "Content-Type"))
        .isEqualTo("text/tab-separated-values; charset=UTF-8");
  }

  @Test
  void keepsBytesThatAreNoText() {
    byte[] result = SERVED.bytes("SELECT unhex('ff00fe') FORMAT RawBLOB");
    assertThat(result).containsExactly(0xFF, 0x00, 0xFE);
    assertThat(SERVED.bytes("SELECT {a:String} FORMAT RawBLOB", "param_a", "ż"))
        .isEqualTo("ż".getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void saysWhoAnswersAndWhatItTook() {
    HttpResponse<byte[]> response =
        SERVED.post("SELECT count() FROM numbers(1000)", "query_id", "mine");
    assertThat(header(response, "X-ClickHouse-Query-Id")).isEqualTo("mine");
    assertThat(header(response, "X-ClickHouse-Timezone"))
        .isEqualTo(SERVED.text("SELECT timezone()").strip());
    assertThat(header(response, "X-ClickHouse-Server-Display-Name"))
        .isEqualTo(SERVED.text("SELECT hostName()").strip());
    assertThat(header(response, "X-ClickHouse-Exception-Tag")).matches("[a-z]{16}");
    HttpResponse<byte[]> held =
        SERVED.post("SELECT number FROM numbers(1000)", "wait_end_of_query", "1");
    String summary = header(held, "X-ClickHouse-Summary");
    assertThat(figure(summary, "read_rows")).isEqualTo(1000);
    assertThat(figure(summary, "result_rows")).isEqualTo(1000);
    assertThat(figure(summary, "elapsed_ns")).isPositive();
    assertThat(header(held, "X-ClickHouse-Progress")).isEqualTo(summary);
  }

  static long figure(String summary, String name) {
    Matcher matcher = Pattern.compile("\"" + name + "\":\"(\\d+)\"").matcher(summary);
    assertThat(matcher.find()).as(summary).isTrue();
    return Long.parseLong(matcher.group(1));
  }

  @Test
  void runsStatementsThatGiveNoRows() {
    assertThat(SERVED.text("CREATE TABLE plain (a Int32) ENGINE = Memory")).isEmpty();
    HttpResponse<byte[]> insert = SERVED.post("INSERT INTO plain SELECT number FROM numbers(10)");
    assertThat(figure(header(insert, "X-ClickHouse-Summary"), "written_rows")).isEqualTo(10);
    assertThat(SERVED.text("SHOW TABLES LIKE 'pla%'")).isEqualTo("plain\n");
    assertThat(SERVED.text("EXISTS TABLE plain")).isEqualTo("1\n");
    assertThat(SERVED.text("DROP TABLE plain")).isEmpty();
  }

  @Test
  void answersSeveralRequestsOnOneConnection() throws Exception {
    String request = "POST / HTTP/1.1\r\nHost: x\r\nX-ClickHouse-Key: " + ServedEngine.TOKEN;
    String second =
        request
            + "\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n"
            + "7\r\nSELECT \r\n1\r\n2\r\n0\r\n\r\n";
    try (Socket socket = SERVED.raw("POST", "/", "Content-Length: 8\r\n", "SELECT 1" + second);
        InputStream in = socket.getInputStream()) {
      String both = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
      assertThat(both).containsSubsequence("HTTP/1.1 200 OK", "\n1\n", "HTTP/1.1 200 OK", "\n2\n");
    }
  }

  @Test
  void letsAClientThatAsksSendItsContent() throws Exception {
    try (Socket socket =
            SERVED.raw(
                "POST",
                "/",
                "Content-Length: 8\r\nExpect: 100-continue\r\nConnection: close\r\n",
                "");
        InputStream in = socket.getInputStream()) {
      assertThat(new String(in.readNBytes(25), StandardCharsets.ISO_8859_1))
          .isEqualTo("HTTP/1.1 100 Continue\r\n\r\n");
      socket.getOutputStream().write("SELECT 9".getBytes(StandardCharsets.UTF_8));
      assertThat(new String(in.readAllBytes(), StandardCharsets.ISO_8859_1))
          .startsWith("HTTP/1.1 200 OK")
          .contains("9\n");
    }
  }
}
