package io.clickframe.sourcetest.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clickframe.sourcetest.SourceTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.exceptions.JedisAccessControlException;

class RedisServerTest extends SourceTest {
  private final RedisServer server = RedisServer.shared();

  @BeforeAll
  void insertRows() {
    try (Jedis client = server.client()) {
      client.flushAll();
    }
    execute(
        "INSERT INTO FUNCTION "
            + table(server.password())
            + " SELECT * FROM values('name String, amount UInt32', ('one', 1), ('two', 2))");
  }

  @Test
  void clientSeesWhatTheEngineWrote() {
    try (Jedis client = server.client()) {
      assertThat(client.dbSize()).isEqualTo(2);
      assertThat(client.keys("*")).containsExactlyInAnyOrder("\3one", "\3two");
    }
  }

  @Test
  void engineReadsRows() {
    assertThat(rows("SELECT * FROM " + table(server.password()) + " ORDER BY name"))
        .containsExactly("one|1", "two|2");
    assertThat(rows("SELECT amount FROM " + table(server.password()) + " WHERE name = 'two'"))
        .containsExactly("2");
  }

  @Test
  void refusesAWrongPassword() {
    try (Jedis client = new Jedis("redis://" + server.address())) {
      assertThatThrownBy(() -> client.auth("wrong"))
          .isInstanceOf(JedisAccessControlException.class);
    }
    assertThat(failure("SELECT * FROM " + table("wrong"))).hasMessageContaining("RedisException");
  }

  private String table(String password) {
    return "redis('%s', 'name', 'name String, amount UInt32', 0, '%s')"
        .formatted(server.address(), password);
  }
}
