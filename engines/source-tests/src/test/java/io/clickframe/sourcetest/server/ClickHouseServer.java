package io.clickframe.sourcetest.server;

import io.clickframe.sourcetest.wire.Account;
import io.clickframe.sourcetest.wire.QueryLog;
import io.clickframe.sourcetest.wire.WireProgram;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A ClickHouse in a process of its own: libchdb, asked through ClickHouse's native protocol; see
 * {@link io.clickframe.sourcetest.wire}.
 */
public final class ClickHouseServer implements AutoCloseable {
  private static final String LOG = "queries.log";
  private static final String PORT = "port ";
  private static final String FAILED = "failed ";
  private static final int PATIENCE = 30;

  private final Path folder;
  private final Process process;
  private final Writer input;
  private final BufferedReader output;
  private final QueryLog log;
  private final int port;

  private ClickHouseServer(Path folder, Process process) throws IOException {
    this.folder = folder;
    this.process = process;
    this.log = new QueryLog(folder.resolve(LOG));
    this.input = process.outputWriter(StandardCharsets.UTF_8);
    this.output = process.inputReader(StandardCharsets.UTF_8);
    String first = output.readLine();
    if (first == null || !first.startsWith(PORT)) {
      throw new IOException("The server's process does not start: " + first);
    }
    this.port = Integer.parseInt(first.substring(PORT.length()));
  }

  /** The server that all tests share. */
  public static ClickHouseServer shared() {
    return Shared.SERVER;
  }

  /** Starts a server of its own; the caller closes it. */
  public static ClickHouseServer start() {
    try {
      Path folder = Files.createTempDirectory("clickhouse");
      Path log = Files.createFile(folder.resolve(LOG));
      ProcessBuilder builder =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-Xmx256m",
                  "-XX:TieredStopAtLevel=1",
                  "-cp",
                  System.getProperty("java.class.path"),
                  WireProgram.class.getName(),
                  log.toString())
              .redirectError(Redirect.DISCARD);
      builder.environment().put("TMPDIR", folder.toString()); // of the engine
      return new ClickHouseServer(folder, builder.start());
    } catch (IOException e) {
      throw new UncheckedIOException("The server does not start here", e);
    }
  }

  /** Host and port, as in {@code 127.0.0.1:9000}. */
  public String address() {
    return "127.0.0.1:" + port;
  }

  /** The user that sources connect as. */
  public String user() {
    return Account.TESTS.user();
  }

  /** The password of {@link #user}; the server refuses any other. */
  public String password() {
    return Account.TESTS.password();
  }

  /** Runs statements, in order, past the protocol. */
  public synchronized void execute(String... statements) {
    try {
      for (String sql : statements) {
        input.write(Base64.getEncoder().encodeToString(sql.getBytes(StandardCharsets.UTF_8)));
        input.write('\n');
        input.flush();
        String answer = output.readLine();
        if (answer == null || answer.startsWith(FAILED)) {
          throw new IllegalStateException(sql + " failed: " + reason(answer));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The server's process has ended", e);
    }
  }

  /** The queries that the server receives while an action runs, in order. */
  public List<String> received(Runnable action) {
    int before = log.queries().size();
    action.run();
    List<String> after = log.queries();
    return after.subList(before, after.size());
  }

  /** Whether the process runs. */
  public boolean isRunning() {
    return process.isAlive();
  }

  /** Ends the process without a warning. */
  public void kill() {
    process.destroyForcibly();
    end();
  }

  /** Ends the process as the end of this one does. */
  @Override
  public void close() {
    try {
      input.close();
    } catch (IOException e) {
      // It has ended already.
    }
    end();
  }

  private void end() {
    process.onExit().orTimeout(PATIENCE, TimeUnit.SECONDS).join();
    if (!Files.exists(folder)) {
      return; // It has ended before.
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The server has left " + folder, e);
    }
  }

  private static String reason(String answer) {
    return answer == null
        ? "the process has ended"
        : new String(
            Base64.getDecoder().decode(answer.substring(FAILED.length())), StandardCharsets.UTF_8);
  }

  /** Started at first use, as class initialisation is. */
  private static final class Shared {
    private static final ClickHouseServer SERVER = start();

    static {
      Runtime.getRuntime().addShutdownHook(new Thread(SERVER::close));
    }
  }
}
