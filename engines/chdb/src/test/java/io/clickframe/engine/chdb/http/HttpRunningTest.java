package io.clickframe.engine.chdb.http;

import static io.clickframe.engine.chdb.http.ServedEngine.header;
import static io.clickframe.engine.chdb.http.ServedEngine.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Statements under way: their ids, their list, how they are stopped. */
class HttpRunningTest {
  @RegisterExtension static final ServedEngine SERVED = new ServedEngine();
  private static final String LONG = "SELECT sum(sipHash64(number)) FROM numbers(1000000000000)";

  static void awaitRunning(ServedEngine served, String id) {
    await(served, id, "1\n");
  }

  static void awaitNotRunning(ServedEngine served, String id) {
    await(served, id, "0\n");
  }

  private static void await(ServedEngine served, String id, String count) {
    long start = System.nanoTime();
    String sql = "SELECT count() FROM system.processes WHERE query_id = {id:String}";
    while (!served.text(sql, "param_id", id).equals(count)) {
      assertThat(System.nanoTime() - start).as(id).isLessThan(30_000_000_000L);
      Thread.onSpinWait();
    }
  }

  private static CompletableFuture<HttpResponse<byte[]>> start(String sql, String id) {
    CompletableFuture<HttpResponse<byte[]>> running =
        CompletableFuture.supplyAsync(() -> SERVED.post(sql, "query_id", id));
    awaitRunning(SERVED, id);
    return running;
  }

  private static void assertKilled(CompletableFuture<HttpResponse<byte[]>> running)
      throws Exception {
    HttpResponse<byte[]> response = running.get(30, TimeUnit.SECONDS);
    assertThat(text(response)).startsWith("Code: 394.").contains("(QUERY_WAS_CANCELLED)");
    assertThat(header(response, "X-ClickHouse-Exception-Code")).isEqualTo("394");
  }

  @Test
  void listsStatementsByTheirClientsIds() throws Exception {
    CompletableFuture<HttpResponse<byte[]>> running = start(LONG, "it's a \\ long one");
    String[] lists = {
      "SELECT query FROM system.processes WHERE query_id = {id:String} AND read_rows >= 0",
      "SELECT p.query FROM system . `processes` AS p WHERE p.query_id = {id:String}",
      "SELECT query FROM (SELECT 1 AS x) AS a, system.processes AS b WHERE initial_query_id = {id:String}",
      "SELECT query FROM system.processes WHERE query_id IN (SELECT query_id FROM system.processes"
          + " WHERE query_id = {id:String}) AND Settings['send_logs_source_regexp'] = ''",
    };
    for (String sql : lists) {
      assertThat(SERVED.text(sql, "param_id", "it's a \\\\ long one"))
          .as(sql)
          .isEqualTo(LONG + "\n");
    }
    assertThat(SERVED.text("SELECT 'system.processes'")).isEqualTo("system.processes\n");
    assertThat(SERVED.text("SELECT count() > 10 FROM system.columns WHERE table = 'processes'"))
        .isEqualTo("1\n");
    assertThat(SERVED.text("DESCRIBE system.processes")).contains("query_id\tString");
    SERVED.text("KILL QUERY WHERE query LIKE 'SELECT sum(sip%'");
    assertKilled(running);
  }

  @Test
  void refusesAnIdThatRuns() throws Exception {
    CompletableFuture<HttpResponse<byte[]>> running = start(LONG, "same");
    HttpResponse<byte[]> second = SERVED.post("SELECT 1", "query_id", "same");
    assertThat(text(second)).startsWith("Code: 216. DB::Exception: Query with id = same");
    SERVED.text("KILL QUERY WHERE query_id = 'same' SYNC");
    assertKilled(running);
    assertThat(text(SERVED.post("SELECT 1", "query_id", "same"))).isEqualTo("1\n");
  }

