package io.clickframe.sourcetest.server;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A web server on loopback that answers well or badly, as it is told, and records all requests. */
public final class WebServer implements AutoCloseable {
  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Map<String, WebAnswer> answers = new ConcurrentHashMap<>();
  private final List<WebRequest> requests = new CopyOnWriteArrayList<>();

  private WebServer(HttpServer server) {
    this.server = server;
  }

  /** Starts a server; the caller closes it. */
  public static WebServer start() throws IOException {
    InetSocketAddress any = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    WebServer started = new WebServer(HttpServer.create(any, 0));
    started.server.createContext("/", started::handle);
    started.server.setExecutor(started.threads);
    started.server.start();
    return started;
  }

  /** Sets the answer to a path such as {@code /rows.json}; every other path is not found. */
  public void answer(String path, WebAnswer answer) {
    answers.put(path, answer);
  }

  /** The URL of a path. */
  public String url(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  /** All requests since the start, in order. */
  public List<WebRequest> requests() {
    return List.copyOf(requests);
  }

  /** The requests that come while an action runs, in order. */
  public List<WebRequest> received(Runnable action) {
    int before = requests.size();
    action.run();
    return requests().subList(before, requests.size());
  }

  /** Cuts all connections and stops. */
  @Override
  public void close() {
    threads.shutdownNow();
    server.stop(0);
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      requests.add(
          new WebRequest(
              exchange.getRequestMethod(),
              exchange.getRequestURI().toString(),
              Map.copyOf(exchange.getRequestHeaders())));
      answers
          .getOrDefault(exchange.getRequestURI().getPath(), WebAnswers.status(404, "no such path"))
          .send(exchange);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
