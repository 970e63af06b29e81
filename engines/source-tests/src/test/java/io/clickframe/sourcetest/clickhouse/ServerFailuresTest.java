package io.clickframe.sourcetest.clickhouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.clickframe.DataContext;
import io.clickframe.DataStore;
import io.clickframe.error.ClickFrameException;
import io.clickframe.error.QueryCancelledException;
import io.clickframe.error.QueryException;
import io.clickframe.error.QueryTimeoutException;
import io.clickframe.error.SourceAccessDeniedException;
import io.clickframe.error.SourceException;
import io.clickframe.error.SourceNotFoundException;
import io.clickframe.error.SourceUnavailableException;
import io.clickframe.result.Batch;
import io.clickframe.result.Batches;
import io.clickframe.source.DatabaseOptions;
import io.clickframe.sourcetest.SourceTest;
import io.clickframe.sourcetest.server.ClickHouseServer;
import java.time.Duration;
import java.util.Iterator;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Servers that refuse, fail, fall silent or die; and queries that are given up. */
class ServerFailuresTest extends SourceTest {
  private static final int PATIENCE = 30;
  private static final String WRONG = "wr0ng";

  /** Gives blocks for ever. */
  private static final String ENDLESS = "SELECT number AS n FROM system.numbers";

  /** Gives nothing for hours. */
  private static final String SILENT =
      "SELECT sum(sipHash64(number)) AS n FROM numbers(1000000000000)";

  private final ClickHouseServer server = ClickHouseServer.shared();

  @BeforeAll
  void createTables() {
    create(server);
  }

  private static void create(ClickHouseServer where) {
    where.execute(
        "CREATE OR REPLACE TABLE million (id UInt32) ENGINE = MergeTree ORDER BY id",
        "INSERT INTO million SELECT number FROM numbers(1000000)",
        "CREATE OR REPLACE VIEW endless AS " + ENDLESS,
        "CREATE OR REPLACE VIEW silent AS " + SILENT);
  }

  private static DataStore store(
      ClickHouseServer where, String database, String table, String password) {
    return DataStore.clickhouse(
        where.address(), database, table, options -> options.credentials(where.user(), password));
  }

  private DataStore store(String table) {
    return store(server, "default", table, server.password());
  }

  private SourceException fails(DataStore store, Class<? extends SourceException> type) {
    SourceException thrown =
        catchThrowableOfType(SourceException.class, () -> store.count(context()));
    assertThat(thrown).isExactlyInstanceOf(type);
    assertThat(thrown)
        .hasMessageContaining("ClickHouse " + server.address())
        .hasMessageNotContaining(WRONG)
        .hasMessageNotContaining(server.password());
    return thrown;
  }