  @Test
  void stopsStatementsByTheirClientsIds() throws Exception {
    CompletableFuture<HttpResponse<byte[]>> running = start(LONG, "k1");
    assertThat(SERVED.text("KILL QUERY WHERE query_id = 'k1' TEST FORMAT JSONEachRow"))
        .isEqualTo(
            "{\"kill_status\":\"unknown_status\",\"query_id\":\"k1\",\"user\":\"default\",\"query\":\""
                + LONG
                + "\"}\n");
    awaitRunning(SERVED, "k1");
    assertThat(SERVED.text("KILL QUERY WHERE query_id = 'k1'")).startsWith("waiting\tk1\t");
    assertKilled(running);
    CompletableFuture<HttpResponse<byte[]>> next = start(LONG, "k2");
    assertThat(
            SERVED.text(
                "kill query where query_id = {id:String} /* now */ sync;", "param_id", "k2"))
        .startsWith("finished\tk2\tdefault\t");
    assertThat(SERVED.text("SELECT count() FROM system.processes WHERE query_id = 'k2'"))
        .isEqualTo("0\n");
    assertKilled(next);
    assertThat(SERVED.text("KILL QUERY WHERE query_id = 'nobody' ASYNC")).isEmpty();
    assertThat(text(SERVED.post("KILL QUERY WHERE nosuch = 1"))).startsWith("Code: 47.");
  }

  @Test
  void stopsLoads() throws Exception {
    SERVED.text("CREATE TABLE sink (a UInt64) ENGINE = Null");
    CompletableFuture<HttpResponse<byte[]>> running =
        start("INSERT INTO sink SELECT sipHash64(number) FROM numbers(1000000000000)", "load");
    SERVED.text("KILL QUERY WHERE query_id = 'load' SYNC");
    assertKilled(running);
    SERVED.text("DROP TABLE sink");
  }

  @Test
  void aClientThatIsGoneStopsItsStatement() throws Exception {
    for (String format : new String[] {"TSV", "ArrowStream", "Native"}) {
      String id = "gone-" + format;
      String sql = "SELECT number FROM numbers(1000000000000) FORMAT " + format;
      try (Socket socket =
              SERVED.raw(
                  "POST", "/?query_id=" + id, "Content-Length: " + sql.length() + "\r\n", sql);
          InputStream in = socket.getInputStream()) {
        assertThat(in.readNBytes(1_000_000)).hasSize(1_000_000);
        awaitRunning(SERVED, id);
      }
      awaitNotRunning(SERVED, id);
    }
  }

  @Test
  void tellsHowFarASilentStatementIs() throws Exception {
    String target =
        "/?query_id=telling&send_progress_in_http_headers=1&http_headers_progress_interval_ms=100";
    try (Socket socket =
            SERVED.raw("POST", target, "Content-Length: " + LONG.length() + "\r\n", LONG);
        BufferedReader in =
            new BufferedReader(
                new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1))) {
      assertThat(in.readLine()).isEqualTo("HTTP/1.1 200 OK");
      assertThat(in.readLine()).matches("X-ClickHouse-Progress: \\{\"read_rows\":\"\\d+\".*");
      assertThat(in.readLine()).startsWith("X-ClickHouse-Progress: ");
      SERVED.text("KILL QUERY WHERE query_id = 'telling' SYNC");
      String rest = in.lines().takeWhile(line -> !line.isEmpty()).collect(Collectors.joining("\n"));
      assertThat(rest).contains("X-ClickHouse-Exception-Code: 394");
    }
  }

  @Test
  void hundredsOfStatementsAtOnceGetTheirOwnResults() throws Exception {
    CompletableFuture<?>[] all = new CompletableFuture<?>[8];
    for (int i = 0; i < all.length; i++) {
      int number = i;
      all[i] =
          CompletableFuture.runAsync(() -> {
            for (int k = 0; k < 50; k++) {
              int value = number * 1000 + k;
              assertThat(SERVED.text("SELECT " + value, "max_threads", "1"))
                  .isEqualTo(value + "\n");
            }
          });
    }
    CompletableFuture.allOf(all).get(60, TimeUnit.SECONDS);
  }
}
