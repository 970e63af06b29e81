package io.clickframe.engine.chdb.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.clickframe.engine.chdb.ChildJvm;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ProxySelector;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The program, started for a test class, and what asks it. */
final class ServedEngine implements BeforeAllCallback, AfterAllCallback {
  static final String TOKEN = "ticket-4711";
  private static final List<String> FLAGS =
      List.of("-Xmx64m", "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED");

  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .proxy(ProxySelector.of(null))
          .build();
  private final List<String> said = new ArrayList<>();
  private @Nullable Process process;
  private int port;

  @Override
  public void beforeAll(ExtensionContext context) throws IOException {
    Process child = start();
    process = child;
    BufferedReader lines = lines(child);
    port = port(ready(lines));
    Thread.ofVirtual().start(() -> keep(lines));
  }

  /** Starts the program as a child of this thread, and gives it its token. */
  static Process start(String... arguments) throws IOException {
    Process child = ChildJvm.start(HttpServerProgram.class, FLAGS, Map.of(), arguments);
    child.getOutputStream().write((TOKEN + "\n").getBytes(StandardCharsets.UTF_8));
    child.getOutputStream().flush();
    return child;
  }

  static BufferedReader lines(Process child) {
    return new BufferedReader(
        new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8));
  }

  /** The line that says where it listens. */
  static String ready(BufferedReader lines) throws IOException {
    StringBuilder before = new StringBuilder();
    String line = lines.readLine();
    while (line != null && !line.startsWith("ready ")) {
      before.append(line).append('\n');
      line = lines.readLine();
    }
    assertThat(line).as("the program does not start: %s", before).isNotNull();
    return String.valueOf(line);
  }

  static int port(String ready) {
    return Integer.parseInt(ready.replaceAll(".*port=(\\d+).*", "$1"));
  }

  private void keep(BufferedReader lines) {
    try {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        synchronized (said) {
          if (!line.equals("beat")) {
            said.add(line);
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void afterAll(ExtensionContext context) throws IOException, InterruptedException {
    Process child = process;
    if (child != null) {
      child.getOutputStream().close();
      assertThat(child.waitFor(30, TimeUnit.SECONDS)).as("ends with its input").isTrue();
      synchronized (said) {
        assertThat(said).noneMatch(line -> line.contains("Exception"));
      }
    }
  }

  int port() {
    return port;
  }

  /** The address with parameters: name, value, name, value. */
  URI uri(String... parameters) {
    return uri(port, parameters);
  }

  static URI uri(int port, String... parameters) {
    StringBuilder uri = new StringBuilder("http://127.0.0.1:" + port + "/");
    for (int i = 0; i < parameters.length; i += 2) {
      uri.append(i == 0 ? '?' : '&')
          .append(parameters[i])
          .append('=')
          .append(URLEncoder.encode(parameters[i + 1], StandardCharsets.UTF_8));
    }
    return URI.create(uri.toString());
  }

  HttpRequest.Builder request(URI uri) {
    return HttpRequest.newBuilder(uri).header("X-ClickHouse-Key", TOKEN);
  }

  HttpResponse<byte[]> send(HttpRequest request) {
    try {
      return client.send(request, BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  HttpResponse<InputStream> open(HttpRequest request) throws IOException, InterruptedException {
    return client.send(request, BodyHandlers.ofInputStream());
  }

  HttpResponse<byte[]> post(String sql, String... parameters) {
    return post(BodyPublishers.ofString(sql), parameters);
  }

  HttpResponse<byte[]> post(BodyPublisher body, String... parameters) {
    return send(request(uri(parameters)).POST(body).build());
  }

  HttpResponse<byte[]> get(String... parameters) {
    return send(request(uri(parameters)).GET().build());
  }

  /** The result of a statement that goes well. */
  byte[] bytes(String sql, String... parameters) {
    HttpResponse<byte[]> response = post(sql, parameters);
    assertThat(response.statusCode()).as(text(response)).isEqualTo(200);
    return response.body();
  }

  String text(String sql, String... parameters) {
    return new String(bytes(sql, parameters), StandardCharsets.UTF_8);
  }

  static String text(HttpResponse<byte[]> response) {
    return new String(response.body(), StandardCharsets.UTF_8);
  }

  static String header(HttpResponse<?> response, String name) {
    return response.headers().firstValue(name).orElse("none");
  }

  /** A connection on which a request was written as it is, with the token. */
  Socket raw(String method, String target, String headers, String body) throws IOException {
    Socket socket = new Socket(InetAddress.ofLiteral("127.0.0.1"), port);
    OutputStream out = socket.getOutputStream();
    out.write(
        (method
                + " "
                + target
                + " HTTP/1.1\r\nHost: x\r\nX-ClickHouse-Key: "
                + TOKEN
                + "\r\n"
                + headers
                + "\r\n"
                + body)
            .getBytes(StandardCharsets.ISO_8859_1));
    out.flush();
    return socket;
  }
}
