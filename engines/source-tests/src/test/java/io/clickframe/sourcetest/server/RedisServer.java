package io.clickframe.sourcetest.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import redis.clients.jedis.Jedis;

/** A Redis server that asks for a password. */
public final class RedisServer {
  private static final String PASSWORD = "redis-s3cret";

  private final int port;

  private RedisServer(int port) {
    this.port = port;
  }

  /** The server that all tests share. */
  public static RedisServer shared() {
    return Shared.SERVER;
  }

  /** Host and port, as in {@code 127.0.0.1:6379}. */
  public String address() {
    return "127.0.0.1:" + port;
  }

  /** The password; the server refuses any other. */
  public String password() {
    return PASSWORD;
  }

  /** A new client that has given the password; the caller closes it. */
  public Jedis client() {
    Jedis client = new Jedis("127.0.0.1", port);
    client.auth(PASSWORD);
    return client;
  }

  private static RedisServer start() {
    try {
      int port = freePort();
      redis.embedded.RedisServer server =
          redis.embedded.RedisServer.newRedisServer()
              .port(port)
              .bind("127.0.0.1")
              .setting("requirepass " + PASSWORD)
              .setting("save \"\"")
              .setting("appendonly no")
              .onShutdownForceStop(true)
              .build();
      server.start();
      return new RedisServer(port);
    } catch (IOException e) {
      throw new UncheckedIOException("Redis does not start here", e);
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  /** Started at first use, as class initialisation is. */
  private static final class Shared {
    private static final RedisServer SERVER = start();
  }
}
