package io.clickframe.sourcetest.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clickframe.sourcetest.SourceTest;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class MariaDbServerTest extends SourceTest {
  private final MariaDbServer server = MariaDbServer.shared();

  @BeforeAll
  void createTable() throws SQLException {
    server.execute(
        "DROP TABLE IF EXISTS fixture",
        "CREATE TABLE fixture (id int PRIMARY KEY, name varchar(20))",
        "INSERT INTO fixture VALUES (1, 'one'), (2, NULL)");
  }

  @Test
  void engineReadsATable() {
    assertThat(rows("SELECT * FROM " + table("fixture", server.password()) + " ORDER BY id"))
        .containsExactly("1|one", "2|null");
    assertThat(columns("SELECT * FROM " + table("fixture", server.password())))
        .containsExactly("id Int32", "name Nullable(String)");
  }

  @Test
  void tellsWhatItReceived() {
    List<String> received =
        server.received(() ->
            rows("SELECT name FROM " + table("fixture", server.password()) + " WHERE id = 1"));
    assertThat(received).anyMatch(sql -> sql.contains("`fixture` WHERE `id` = 1"));
  }

  @Test
  void refusesAWrongPassword() {
    assertThat(failure("SELECT * FROM " + table("fixture", "wrong")))
        .hasMessageContaining("Access denied for user 'clickframe'");
    assertThatThrownBy(() ->
            DriverManager.getConnection(
                "jdbc:mariadb://" + server.address() + "/" + server.database(),
                server.user(),
                "wrong"))
        .hasMessageContaining("Access denied for user 'clickframe'");
  }

  private String table(String name, String password) {
    return "mysql('%s', '%s', '%s', '%s', '%s')"
        .formatted(server.address(), server.database(), name, server.user(), password);
  }
}
