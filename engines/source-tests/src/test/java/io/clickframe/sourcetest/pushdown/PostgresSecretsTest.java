package io.clickframe.sourcetest.pushdown;

import static io.clickframe.Expressions.col;
import static io.clickframe.Expressions.count;
import static io.clickframe.Expressions.on;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clickframe.DataContext;
import io.clickframe.DataObject;
import io.clickframe.DataStore;
import io.clickframe.PreparedQuery;
import io.clickframe.error.ClickFrameException;
import io.clickframe.lifecycle.ContextOptions;
import io.clickframe.source.Credentials;
import io.clickframe.source.DatabaseOptions;
import io.clickframe.sourcetest.SourceTest;
import io.clickframe.sourcetest.server.PostgresServer;
import io.clickframe.testkit.Rows;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Passwords are in nothing that people read: plans, texts, failures, logs, the engine's tables. */
class PostgresSecretsTest extends SourceTest {
  private static final String WRONG = "wr0ng'pa\\ss \"word";
  private static final Logger ROOT = Logger.getLogger("");

  private final PostgresServer server = PostgresServer.shared();
  private final Capture log = new Capture();

  @BeforeAll
  void listen() throws SQLException {
    new EdgeTables(server).create();
    ROOT.addHandler(log);
    ROOT.setLevel(Level.ALL);
  }

  @AfterAll
  void hear() {
    ROOT.removeHandler(log);
    ROOT.setLevel(Level.OFF);
    assertThat(log.lines).allSatisfy(this::isClean);
  }

  private DataStore store(String table, String password, String address, boolean pushdown) {
    return DataStore.postgres(
        address,
        server.database(),
        table,
        options -> options.credentials(server.user(), password).schema("edge").pushdown(pushdown));
  }

  private DataStore store(String table, boolean pushdown) {
    return store(table, server.password(), server.address(), pushdown);
  }

  private DataStore chain(boolean pushdown) {
    return store("wide", pushdown)
        .filter(col("i4").gt(1))
        .join(store("keys", pushdown).select("k", "w"), on(col("i4").eq(col("k"))))
        .groupBy("k")
        .agg(count().as("rows"));
  }

  private void isClean(String text) {
    assertThat(text).doesNotContain(server.password(), WRONG, "wr0ng", "pa\\ss", "pa\\\\ss");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void plansAndTextsHaveNone(boolean pushdown) {
    DataStore chain = chain(pushdown);
    isClean(chain.toString());
    isClean(chain.toSql(context()));
    isClean(chain.explain(context()).toString());
    isClean(chain.schema(context()).toString());
    PreparedQuery prepared = chain.prepare(context());
    isClean(prepared.toString());
    isClean(prepared.toSql());
    isClean(context().toString());
    try (DataObject result = chain.execute(context())) {
      isClean(result.toString());
      isClean(result.stats().toString());
      isClean(result.store().toString());
      isClean(result.toText(10));
    }
  }

  @Test
  void settingsHaveNone() {
    Credentials credentials = Credentials.of(server.user(), server.password());
    isClean(credentials.toString());
    isClean(credentials.password().toString());
    isClean(String.valueOf(DatabaseOptions.defaults().credentials(credentials).credentials()));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void failuresHaveNone(boolean pushdown) {
    String refused = "127.0.0.1:1";
    Stream.of(
            store("wide", WRONG, server.address(), pushdown),
            store("wide", server.password(), refused, pushdown),
            store("wide", WRONG, refused, pushdown),
            store("wide", server.password(), "no.such.host.invalid:5432", pushdown),
            store("nowhere", pushdown),
            store("wide", pushdown).select("nothing"),
            store("wide", pushdown).filter(col("nothing").eq(1)),
            store("wide", pushdown).filter("intDiv(1, i4 - i4) = 1"),
            store("wide", pushdown).select("throwIf(id > 0) AS x"),
            store("wide", pushdown).query("SELECT nothing FROM self"))
        .forEach(chain ->
            assertThatThrownBy(() -> Rows.of(chain, context()))
                .isInstanceOf(ClickFrameException.class)
                .satisfies(failure -> isClean(whole(failure))));
  }

  /** With its causes, what was suppressed, and the traces. */
  private static String whole(Throwable failure) {
    StringWriter text = new StringWriter();
    failure.printStackTrace(new PrintWriter(text, true));
    return text + failure.toString() + failure.getMessage();
  }

  @Test
  void theOperationLogAndLineageHaveNone() {
    try (DataContext logged = DataContext.open(ContextOptions.defaults().logOperations());
        DataObject object = chain(true).materialize(logged, "logged_secret")) {
      isClean(object.toString());
      isClean(logged.operations().all().toString());
      isClean(logged.operations().lineage().toText());
      isClean(logged.operations().lineage().toMermaid());
    }
  }

  @Test
  void theEngineShowsNoneWhileItRuns() {
    DataStore slow = store("wide", true).select("id", "sleepEachRow(0.1) AS s");
    CompletableFuture<Void> run = CompletableFuture.runAsync(() -> Rows.of(slow, context()));
    int seen = 0;
    while (!run.isDone()) {
      List<String> running = rows("SELECT query, toString(Settings) FROM system.processes");
      running.forEach(this::isClean);
      seen += running.stream().anyMatch(it -> it.contains("postgresql(")) ? 1 : 0;
    }
    run.join();
    assertThat(seen).isPositive();
  }

  /** What is logged through SLF4J by whomever. */
  private static final class Capture extends Handler {
    private final List<String> lines = new CopyOnWriteArrayList<>();

    @Override
    public void publish(LogRecord entry) {
      Throwable thrown = entry.getThrown();
      lines.add(entry.getMessage() + (thrown == null ? "" : whole(thrown)));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
