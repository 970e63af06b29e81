package io.clickframe.sourcetest.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clickframe.sourcetest.SourceTest;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ClickHouseServerTest extends SourceTest {
  private final ClickHouseServer server = ClickHouseServer.shared();

  @BeforeAll
  void createTable() {
    server.execute(
        "CREATE OR REPLACE TABLE fixture (id Int32, name Nullable(String)) ENGINE = Memory",
        "INSERT INTO fixture VALUES (1, 'one'), (2, NULL)");
  }

  @Test
  void engineReadsATable() {
    assertThat(
            rows("SELECT * FROM " + table("default.fixture", server.password()) + " ORDER BY id"))
        .containsExactly("1|one", "2|null");
    assertThat(columns("SELECT * FROM " + table("default.fixture", server.password())))
        .containsExactly("id Int32", "name Nullable(String)");
  }

  @Test
  void tellsWhatItReceived() {
    String view = "view(SELECT name FROM default.fixture WHERE id = 1)";
    List<String> received =
        server.received(() -> rows("SELECT name FROM " + table(view, server.password())));
    assertThat(received.getFirst()).isEqualTo("DESC TABLE " + view);
    assertThat(received.getLast())
        .isEqualTo(
            "SELECT `__table1`.`name` AS `name` FROM view(SELECT `name` FROM `default`.`fixture`"
                + " WHERE `id` = 1) AS `__table1`");
  }

  @Test
  void refusesAWrongPassword() {
    assertThat(failure("SELECT * FROM " + table("default.fixture", "wrong")))
        .hasMessageContaining("clickframe: Authentication failed")
        .hasMessageContaining("ClickHouse error 516 AUTHENTICATION_FAILED");
  }

  @Test
  void hasTablesOfItsOwn() {
    assertThat(failure("SELECT * FROM default.fixture")).hasMessageContaining("UNKNOWN_TABLE");
    assertThatThrownBy(() -> server.execute("SELECT * FROM nowhere"))
        .hasMessageContaining("SELECT * FROM nowhere failed: ")
        .hasMessageContaining("nowhere");
  }

  @Test
  void endsWithItsInput() {
    ClickHouseServer own = ClickHouseServer.start();
    assertThat(own.isRunning()).isTrue();
    own.close();
    assertThat(own.isRunning()).isFalse();
    assertThatThrownBy(() -> own.execute("SELECT 1")).hasMessageContaining("has ended");
  }

  private String table(String what, String password) {
    return "remote('%s', %s, '%s', '%s')"
        .formatted(server.address(), what, server.user(), password);
  }
}
