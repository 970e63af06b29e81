package io.clickframe.engine.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpServer;
import io.clickframe.DataContext;
import io.clickframe.error.EngineUnavailableException;
import io.clickframe.error.ErrorCode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What is not new enough, or no ClickHouse at all, is refused when a context is opened on it. */
class OldServerTest {

  @Test
  void refusesServersThatAreTooOld() throws IOException {
    EngineUnavailableException refused = refusal("24.8.14.39");
    assertThat(refused.code()).isEqualTo(ErrorCode.UNSUPPORTED);
    assertThat(refused)
        .hasMessageMatching(
            "Cannot use the server at .*: it is ClickHouse 24\\.8\\.14\\.39; expected ClickHouse"
                + " 25\\.3 or newer\\. Update it, or use another");
  }

  @Test
  void refusesWhatSaysNoVersion() throws IOException {
    assertThat(refusal("MyHouse"))
        .hasMessageContaining("its version 'MyHouse' is none of ClickHouse's; expected");
  }

  private static EngineUnavailableException refusal(String version) throws IOException {
    byte[] answer = answer("version()", "String", version);
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          exchange.getRequestBody().readAllBytes();
          exchange.getResponseHeaders().add("X-ClickHouse-Format", "RowBinaryWithNamesAndTypes");
          exchange.sendResponseHeaders(200, answer.length);
          try (OutputStream out = exchange.getResponseBody()) {
            out.write(answer);
          }
        });
    server.start();
    try {
      String address = "http://127.0.0.1:" + server.getAddress().getPort();
      EngineUnavailableException refused =
          catchThrowableOfType(
              EngineUnavailableException.class,
              () -> DataContext.open(ClickHouseServer.at(address).compression(false)));
      assertThat(refused).isNotNull();
      return refused;
    } finally {
      server.stop(0);
    }
  }

  /** One column with one row in the format RowBinaryWithNamesAndTypes; no text is long. */
  private static byte[] answer(String... texts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(1);
    for (String text : texts) {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      out.write(bytes.length);
      out.writeBytes(bytes);
    }
    return out.toByteArray();
  }
}