  /** Waits until the server runs a query for rows, or until it runs none. */
  private static void awaits(ClickHouseServer where, boolean running) {
    String none =
        "SELECT throwIf(countIf(query LIKE '%`__table1`%') > 0) FROM system.processes WHERE query"
            + " NOT LIKE '%throwIf%'";
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE);
    boolean found = !running;
    while (found != running) {
      assertThat(System.nanoTime()).as("queries run: " + found).isLessThan(end);
      try {
        where.execute(none);
        found = false;
      } catch (IllegalStateException e) {
        found = true;
      }
    }
  }

  @Test
  void wrongPassword() {
    assertThat(fails(store(server, "default", "million", WRONG), SourceAccessDeniedException.class))
        .hasMessageStartingWith("Access denied to ClickHouse")
        .hasMessageContaining("Authentication failed: password is incorrect")
        .hasMessageContaining("516 AUTHENTICATION_FAILED");
  }

  @Test
  void unknownTable() {
    assertThat(
            fails(
                store(server, "default", "no_such_table", server.password()),
                SourceNotFoundException.class))
        .hasMessageStartingWith("Not found: ClickHouse")
        .hasMessageContaining("There is no table `default`.`no_such_table` on server");
    assertThat(
            fails(
                store(server, "nowhere", "million", server.password()),
                SourceNotFoundException.class))
        .hasMessageContaining("There is no table `nowhere`.`million` on server");
  }

  @Test
  void unknownTableWithDeclaredColumns() {
    UnaryOperator<DatabaseOptions> options =
        all -> all.credentials(server.user(), server.password()).structure("id UInt32");
    assertThat(
            fails(
                DataStore.clickhouse(server.address(), "default", "no_such_table", options),
                SourceNotFoundException.class))
        .hasMessageContaining("60 UNKNOWN_TABLE");
    assertThat(
            fails(
                DataStore.clickhouse(server.address(), "nowhere", "million", options),
                SourceNotFoundException.class))
        .hasMessageContaining("81 UNKNOWN_DATABASE");
  }

  @Test
  void unknownTableOfThisEngineIsNoMissingSource() {
    DataStore here = DataStore.sql("SELECT id::UInt32 AS id FROM no_such_table");
    assertThat(
            catchThrowableOfType(
                ClickFrameException.class,
                () ->
                    store("million")
                        .join(here, io.clickframe.Expressions.on("id"))
                        .count(context())))
        .isNotInstanceOf(SourceException.class);
  }

  @Test
  void failureBetweenRows() {
    DataStore chain =
        store("million").assign("throwIf(id = 900000, 'no more') AS t").select("id", "t");
    long rows = 0;
    try (Batches batches = chain.batches(context())) {
      Iterator<Batch> each = batches.iterator();
      try {
        while (each.hasNext()) {
          try (Batch batch = each.next()) {
            rows += batch.rowCount();
          }
        }
      } catch (QueryException e) {
        assertThat(e)
            .hasMessageContaining("no more")
            .hasMessageContaining("395 FUNCTION_THROW_IF_VALUE_IS_NON_ZERO");
        assertThat(rows).isPositive().isLessThan(900_000);
        return;
      }
    }
    throw new AssertionError("it did not fail after " + rows + " rows");
  }

  @Test
  void diesBetweenRows() {
    try (ClickHouseServer own = ClickHouseServer.start()) {
      create(own);
      DataStore endless = store(own, "default", "endless", own.password());
      try (Batches batches = endless.batches(context())) {
        Iterator<Batch> each = batches.iterator();
        each.next().close();
        own.kill();
        SourceUnavailableException thrown =
            catchThrowableOfType(
                SourceUnavailableException.class,
                () -> {
                  while (each.hasNext()) {
                    each.next().close();
                  }
                });
        assertThat(thrown)
            .hasMessageStartingWith("Cannot reach ClickHouse " + own.address())
            .hasMessageNotContaining(own.password());
      }
      assertThat(
              catchThrowableOfType(
                  SourceUnavailableException.class, () -> endless.limit(1).count(context())))
          .hasMessageContaining("Connection refused");
    }
  }

  @Test
  void isGivenUpBetweenRows() {
    try (Batches batches = store("endless").batches(context())) {
      batches.iterator().next().close();
    }
    awaits(server, false);
  }

  @Test
  void isGivenUpByALimit() {
    assertThat(store("endless").limit(10).count(context())).isEqualTo(10);
    DataStore unpushed =
        DataStore.clickhouse(
            server.address(),
            "default",
            "endless",
            options -> options.credentials(server.user(), server.password()).pushdown(false));
    assertThat(unpushed.limit(10).count(context())).isEqualTo(10);
    awaits(server, false);
  }

  @Test
  void isGivenUpWhileItIsSilent() throws Exception {
    CompletableFuture<Throwable> thrown = new CompletableFuture<>();
    Thread reader =
        Thread.ofPlatform()
            .start(() ->
                thrown.complete(
                    catchThrowableOfType(
                        Throwable.class, () -> store("silent").select("n").count(context()))));
    awaits(server, true);
    reader.interrupt();
    assertThat(thrown.get(PATIENCE, TimeUnit.SECONDS)).isInstanceOf(QueryCancelledException.class);
    awaits(server, false);
  }

  @Test
  void takesTooLong() {
    DataContext hasty =
        context().withOptions(context().options().withTimeout(Duration.ofMillis(300)));
    assertThat(
            catchThrowableOfType(
                QueryTimeoutException.class, () -> store("silent").select("n").execute(hasty)))
        .hasMessageContaining("159 TIMEOUT_EXCEEDED");
    awaits(server, false);
  }
}
