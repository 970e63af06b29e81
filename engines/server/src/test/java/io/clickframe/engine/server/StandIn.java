package io.clickframe.engine.server;

import io.clickframe.engine.chdb.http.HttpServerProgram;
import io.clickframe.source.Secret;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A ClickHouse server for tests: libchdb in a process of its own, behind HTTP on the loopback
 * address. One for all tests of this JVM, started by the first.
 */
public final class StandIn implements AutoCloseable {
  private static final Pattern READY = Pattern.compile("ready port=(\\d+) .*");
  private static final int EXIT_SECONDS = 10;

  private static final class Shared {
    private static final StandIn ONE = start();

    private Shared() {}
  }

  private final Process process;
  private final String token;
  private final int port;

  private StandIn(Process process, String token, int port) {
    this.process = process;
    this.token = token;
    this.port = port;
  }

  /** The one of this JVM; it ends with it. */
  public static StandIn shared() {
    return Shared.ONE;
  }

  /** A new one; the caller closes it. */
  public static StandIn start() {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx512m");
    command.add("-XX:+UseSerialGC");
    command.add("--enable-native-access=ALL-UNNAMED");
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(HttpServerProgram.class.getName());
    try {
      Process process =
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
      String token = UUID.randomUUID().toString();
      OutputStream in = process.getOutputStream();
      in.write((token + "\n").getBytes(StandardCharsets.UTF_8));
      in.flush();
      return new StandIn(process, token, port(process));
    } catch (IOException e) {
      throw new IllegalStateException("the stand-in for a server does not start", e);
    }
  }

  private static int port(Process process) throws IOException {
    BufferedReader out = process.inputReader();
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      Matcher ready = READY.matcher(line);
      if (ready.matches()) {
        Thread.ofPlatform()
            .daemon()
            .name("stand-in-output")
            .start(() -> out.lines().forEach(_ -> {}));
        return Integer.parseInt(ready.group(1));
      }
    }
    throw new IllegalStateException("the stand-in for a server ended before it was ready");
  }

  /** How it is reached. */
  public ClickHouseServer server() {
    return at(port);
  }

  /** How it is reached through something on another port. */
  public ClickHouseServer at(int otherPort) {
    return at("http://127.0.0.1:" + otherPort);
  }

  /** How it is reached at other addresses. */
  public ClickHouseServer at(String address, String... more) {
    // As over a network.
    return ClickHouseServer.at(address, more)
        .credentials("default", Secret.of(token))
        .compression(true);
  }

  /** The port of its HTTP interface. */
  public int port() {
    return port;
  }

  /** Its process. */
  public ProcessHandle handle() {
    return process.toHandle();
  }

  @Override
  public void close() {
    process.destroyForcibly();
    try {
      process.waitFor(EXIT_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
