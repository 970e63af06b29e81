package io.clickframe.engine.chdb.http;

import static io.clickframe.engine.chdb.http.ServedEngine.header;
import static io.clickframe.engine.chdb.http.ServedEngine.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What stays from one request of a session to the next. */
class HttpSessionTest {
  @RegisterExtension static final ServedEngine SERVED = new ServedEngine();

  @Test
  void keepsTemporaryTablesAndSettings() {
    SERVED.text("CREATE TEMPORARY TABLE kept (a Int32)", "session_id", "one");
    SERVED.text("INSERT INTO kept VALUES (1), (2)", "session_id", "one");
    SERVED.text("SET max_threads = 5", "session_id", "one");
    assertThat(
            SERVED.text("SELECT sum(a), getSetting('max_threads') FROM kept", "session_id", "one"))
        .isEqualTo("3\t5\n");
    assertThat(text(SERVED.post("SELECT * FROM kept"))).startsWith("Code: 60.");
    assertThat(text(SERVED.post("SELECT * FROM kept", "session_id", "two")))
        .startsWith("Code: 60.");
  }

  @Test
  void setsBackWhatOneRequestSets() {
    String sql = "SELECT getSetting('max_threads'), currentDatabase()";
    SERVED.text("SET max_threads = 3", "session_id", "back");
    SERVED.text("USE system", "session_id", "back");
    assertThat(SERVED.text(sql, "session_id", "back", "max_threads", "4", "database", "default"))
        .isEqualTo("4\tdefault\n");
    assertThat(SERVED.text(sql, "session_id", "back")).isEqualTo("3\tsystem\n");
    assertThat(text(SERVED.post("SELECT nosuch", "session_id", "back", "max_threads", "4")))
        .startsWith("Code: 47.");
    assertThat(SERVED.text(sql, "session_id", "back")).isEqualTo("3\tsystem\n");
  }

  @Test
  void aFailedStatementLeavesTheSessionClean() {
    SERVED.text("CREATE TEMPORARY TABLE clean (a Int32)", "session_id", "clean");
    for (String format : new String[] {"JSON", "TSV", "ArrowStream"}) {
      HttpResponse<byte[]> failed =
          SERVED.post(
              "SELECT throwIf(number = 5) FROM numbers(10)",
              "session_id",
              "clean",
              "max_block_size",
              "1",
              "default_format",
              format,
              "wait_end_of_query",
              "1");
      assertThat(text(failed)).startsWith("Code: 395.");
      assertThat(SERVED.text("SELECT count() FROM clean", "session_id", "clean")).isEqualTo("0\n");
    }
  }

  @Test
  void serveOneRequestAtATime() throws Exception {
    SERVED.text("SELECT 1", "session_id", "busy");
    CompletableFuture<String> slow =
        CompletableFuture.supplyAsync(() ->
            text(
                SERVED.post(
                    "SELECT sum(sipHash64(number)) FROM numbers(1000000000000)",
                    "session_id",
                    "busy",
                    "query_id",
                    "slow")));
    HttpRunningTest.awaitRunning(SERVED, "slow");
    HttpResponse<byte[]> second = SERVED.post("SELECT 1", "session_id", "busy");
    assertThat(text(second))
        .startsWith("Code: 373. DB::Exception: Session busy is locked by a concurrent client");
    assertThat(header(second, "X-ClickHouse-Exception-Code")).isEqualTo("373");
    SERVED.text("KILL QUERY WHERE query_id = 'slow' SYNC");
    assertThat(slow.get(30, TimeUnit.SECONDS)).startsWith("Code: 394.");
    assertThat(SERVED.text("SELECT 'free'", "session_id", "busy")).isEqualTo("free\n");
  }

  @Test
  void endWhenTheirTimeIsOver() {
    SERVED.text(
        "CREATE TEMPORARY TABLE brief (a Int32)", "session_id", "brief", "session_timeout", "1");
    // Each use prolongs it; the engine's own clock passes meanwhile.
    assertThat(
            SERVED.text("SELECT count() FROM brief", "session_id", "brief", "session_timeout", "1"))
        .isEqualTo("0\n");
    assertThat(SERVED.text("SELECT sleep(1.5)")).isEqualTo("0\n");
    assertThat(
            text(SERVED.post("SELECT * FROM brief", "session_id", "brief", "session_check", "1")))
        .startsWith("Code: 372. DB::Exception: Session brief not found");
  }

  @Test
  void mustExistIfSoAsked() {
    assertThat(text(SERVED.post("SELECT 1", "session_id", "none", "session_check", "1")))
        .startsWith("Code: 372. DB::Exception: Session none not found");
    assertThat(text(SERVED.post("SELECT 1", "session_id", "none", "session_timeout", "4000")))
        .startsWith("Code: 374.");
    assertThat(text(SERVED.post("SELECT 1", "session_id", "none", "session_timeout", "x")))
        .startsWith("Code: 374.");
  }

  @Test
  void endWithTheRequestIfSoAsked() {
    SERVED.text("CREATE TEMPORARY TABLE x (a Int32)", "session_id", "closed");
    SERVED.text("SELECT * FROM x", "session_id", "closed", "close_session", "1");
    assertThat(text(SERVED.post("SELECT 1", "session_id", "closed", "session_check", "1")))
        .startsWith("Code: 372.");
  }
}
