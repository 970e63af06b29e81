package io.clickframe.engine.chdb.internal.http.wire;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Listens on the loopback address. Each connection has a platform thread: calls into C would pin a
 * virtual one to its carrier for as long as a statement runs. Thread-safe.
 */
public final class WireServer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(WireServer.class);
  private static final int BACKLOG = 512;
  private static final int BUFFER_SIZE = 256 * 1024;
  private static final byte[] CONTINUE =
      "HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

  private final ServerSocketChannel listener;
  private final RequestHandler handler;
  private final Set<SocketChannel> peers = ConcurrentHashMap.newKeySet();

  private WireServer(ServerSocketChannel listener, RequestHandler handler) {
    this.listener = listener;
    this.handler = handler;
  }

  /** Starts on a free port. */
  public static WireServer start(RequestHandler handler) throws IOException {
    ServerSocketChannel listener = ServerSocketChannel.open();
    listener.bind(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), BACKLOG);
    WireServer server = new WireServer(listener, handler);
    Thread.ofPlatform().daemon().name("clickframe-http-accept").start(server::accept);
    return server;
  }

  /** The port it listens on. */
  public int port() {
    return listener.socket().getLocalPort();
  }

  private void accept() {
    try {
      while (true) {
        SocketChannel peer = listener.accept();
        peers.add(peer);
        Thread.ofPlatform().daemon().name("clickframe-http").start(() -> serve(peer));
      }
    } catch (IOException e) {
      LOG.debug("No longer listening", e);
    }
  }

  private void serve(SocketChannel peer) {
    try (peer) {
      peer.setOption(StandardSocketOptions.TCP_NODELAY, true);
      SocketInput input = new SocketInput(peer);
      ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER_SIZE);
      while (serveNext(peer, input, buffer)) {
        LOG.trace("The peer may send a further request");
      }
    } catch (BadRequestException e) {
      LOG.debug("A peer does not speak HTTP/1.1: {}", e.getMessage());
    } catch (IOException e) {
      LOG.debug("A peer is gone", e);
    } catch (RuntimeException | Error e) {
      LOG.error("A request could not be answered", e);
    } finally {
      peers.remove(peer);
    }
  }

  private boolean serveNext(SocketChannel peer, SocketInput input, ByteBuffer buffer)
      throws IOException {
    Request request = Request.read(input, () -> letContinue(peer));
    if (request == null) {
      return false;
    }
    Response response = new Response(peer, buffer, request);
    handler.handle(request, response);
    response.finish();
    if (response.isClosing()) {
      return false;
    }
    drain(request.body());
    return true;
  }

  /** What the handler did not read would be taken for the next request. */
  private static void drain(InputStream body) throws IOException {
    body.transferTo(OutputStream.nullOutputStream());
  }

  private static void letContinue(SocketChannel peer) {
    try {
      peer.write(ByteBuffer.wrap(CONTINUE));
    } catch (IOException e) {
      LOG.debug("A peer is gone before it sent its content", e);
    }
  }

  /** Stops listening and closes all connections. */
  @Override
  public void close() {
    quietly(listener);
    peers.forEach(WireServer::quietly);
  }

  private static void quietly(AutoCloseable closeable) {
    try {
      closeable.close();
    } catch (Exception e) {
      LOG.debug("Cannot close", e);
    }
  }
}
