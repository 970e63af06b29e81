package io.clickframe.engine.server.internal;

import com.clickhouse.client.api.insert.InsertResponse;
import com.clickhouse.client.api.insert.InsertSettings;
import com.clickhouse.client.api.query.QueryResponse;
import com.clickhouse.client.api.query.QuerySettings;
import com.clickhouse.data.ClickHouseFormat;
import io.clickframe.internal.engine.Utf8;
import io.clickframe.source.Credentials;
import io.clickframe.spi.HiddenTexts;
import io.clickframe.spi.ParameterText;
import io.clickframe.spi.SqlStatement;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/** Statements as requests of ClickHouse's client. Thread-safe. */
final class Requests {
  private static final String FORM = "client.http.use_form_request_for_query";
  private static final String INSERT = "INSERT INTO ";
  private static final int SESSION_SECONDS = 60;

  /**
   * A server takes a request line of one mebibyte; percent signs make a text up to thrice as long.
   */
  private static final int LONGEST_IN_LINE = 256 * 1024;

  private final ServerOptions options;

  Requests(ServerOptions options) {
    this.options = options;
  }

  /** A parameter's text as it is sent; the client would escape a plain text once more. */
  private record Escaped(String text) {
    @Override
    public String toString() {
      return text;
    }
  }

  private static Escaped escaped(String name, String value) {
    Utf8.bytes("the value of parameter " + name, value);
    return new Escaped(value);
  }

  /**
   * Sends a statement and waits until its answer begins. The caller closes the response.
   *
   * @param place the session that it runs in
   * @param untilEnd whether the answer begins when the statement is done
   */
  QueryResponse query(
      ServerRun.Attempt attempt,
      SqlStatement statement,
      ClickHouseFormat format,
      Place place,
      boolean untilEnd) {
    return send(attempt, statement, format, place, untilEnd, options.silenceTimeout());
  }

  /** Sends a small statement of the engine's own, and waits no longer than said. */
  QueryResponse control(
      ServerRun.Attempt attempt,
      SqlStatement statement,
      ClickHouseFormat format,
      Duration patience) {
    return send(attempt, statement, format, Place.ANY, true, patience);
  }

  private QueryResponse send(
      ServerRun.Attempt attempt,
      SqlStatement statement,
      ClickHouseFormat format,
      Place place,
      boolean untilEnd,
      Duration silence) {
    Map<String, Object> parameters = new LinkedHashMap<>();
    statement.parameters().forEach((name, value) -> parameters.put(name, escaped(name, value)));
    HiddenTexts.reveal(statement)
        .forEach((name, value) -> parameters.put(name, escaped(name, ParameterText.of(value))));
    QuerySettings settings = new QuerySettings().setFormat(format).setQueryId(attempt.queryId());
    options.settings().forEach(settings::serverSetting);
    if (format == ClickHouseFormat.ArrowStream) {
      ArrowSettings.ALL.forEach(settings::serverSetting);
    }
    settings.setNetworkTimeout(silence.toMillis(), ChronoUnit.MILLIS);
    settings.serverSetting("wait_end_of_query", untilEnd ? "1" : "0");
    ProgressHeaders.ALL.forEach(settings::serverSetting);
    if (!options.roles().isEmpty()) {
      settings.setDBRoles(options.roles());
    }
    if (place.session() != null) {
      settings.setSessionId(place.session()).setSessionTimeout(SESSION_SECONDS);
    }
    authorization(settings::httpHeader);
    String text = statement.sql();
    Utf8.bytes("the statement", text);
    if (inBody(statement, parameters)) {
      settings.setOption(FORM, true);
      text = asLatin(text);
    }
    QueryResponse response = await(attempt.endpoint().client().query(text, parameters, settings));
    if (response.getResponseHeaders().isEmpty()) {
      Answers.close(response);
      throw new ForeignAnswerException();
    }
    return response;
  }

  /** Secrets do not go where proxies write logs; nor do long values fit there. */
  private static boolean inBody(SqlStatement statement, Map<String, Object> parameters) {
    return !statement.secrets().isEmpty()
        || parameters.values().stream().mapToLong(value -> value.toString().length()).sum()
            > LONGEST_IN_LINE;
  }

  /** The client writes the statement in a form in ISO 8859-1: its bytes then are those of UTF-8. */
  private static String asLatin(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
  }

  /**
   * Sends rows and waits until they are in the table.
   *
   * @param insert {@code INSERT INTO t (a, b)}
   * @param chunks the rows
   */
  void insert(
      ServerRun.Attempt attempt,
      SqlStatement insert,
      ClickHouseFormat format,
      Place place,
      RowBody chunks) {
    String text = insert.text().strip();
    if (!text.startsWith(INSERT)) {
      throw new IllegalArgumentException("not an INSERT INTO: " + text);
    }
    InsertSettings settings = new InsertSettings().setQueryId(attempt.queryId());
    options.settings().forEach(settings::serverSetting);
    insert.settings().forEach((name, value) -> settings.serverSetting(name, SqlValue.plain(value)));
    insert.parameters().forEach((name, value) -> settings.serverSetting("param_" + name, value));
    // An answer means that the rows are there, and a table gets a block of them or none of it.
    settings.serverSetting("async_insert", "0").serverSetting("wait_end_of_query", "1");
    if (!options.roles().isEmpty()) {
      settings.setDBRoles(options.roles());
    }
    if (place.session() != null) {
      settings.setSessionId(place.session()).setSessionTimeout(SESSION_SECONDS);
    }
    authorization(settings::httpHeader);
    String table = text.substring(INSERT.length());
    try (InsertResponse response =
        await(attempt.endpoint().client().insert(table, chunks, format, settings))) {
      response.getWrittenRows();
    }
  }

  private void authorization(java.util.function.BiConsumer<String, String> header) {
    switch (options.identity()) {
      case ServerOptions.Identity.Password(Credentials credentials) -> {
        String pair = credentials.user() + ":" + credentials.password().reveal();
        byte[] bytes = pair.getBytes(StandardCharsets.UTF_8);
        header.accept("Authorization", "Basic " + Base64.getEncoder().encodeToString(bytes));
      }
      case ServerOptions.Identity.Token(var token) ->
          header.accept("Authorization", "Bearer " + token.reveal());
      case ServerOptions.Identity.Certificate _ -> {
        // The client itself says so.
      }
    }
  }

  private static <T> T await(CompletableFuture<T> answer) {
    try {
      return answer.get();
    } catch (ExecutionException e) {
      throw ServerErrors.unwrapped(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
