package io.clickframe.sourcetest.server;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;

/** How a web server answers requests to one path; {@link WebAnswers} has many. */
@FunctionalInterface
public interface WebAnswer {

  /** Sends the answer; the server closes the exchange. Requests may come from many threads. */
  void send(HttpExchange exchange) throws IOException, InterruptedException;
}
