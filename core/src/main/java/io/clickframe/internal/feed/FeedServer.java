package io.clickframe.internal.feed;

import io.clickframe.error.ClickFrameException;
import io.clickframe.error.ErrorCode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * The server of this process: open while there is something to read, on a port of the system's
 * choice. Whoever does not know the path, which is random, is refused.
 *
 * <p>Its threads are daemons and no virtual ones: an engine's call keeps a virtual thread's carrier
 * for as long as it waits for rows, and they could be those of a reader that gets no carrier.
 */
final class FeedServer {
  private static final int TICK_MILLIS = 20;
  private static final int TOKEN_BYTES = 16;
  private static final byte[] LOOPBACK = {127, 0, 0, 1};
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final AtomicLong READINGS = new AtomicLong();

  private static final Object LOCK = new Object();
  private static @Nullable FeedServer current;

  private final ServerSocket socket;
  private final Map<String, Entry> entries = new ConcurrentHashMap<>();

  /** What is behind a path. */
  private record Entry(FeedRun run, Feed feed) {}

  private FeedServer() {
    try {
      socket = new ServerSocket();
      socket.setSoTimeout(TICK_MILLIS);
      socket.bind(new InetSocketAddress(InetAddress.getByAddress(LOOPBACK), 0));
    } catch (IOException e) {
      throw new ClickFrameException(
          ErrorCode.ENGINE_UNAVAILABLE,
          "Cannot hand rows to the engine: this process may not listen on 127.0.0.1",
          e);
    }
  }

  /** Makes a feed readable; gives its address. */
  static String add(FeedRun run, Feed feed) {
    byte[] token = new byte[TOKEN_BYTES];
    RANDOM.nextBytes(token);
    String path = "/" + HexFormat.of().formatHex(token);
    synchronized (LOCK) {
      FeedServer server = current;
      if (server == null) {
        server = new FeedServer();
        current = server;
        Thread.ofPlatform().daemon().name("clickframe-feeds").start(server::listen);
      }
      server.entries.put(path, new Entry(run, feed));
      return "http://127.0.0.1:" + server.socket.getLocalPort() + path;
    }
  }

  /** Ends what {@link #add} has begun; the last one closes the server. */
  static void remove(String address) {
    synchronized (LOCK) {
      FeedServer server = current;
      if (server == null) {
        return;
      }
      server.entries.remove(address.substring(address.lastIndexOf('/')));
      if (server.entries.isEmpty()) {
        current = null;
        FeedRun.closeQuietly(server.socket);
      }
    }
  }

  private void listen() {
    while (!socket.isClosed()) {
      try {
        Socket connection = socket.accept();
        Thread.ofPlatform()
            .daemon()
            .name("clickframe-reading-" + READINGS.incrementAndGet())
            .start(() -> answer(connection));
      } catch (SocketTimeoutException e) {
        // Nobody came: time to look after those who read.
      } catch (IOException e) {
        if (!socket.isClosed()) {
          Thread.onSpinWait(); // out of file handles perhaps; the engine tries again
        }
      }
      entries.values().forEach(entry -> entry.run().check());
    }
  }

  private void answer(Socket connection) {
    try (connection) {
      connection.setTcpNoDelay(true);
      FeedRequest request = FeedRequest.read(connection);
      Entry entry = request == null ? null : entries.get(request.path());
      if (request == null || entry == null || request.isContinued()) {
        FeedRequest.refuse(connection);
      } else if (request.isHead()) {
        FeedRequest.accept(connection);
      } else {
        entry.run().serve(entry.feed(), connection);
      }
    } catch (IOException e) {
      // Whoever asked is gone.
    }
  }
}
