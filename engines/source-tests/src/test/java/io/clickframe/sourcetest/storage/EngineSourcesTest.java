package io.clickframe.sourcetest.storage;

import static io.clickframe.Expressions.sql;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clickframe.DataStore;
import io.clickframe.error.ClickFrameException;
import io.clickframe.error.SourceException;
import io.clickframe.error.SourceUnavailableException;
import io.clickframe.error.SqlFragmentException;
import io.clickframe.source.Secret;
import io.clickframe.sourcetest.SourceTest;
import io.clickframe.sourcetest.server.RedisServer;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import redis.clients.jedis.Jedis;

class EngineSourcesTest extends SourceTest {
  @Test
  void numbers() {
    assertThat(sum(DataStore.numbers(4), "number")).isEqualTo(6);
    assertThat(sum(DataStore.numbers(2, 3), "number")).isEqualTo(9);
    assertThat(sum(DataStore.numbers(1, 5, 2), "number")).isEqualTo(9);
    assertThatThrownBy(() -> DataStore.numbers(0, 1, 0))
        .isInstanceOf(ClickFrameException.class)
        .hasMessageContaining("a step of 1 or more");
  }

  @Test
  void randomRowsAreTheSameForTheSameSeed() {
    DataStore rows = DataStore.random("id Int32, name String", 7).limit(100);
    DataStore same = DataStore.random("id Int32, name String", 7).limit(100);
    assertThat(sum(rows, "id")).isEqualTo(sum(same, "id"));
    assertThat(rows.count(context())).isEqualTo(100);
  }

  @Test
  void tablesOfTheEngine() {
    assertThat(DataStore.table("system", "one").count(context())).isEqualTo(1);
    assertThatThrownBy(() -> DataStore.table("system", "nothing").count(context()))
        .isInstanceOf(ClickFrameException.class)
        .hasMessageContaining("table system.nothing");
  }

  @Test
  void selectsByHand() {
    DataStore store = DataStore.sql("SELECT number AS n FROM numbers(5) WHERE number > 2");
    assertThat(sum(store.filter("n < 4"), "n")).isEqualTo(3);
    assertThatThrownBy(() -> DataStore.sql("SELECT 1) UNION ALL (SELECT 2").count(context()))
        .isInstanceOf(SqlFragmentException.class);
    assertThatThrownBy(() -> DataStore.sql("SELECT 1 -- x").count(context()))
        .isInstanceOf(SqlFragmentException.class);
    assertThatThrownBy(() -> DataStore.sql("DROP TABLE x").count(context()))
        .isInstanceOf(ClickFrameException.class);
  }

  @Test
  void anyTableFunction() {
    assertThat(sum(DataStore.tableFunction("generateSeries", 1, 4), "generate_series"))
        .isEqualTo(10);
    assertThat(DataStore.tableFunction("view", sql("SELECT 1 AS a")).count(context())).isEqualTo(1);
    assertThatThrownBy(() -> DataStore.tableFunction("no_such", 1).count(context()))
        .isInstanceOf(ClickFrameException.class)
        .hasMessageContaining("no_such");
  }

  @Test
  void redis() {
    RedisServer server = RedisServer.shared();
    try (Jedis client = server.client()) {
      client.flushAll();
    }
    String columns = "name String, amount UInt32";
    execute(
        "INSERT INTO FUNCTION redis('%s', 'name', '%s', 3, '%s') SELECT 'one', 5"
            .formatted(server.address(), columns, server.password()));
    DataStore store =
        DataStore.redis(
            server.address(),
            "name",
            columns,
            o -> o.database(3).password(Secret.of(server.password())));
    assertThat(sum(store, "amount")).isEqualTo(5);
    assertThat(store.toSql(context())).doesNotContain(server.password());
    assertThatThrownBy(() ->
            sum(
                DataStore.redis(
                    server.address(), "name", columns, o -> o.password(Secret.of("wr0ng"))),
                "amount"))
        .isExactlyInstanceOf(SourceException.class)
        .hasMessageContaining("Check the password")
        .hasMessageContaining("Redis " + server.address())
        .hasMessageNotContaining("wr0ng");
    assertThatThrownBy(() -> sum(DataStore.redis("127.0.0.1:1", "name", columns, o -> o), "amount"))
        .isExactlyInstanceOf(SourceUnavailableException.class);
  }

  @Test
  void anAbsentMongoIsUnavailableSoon() {
    DataStore store =
        DataStore.mongodb(
            "127.0.0.1:1",
            "shop",
            "orders",
            o ->
                o.structure("id Int64")
                    .credentials("app", "m0ngo s3cret")
                    .timeout(Duration.ofMillis(500)));
    assertThatThrownBy(() -> store.count(context()))
        .isExactlyInstanceOf(SourceUnavailableException.class)
        .hasMessageStartingWith("Cannot reach MongoDB 127.0.0.1:1/shop orders")
        .hasMessageNotContaining("s3cret");
  }

  private Long sum(DataStore store, String column) {
    return store.agg("toInt64(sum(" + column + ")) AS s").scalar(Long.class, context());
  }
}
