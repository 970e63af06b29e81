package io.clickframe.sourcetest.clickhouse;

import static org.assertj.core.api.Assertions.assertThat;

import io.clickframe.DataStore;
import io.clickframe.source.DatabaseOptions;
import io.clickframe.sourcetest.server.ClickHouseServer;
import java.util.List;
import java.util.regex.Pattern;

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
        server.received(run).stream().filter(sql -> sql.startsWith("SELECT ")).toList();
    List<String> views = heard.stream().filter(sql -> sql.contains(" FROM view(")).toList();
    assertThat(views)
        .as(chain.toString())
        .hasSize(pushed)
        .allMatch(sql -> VIEW.matcher(sql).matches());
    assertThat(heard)
        .hasSizeGreaterThan(1)
        .allMatch(sql -> views.contains(sql) || TABLE.matcher(sql).matches());
  }
}
