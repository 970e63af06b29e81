package io.clickframe.sourcetest.clickhouse;

import static org.assertj.core.api.Assertions.assertThat;

import io.clickframe.DataStore;
import io.clickframe.source.DatabaseOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The engine asks itself by its own address, which goes through no protocol. */
class SameProcessTest extends ClickHouseChainTest {
  private static final Path GOLDEN = Path.of("src/test/resources/golden/clickhouse/chains.sql");

  @Override
  String address() {
    return "127.0.0.1";
  }

  @Override
  DatabaseOptions access(DatabaseOptions options) {
    return options;
  }

  @Override
  void isAsked(DataStore chain, Runnable run) {
    run.run(); // Nobody hears it.
  }

  @Override
  void create(String... statements) {
    List.of(statements).forEach(this::execute);
  }

  /** {@code -Dclickframe.golden=update} writes them anew. */
  @Test
  void asksTheseQueries() throws IOException {
    StringBuilder queries = new StringBuilder();
    for (Named named : chains()) {
      String asked = asked(pushed(named.chain())).getFirst();
      String query = asked.substring(asked.indexOf('\n') + 1).stripIndent().strip();
      queries.append("-- ").append(named).append("\n").append(query).append("\n\n");
    }
    if ("update".equals(System.getProperty("clickframe.golden"))) {
      Files.createDirectories(GOLDEN.getParent());
      Files.writeString(GOLDEN, queries);
    }
    assertThat(queries).hasToString(Files.readString(GOLDEN));
  }

  @Test
  void hidesCredentials() {
    DataStore secret =
        DataStore.clickhouse(
            "far.example:9440",
            "far",
            "wide",
            options ->
                options.credentials("reader", "s3cret").secure().structure("id UInt64, i Int32"));
    String sql = secret.filter("i > 1").select("id").toSql(context());
    assertThat(sql)
        .startsWith("SELECT")
        .contains("remoteSecure('far.example:9440', view(SELECT")
        .contains("'reader', {clickframe_secret_")
        .doesNotContain("s3cret");
  }
}
