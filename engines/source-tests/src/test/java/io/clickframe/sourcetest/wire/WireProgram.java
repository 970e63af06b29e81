package io.clickframe.sourcetest.wire;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;

/**
 * The server's process. It prints {@code port N}; then it runs what it reads line by line,
 * statements in Base64, and prints {@code ok} or {@code failed} with the reason in Base64 for each.
 * It ends with its input, and so with the process that started it.
 */
public final class WireProgram {
  private WireProgram() {}

  /** Argument: the file of the {@link QueryLog}. */
  public static void main(String[] arguments) throws IOException {
    QueryLog log = new QueryLog(Path.of(arguments[0]));
    try (ServedEngine engine = new ServedEngine();
        ServerSocket listener = new ServerSocket(0, 0, InetAddress.getLoopbackAddress())) {
      Thread.ofPlatform().daemon().start(() -> accept(listener, engine, log));
      System.out.println("port " + listener.getLocalPort());
      BufferedReader input =
          new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
      for (String line = input.readLine(); line != null; line = input.readLine()) {
        System.out.println(run(engine, line));
      }
    }
    Runtime.getRuntime().halt(0); // Not through C++'s own teardown, which running queries disturb.
  }

  private static void accept(ServerSocket listener, ServedEngine engine, QueryLog log) {
    try {
      while (true) {
        Socket socket = listener.accept();
        socket.setTcpNoDelay(true);
        Thread.ofPlatform().daemon().start(new Session(engine, Account.TESTS, log, socket));
      }
    } catch (IOException e) {
      // Closed: the program ends.
    }
  }

  private static String run(ServedEngine engine, String line) {
    Base64.Encoder encoder = Base64.getEncoder();
    try {
      engine.run(new String(Base64.getDecoder().decode(line), StandardCharsets.UTF_8));
      return "ok";
    } catch (ServerException e) {
      return "failed " + encoder.encodeToString(e.getMessage().getBytes(StandardCharsets.UTF_8));
    }
  }
}
