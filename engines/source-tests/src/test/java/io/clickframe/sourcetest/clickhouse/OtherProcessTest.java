package io.clickframe.sourcetest.clickhouse;

import static io.clickframe.Expressions.col;
import static io.clickframe.Expressions.param;
import static org.assertj.core.api.Assertions.assertThat;

import io.clickframe.DataObject;
import io.clickframe.DataStore;
import io.clickframe.PreparedQuery;
import io.clickframe.source.DatabaseOptions;
import io.clickframe.sourcetest.server.ClickHouseServer;
import io.clickframe.testkit.Rows;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The engine asks another one, in a process of its own, through the native protocol. */
class OtherProcessTest extends ClickHouseChainTest {
  private static final Pattern VIEW =
      Pattern.compile("SELECT [^()]* FROM view\\(.*\\) AS `__table1`");
  private static final Pattern TABLE =
      Pattern.compile("SELECT [^()]* FROM `far`\\.`\\w+` AS `__table1`");

  private final ClickHouseServer server = ClickHouseServer.shared();

  @Override
  String address() {
    return server.address();
  }

  @Override
  DatabaseOptions access(DatabaseOptions options) {
    return options.credentials(server.user(), server.password());
  }

  @Override
  void create(String... statements) {
    server.execute(statements);
  }

  @Override
  void isAsked(DataStore chain, Runnable run) {
    // With pushdown the chain and nothing around it, else, and where all steps stay, columns.
    int pushed = asked(chain).getFirst().contains("SELECT") ? 1 : 0;
    List<String> heard =
        server.received(run).stream()
            .filter(sql -> sql.startsWith("SELECT ") && !sql.contains("total_rows"))
            .toList();
    List<String> views = heard.stream().filter(sql -> sql.contains(" FROM view(")).toList();
    assertThat(views)
        .as(chain.toString())
        .hasSize(pushed)
        .allMatch(sql -> VIEW.matcher(sql).matches());
    assertThat(heard)
        .hasSizeGreaterThan(1)
        .allMatch(sql -> views.contains(sql) || TABLE.matcher(sql).matches());
  }

  @Test
  void hearsValuesWhereParametersAre() {
    DataStore chain =
        store("wide", true).filter(col("s").eq(param("wanted", "String"))).select("id", "s");
    List<String> heard =
        server.received(() -> {
          PreparedQuery prepared = chain.prepare(context()).bind("wanted", "it's \\ 1");
          try (DataObject result = prepared.execute()) {
            assertThat(result.rowCount()).isPositive();
          }
        });
    assertThat(heard)
        .anyMatch(sql -> sql.contains("WHERE `r0`.`s` = 'it\\'s \\\\ 1') AS `__table1`"))
        .noneMatch(sql -> sql.contains("{") || sql.contains(server.password()));
  }

  @Test
  void readsAMillionRows() {
    String rows =
        "SELECT number AS id, toString(number) AS s, number / 7 AS d FROM numbers(1000000)";
    create("CREATE OR REPLACE TABLE far.million ENGINE = MergeTree ORDER BY id AS " + rows);
    UnaryOperator<DataStore> sums =
        all -> all.agg("count() AS n", "sum(id) AS i", "sum(length(s)) AS c", "sum(floor(d)) AS f");
    assertThat(Rows.of(sums.apply(store("million", false)), context()).values())
        .isEqualTo(Rows.of(sums.apply(DataStore.sql(rows)), context()).values());
  }
}
