package io.clickframe.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.clickframe.engine.server.ClickHouseServer;
import io.clickframe.source.Secret;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What {@code docs/manual/server.md} says; what happens then is in the engine's own tests. */
class ServerTest {

  @Test
  void sayingWhereAServerIsSendsNothing() {
    // tag::server[]
    ClickHouseServer server =
        ClickHouseServer.at("https://ch-1.example.com:8443", "https://ch-2.example.com:8443")
            .credentials("app", Secret.environment("CLICKHOUSE_PASSWORD"))
            .roles("reader")
            .setting("max_threads", "8")
            .trust(Path.of("company-ca.pem"));
    // end::server[]
    assertThat(server)
        .hasToString("server https://ch-1.example.com:8443 or https://ch-2.example.com:8443");
  }
}
