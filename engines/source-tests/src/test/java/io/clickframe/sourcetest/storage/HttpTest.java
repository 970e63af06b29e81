package io.clickframe.sourcetest.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clickframe.DataContext;
import io.clickframe.DataObject;
import io.clickframe.DataStore;
import io.clickframe.error.ErrorCode;
import io.clickframe.error.InvalidExpressionException;
import io.clickframe.error.QueryTimeoutException;
import io.clickframe.error.SchemaMismatchException;
import io.clickframe.error.SourceAccessDeniedException;
import io.clickframe.error.SourceException;
import io.clickframe.error.SourceNotFoundException;
import io.clickframe.error.SourceUnavailableException;
import io.clickframe.source.Credentials;
import io.clickframe.source.Secret;
import io.clickframe.sourcetest.SourceTest;
import io.clickframe.sourcetest.server.WebAnswers;
import io.clickframe.sourcetest.server.WebRequest;
import io.clickframe.sourcetest.server.WebServer;
import io.clickframe.spi.QueryOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class HttpTest extends SourceTest {
  private static final String CSV = "id,name\n1,one\n2,two\n";
  private static final String ENVELOPE =
      "{\"data\": {\"items\": [{\"id\": 1, \"tags\": [\"a\"]}, {\"id\": 2, \"day\":"
          + " \"2024-02-29\"}], \"next\": 7}}";

  private WebServer server;

  @BeforeAll
  void start() throws IOException {
    server = WebServer.start();
    server.answer("/rows.csv", WebAnswers.text(CSV));
    server.answer("/page1.csv", WebAnswers.text(CSV));
    server.answer("/envelope.json", WebAnswers.text(ENVELOPE));
    server.answer("/envelope2.json", WebAnswers.text(ENVELOPE));
    server.answer("/packed.csv", WebAnswers.gzip(CSV.getBytes(StandardCharsets.UTF_8)));
    server.answer(
        "/token.csv", WebAnswers.requiring("Authorization", "Bearer t0ken", WebAnswers.text(CSV)));
    server.answer(
        "/user.csv",
        WebAnswers.requiring("Authorization", "Basic dTpwQHgvOg==", WebAnswers.text(CSV)));
    server.answer("/moved.csv", WebAnswers.redirect(server.url("/rows.csv")));
    server.answer("/broken.csv", WebAnswers.status(500, "no"));
    server.answer("/busy.csv", WebAnswers.unavailable(2, WebAnswers.text(CSV)));
    server.answer("/cut.csv", WebAnswers.cut(CSV.getBytes(StandardCharsets.UTF_8), 9));
    server.answer("/endless.csv", WebAnswers.endless("1,one\n"));
    server.answer("/stall.csv", WebAnswers.stall(CSV.getBytes(StandardCharsets.UTF_8), 9));
  }

  @AfterAll
  void stop() {
    server.close();
  }

  @Test
  void readsAPage() {
    assertThat(names(DataStore.http(server.url("/rows.csv")))).containsExactly("one", "two");
  }

  @Test
  void readsWhatTheServerCompressed() {
    DataStore packed = DataStore.http(server.url("/packed.csv"), o -> o.compression("gzip"));
    assertThat(names(packed)).containsExactly("one", "two");
  }

  @Test
  void sendsSecretHeadersAndShowsThemNowhere() {
    DataStore store = DataStore.http(server.url("/token.csv"), o -> o.bearer(Secret.of("t0ken")));
    assertThat(names(store)).containsExactly("one", "two");
    assertThat(store.toSql(context()) + store.explain(context())).doesNotContain("t0ken");
    DataStore user =
        DataStore.http(server.url("/user.csv"), o -> o.credentials(Credentials.of("u", "p@x/:")));
    assertThat(names(user)).containsExactly("one", "two");
    String url = server.url("/user.csv").replace("http://", "http://u:p%40x%2F:@");
    assertThat(names(DataStore.http(url))).containsExactly("one", "two");
  }

  @Test
  void refusedCredentialsAreAccessDenied() {
    DataStore store =
        DataStore.http(server.url("/token.csv"), o -> o.bearer(Secret.of("wr0ng-t0ken")));
    assertThatThrownBy(() -> names(store))
        .isExactlyInstanceOf(SourceAccessDeniedException.class)
        .hasMessageStartingWith("Access denied to http " + server.url("/token.csv"))
        .hasMessageContaining("401")
        .hasMessageNotContaining("wr0ng");
  }

  @Test
  void hidesUrlsThatGrantAccess() {
    String url = server.url("/gone.csv") + "?X-Amz-Signature=abcdef012345&a=1";
    DataStore store = DataStore.http(url);
    assertThatThrownBy(() -> names(store))
        .isExactlyInstanceOf(SourceNotFoundException.class)
        .hasMessageStartingWith("Not found: http " + server.url("/gone.csv"))
        .hasMessageNotContaining("abcdef012345");
    assertThat(store.toString()).doesNotContain("abcdef012345");
  }

  @Test
  void sendsParametersEncoded() {
    List<WebRequest> requests =
        server.received(() ->
            names(
                DataStore.http(
                    server.url("/rows.csv"),
                    o -> o.parameter("q", "a b&c").parameter("key", Secret.of("s/+")))));
    assertThat(requests)
        .first()
        .extracting(WebRequest::path)
        .isEqualTo("/rows.csv?q=a%20b%26c&key=s%2F%2B");
  }

  @Test
  void followsRedirectsUnlessAHeaderIsSecret() {
    assertThat(names(DataStore.http(server.url("/moved.csv")))).containsExactly("one", "two");
    DataStore secret = DataStore.http(server.url("/moved.csv"), o -> o.bearer(Secret.of("t0ken")));
    List<WebRequest> requests =
        server.received(() ->
            assertThatThrownBy(() -> names(secret))
                .isExactlyInstanceOf(SourceException.class)
                .hasMessageContaining("options.redirects(n)"));
    assertThat(requests).extracting(WebRequest::path).containsOnly("/moved.csv");
  }

  @Test
  void triesAgainAndGivesUp() {
    assertThat(names(DataStore.http(server.url("/busy.csv")))).containsExactly("one", "two");
    long start = System.nanoTime();
    assertThatThrownBy(() -> names(DataStore.http(server.url("/broken.csv"))))
        .isExactlyInstanceOf(SourceUnavailableException.class)
        .hasMessageContaining("500");
    assertThatThrownBy(() -> names(DataStore.http("http://127.0.0.1:1/a.csv")))
        .isExactlyInstanceOf(SourceUnavailableException.class)
        .hasMessageStartingWith("Cannot reach http http://127.0.0.1:1/a.csv (CSVWithNames)")
        .hasMessageContaining("Connection refused");
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(8));
  }

  @Test
  void givesUpOnSilence() {
    long start = System.nanoTime();
    DataStore store =
        DataStore.http(
            server.url("/stall.csv"),
            o -> o.structure("id Int64, name String").retries(0).timeout(Duration.ofMillis(500)));
    assertThatThrownBy(() -> names(store)).isExactlyInstanceOf(SourceUnavailableException.class);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
  }

  @Test
  void aCutAnswerIsAnError() {
    DataStore store =
        DataStore.http(
            server.url("/cut.csv"), o -> o.structure("id Int64, name String").retries(0));
    assertThatThrownBy(() -> names(store))
        .isInstanceOfSatisfying(
            SourceException.class,
            e -> assertThat(e.code()).isEqualTo(ErrorCode.SOURCE_UNAVAILABLE));
  }

  @Test
  void rowsWithoutEndStopAtTheTimeout() {
    DataStore store =
        DataStore.http(server.url("/endless.csv"), o -> o.structure("id Int64, name String"));
    DataContext hurried =
        context().withOptions(QueryOptions.NONE.withTimeout(Duration.ofMillis(300)));
    long start = System.nanoTime();
    assertThatThrownBy(() -> store.count(hurried)).isInstanceOf(QueryTimeoutException.class);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
  }

  @Test
  void aMissingPageOfSeveralIsAnError() {
    DataStore pages =
        DataStore.http(server.url("/page{1,2}.csv"), o -> o.structure("id Int64, name String"));
    assertThatThrownBy(() -> names(pages)).isExactlyInstanceOf(SourceNotFoundException.class);
  }

  @Test
  void takesRowsFromInsideOfDocuments() {
    DataStore declared =
        DataStore.http(
            server.url("/envelope.json"),
            o -> o.rowsAt("data.items").structure("id Int32, day Nullable(Date)"));
    try (DataObject rows = declared.sort("id").execute(context())) {
      assertThat(rows.stream().map(row -> row.get("id") + " " + row.get("day")))
          .containsExactly("1 null", "2 2024-02-29");
    }
    DataStore found =
        DataStore.http(server.url("/{envelope,envelope2}.json"), o -> o.rowsAt("data.items"));
    assertThat(found.schema(context()).toString())
        .contains("id", "Int64", "tags", "Array(Nullable(String))", "day", "Date");
    try (DataObject rows = found.sort("id").execute(context())) {
      assertThat(rows.stream().map(row -> row.get("id"))).containsExactly(1L, 1L, 2L, 2L);
    }
  }

  @Test
  void documentsWithoutRowsAreAMismatch() {
    assertThatThrownBy(
            () -> names(DataStore.http(server.url("/envelope.json"), o -> o.rowsAt("data.rows"))))
        .isExactlyInstanceOf(SchemaMismatchException.class)
        .hasMessageContaining("There is no array of rows at 'data.rows'")
        .hasMessageContaining("in http()");
  }

  @Test
  void unknownSettingIsRefused() {
    assertThatThrownBy(() ->
            names(
                DataStore.http(
                    server.url("/rows.csv"), o -> o.setting("format_csv_delimitr", ";"))))
        .isInstanceOf(InvalidExpressionException.class)
        .hasMessageContaining("Unknown setting 'format_csv_delimitr'")
        .hasMessageContaining("format_csv_delimiter");
  }

  @Test
  void collectionHoldsTheAddress() {
    execute("CREATE NAMED COLLECTION web AS url = '" + server.url("/rows.csv") + "'");
    DataStore store = DataStore.http("", o -> o.collection("web").format("CSVWithNames"));
    assertThat(names(store)).containsExactly("one", "two");
    assertThatThrownBy(() -> names(DataStore.http("", o -> o.collection("none"))))
        .isExactlyInstanceOf(SourceNotFoundException.class)
        .hasMessageContaining("CREATE NAMED COLLECTION");
  }

  @Test
  void tellsWhereRowsComeFrom() {
    DataStore store =
        DataStore.http(server.url("/rows.csv"), o -> o.virtualColumns("_file", "_size"));
    try (DataObject rows = store.filter("_size > 0").execute(context())) {
      assertThat(rows.stream().map(row -> row.get("_file")))
          .containsExactly("rows.csv", "rows.csv");
    }
  }

  private List<Object> names(DataStore store) {
    try (DataObject rows = store.sort("id").execute(context())) {
      return rows.stream().map(row -> row.get("name")).toList();
    }
  }
}
