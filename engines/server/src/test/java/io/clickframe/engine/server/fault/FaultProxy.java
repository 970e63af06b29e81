package io.clickframe.engine.server.fault;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Stands between a client and a server, byte by byte, and does to connections what networks and
 * proxies do. Faults are used up one by one, a request each; then everything passes.
 */
final class FaultProxy implements AutoCloseable {
  private static final int BUFFER_BYTES = 1 << 16;

  private final ServerSocket listener;
  private final int target;
  private final Queue<Fault> faults = new ConcurrentLinkedQueue<>();
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final AtomicInteger requests = new AtomicInteger();
  private volatile Fault lasting = Fault.NONE;
  private volatile String mark = "POST ";

  /** A proxy in front of a port of the loopback address. */
  FaultProxy(int target) throws IOException {
    this.target = target;
    this.listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.ofPlatform().daemon().name("fault-proxy").start(this::accept);
  }

  int port() {
    return listener.getLocalPort();
  }

  /** The next requests meet these, in order. */
  void next(Fault... some) {
    faults.addAll(List.of(some));
  }

  /** All requests meet it, from now on. */
  void always(Fault fault) {
    lasting = fault;
  }

  /** Only requests whose first bytes have this in them are counted, and meet faults. */
  void only(String newMark) {
    mark = newMark;
  }

  /** How many requests there were. */
  int requests() {
    return requests.get();
  }

  /** How many connections of clients are open. */
  int connections() {
    return open.size();
  }

  private void accept() {
    while (!listener.isClosed()) {
      try {
        Socket client = listener.accept();
        open.add(client);
        Thread.ofPlatform().daemon().name("fault-proxy-connection").start(() -> serve(client));
      } catch (IOException e) {
        return; // closed
      }
    }
  }

  private void serve(Socket client) {
    try (client;
        Socket server = new Socket(InetAddress.getLoopbackAddress(), target)) {
      client.setTcpNoDelay(true);
      server.setTcpNoDelay(true);
      Requests watched = new Requests(client.getInputStream(), server.getOutputStream());
      Thread up =
          Thread.ofPlatform().daemon().name("fault-proxy-up").start(() -> up(watched, server));
      down(watched, server.getInputStream(), client);
      up.interrupt();
    } catch (IOException e) {
      // One of the two is gone; so is the other.
    } finally {
      open.remove(client);
    }
  }

  private void up(Requests watched, Socket server) {
    try {
      byte[] buffer = new byte[BUFFER_BYTES];
      for (int n = watched.in.read(buffer); n >= 0; n = watched.in.read(buffer)) {
        watched.sent(buffer, n);
      }
      server.shutdownOutput();
    } catch (IOException e) {
      closeQuietly(server);
    }
  }

  private Fault begin() {
    requests.incrementAndGet();
    Fault next = faults.poll();
    return next == null ? lasting : next;
  }

  /** The bytes to the server; a fault begins with each request. */
  private final class Requests {
    private final InputStream in;
    private final OutputStream out;
    private volatile Fault fault = Fault.NONE;
    private final AtomicLong passed = new AtomicLong();

    Requests(InputStream in, OutputStream out) {
      this.in = in;
      this.out = out;
    }

    void sent(byte[] bytes, int length) throws IOException {
      String text = new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
      if (text.startsWith("POST ")) {
        fault = text.contains(mark) ? begin() : Fault.NONE;
        passed.set(0);
      }
      Fault now = fault;
      if (now.kind() == Fault.Kind.HANG_UP) {
        throw new IOException("hung up");
      }
      if (now.kind() != Fault.Kind.ANSWER) {
        out.write(bytes, 0, length);
      }
    }
  }

  private void down(Requests watched, InputStream from, Socket client) throws IOException {
    OutputStream to = client.getOutputStream();
    Thread.ofPlatform().daemon().name("fault-proxy-answer").start(() -> answer(watched, client));
    byte[] buffer = new byte[BUFFER_BYTES];
    for (int n = from.read(buffer); n >= 0; n = from.read(buffer)) {
      Fault fault = watched.fault;
      if (!fault.pass(buffer, n, watched.passed.get(), to, client)) {
        return;
      }
      watched.passed.addAndGet(n);
    }
  }

  /** Answers instead of the server. */
  private static void answer(Requests watched, Socket client) {
    try {
      while (!client.isClosed()) {
        Fault fault = watched.fault;
        if (fault.kind() == Fault.Kind.ANSWER) {
          watched.fault = Fault.NONE;
          client.getOutputStream().write(fault.text());
          client.getOutputStream().flush();
        }
        Thread.sleep(5);
      }
    } catch (IOException | InterruptedException e) {
      // The connection is gone.
    }
  }

  private static void closeQuietly(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      // It is gone already.
    }
  }

  @Override
  public void close() throws IOException {
    listener.close();
    open.forEach(FaultProxy::closeQuietly);
  }
}
