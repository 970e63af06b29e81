package io.clickframe.engine.chdb.internal.http.wire;

import java.io.IOException;

/** Answers requests. Called by many threads. */
@FunctionalInterface
public interface RequestHandler {

  /**
   * Writes the response; the caller finishes it.
   *
   * @throws IOException if the peer is gone; the connection is then closed
   */
  void handle(Request request, Response response) throws IOException;
}
